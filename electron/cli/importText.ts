import type { ImportReport } from '../../shared/import/importPlan.ts';
import type { MergeReport } from '../../shared/import/mergePlan.ts';
import type { ImportProblem, Respelling } from '../../shared/import/problems.ts';
import { table } from './print.ts';

export const plural = (n: number, word: string) => `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;

/** What an import did, for a reader without `--json`. */
export function reportText(report: ImportReport, merge: MergeReport | undefined): string {
  return [
    `${report.structure}: ${report.rowsIn} rows in = ${report.rowsUsed} used + ${report.rowsRejected} rejected; ${report.posts} posts in ${report.boxes} boxes, ${report.people} people, ${report.roots} at the top.`,
    ...(report.repaired.length > 0 ? ['Repaired:', problemTable(report.repaired)] : []),
    ...(report.noted.length > 0 ? ['Noted:', problemTable(report.noted)] : []),
    ...(report.rejected.length > 0 ? ['Left out:', problemTable(report.rejected)] : []),
    ...(report.notTaken.length > 0
      ? [`Not imported: ${report.notTaken.map(({ column, values }) => `${column} (${values.join(', ')})`).join('; ')}`]
      : []),
    ...(report.missing.length > 0
      ? [`Missing from the file, deleted until confirmed: ${report.missing.join(', ')}`]
      : []),
    ...(merge ? [mergeText(merge)] : []),
  ].join('\n');
}

/** What a file that is refused says first: a problem that refuses it, not one that is only noted. */
export function refusalText(fileName: string, report: ImportReport): string {
  const refusing = report.rejected.filter(({ weight }) => weight === 'refuses');
  const bad = refusing[0];
  const value = bad && (bad.value.length > 60 ? `${bad.value.slice(0, 60)}…` : bad.value);
  const where = bad ? ` The first is row ${bad.row}, ${bad.column}: "${value}" (${bad.problem}).` : '';
  const rows = new Set(refusing.map(({ row }) => row)).size;
  return `${fileName} has ${plural(refusing.length, 'problem')} in ${plural(rows, 'row')}; nothing was imported.${where} Correct the file, or import with --repair.`;
}

/** What was reconciled, on one line of its own. */
export function respellingText(respellings: readonly Respelling[]): string {
  const some = respellings.slice(0, 3).map(({ value, is }) => `${value} is ${is}`);
  return `${plural(respellings.length, 'reference')} spelt otherwise than here, taken for the same: ${some.join(', ')}${respellings.length > 3 ? ' …' : ''}.`;
}

function mergeText({ baseKnown, part, arrived, kept, conflicts, added, gone, matched = [] }: MergeReport): string {
  const rows = (side: string, list: readonly { ref: string; field: string; from: string; to: string }[]) =>
    list.map(({ ref, field, from, to }) => [side, ref, field, from.slice(0, 40), to.slice(0, 40)]);
  return [
    ...(baseKnown ? [] : ['What the last import said is not known: every difference is a conflict.']),
    ...(part ? ['The file is taken for a part of the posts here: what it does not name stays.'] : []),
    ...matched.map(({ columns, groups, inOrder }) => {
      const alike = inOrder > 0 ? `, ${inOrder} of them in the order of the file, because several are alike` : '';
      return `${plural(groups, 'group')} found again by ${columns.join(', ')}${alike}.`;
    }),
    `${plural(arrived.length, 'value')} from the file, ${plural(kept.length, 'edit')} kept, ${plural(conflicts.length, 'conflict')}, ${plural(added.length, 'new post')}, ${plural(gone.length, 'post')} gone.`,
    table(
      ['', 'Post', 'Field', 'Before', 'After'],
      [
        ...rows('file', arrived),
        ...rows('kept', kept),
        ...conflicts.map((each) => [
          'conflict',
          each.ref,
          each.field,
          each.ours.slice(0, 40),
          `file: ${each.theirs}`.slice(0, 46),
        ]),
      ],
    ),
  ].join('\n');
}

export function problemTable(problems: readonly ImportProblem[]): string {
  return table(
    ['Row', 'Column', 'Value', 'Problem', 'Action'],
    problems.map((p) => [String(p.row), p.column, p.value.slice(0, 40), p.problem, p.action]),
  );
}
