import { costingOf } from '../../model/costing.ts';
import { type Money, parseDecimal, parseMoney, wholePounds } from '../../model/fixed.ts';
import type { StructureState } from '../../model/state.ts';
import { clearedCosting, costingDrift } from '../../money/costings.ts';
import type { CostLine } from '../../money/costLine.ts';
import type { CostRow, CostTable } from '../../money/costTable.ts';
import { basisWordsOf, costBasisText } from '../../words/costWords.ts';
import { plain } from '../../words/plain.ts';
import { amount, count, day, fte, onCostWords } from '../../words/printFormat.ts';
import type { Block, Row, Table } from '../page/report.ts';
import { type ColumnSpec, named, type PackContext, paragraph, table, WHY } from './context.ts';

/** What a proposal costs, as reports print it: whole pounds, rounded once, negatives in brackets (COST-4). */

export const POUNDS = 'Figures are in pounds a year.';

export const orUnset = (value: Money | null) => (value === null ? 'not set' : amount(value));

export function financial(context: PackContext): Block[] {
  const costs = context.costs();
  const own = context.ownCosts();
  const tables: readonly (readonly [string, CostTable])[] = costs
    ? [
        [named('Existing', context.names.from), costs.existing],
        [named('Proposed', context.names.to), costs.proposed],
      ]
    : [[`Cost: ${context.names.to}`, own]];
  // Nothing has a cost: only totals that a report states can be told.
  if (tables.every(([, { total }]) => total.total === 0)) return stated(context, tables);
  const blocks: Block[] = [paragraph(basisLine(context))];
  const may = context.money();
  if (may.posts) {
    for (const [caption, costs] of tables) blocks.push(postsTable(caption, costs));
  } else context.withhold('Salary and cost of each post', WHY.pay);
  if (costs) blocks.push(evaluation(context, costs.existing, costs.proposed, costs.change));
  else if (!may.posts) blocks.push(...totals(context, own));
  blocks.push(...stated(context, tables), ...cleared(context));
  return blocks;
}

function basisLine(context: PackContext): string {
  const words = (structure: StructureState) => {
    const costing = costingOf(context.settings, structure.record.name);
    return `salaries at ${basisWordsOf(structure, costing)}; on-costs ${onCostWords(costing)}`;
  };
  const to = words(context.structure);
  const from = context.from ? words(context.from) : to;
  const said = costBasisText(context.comparison()?.costBasis ?? [], 'two', [
    'posts-without-cost',
    'transfers-excluded',
  ]);
  const basis = said === '' ? '' : ` Please note: ${said}.`;
  if (from === to) return `Costed with ${to}.${basis}`;
  return `${context.names.from}: ${from}. ${context.names.to}: ${to}.${basis}`;
}

/** A row a box, with a total for each team that has more than one. */
function postsTable(caption: string, costs: CostTable): Table {
  const all = costs.areas.flatMap((area) => area.rows);
  const several = all.some((row) => row.posts !== 1);
  const other = all.some((row) => row.allowances + row.agency !== 0);
  const columns: ColumnSpec[] = [
    ['Post', several || other ? 3 : 3.6],
    ['Grade', 1.1],
    ...(several ? [['Posts', 0.7, 'right'] as const] : []),
    ['FTE', 0.8, 'right'],
    ['Salary', 1.3, 'right'],
    ['On-costs', 1.2, 'right'],
    ...(other ? [['Allowances and agency', 1.2, 'right'] as const] : []),
    ['Total', 1.4, 'right'],
  ];
  const cells = (title: string, grade: string, line: CostLine, known: boolean): string[] => [
    title,
    grade,
    ...(several ? [count(line.posts)] : []),
    fte(line.fte),
    known ? amount(line.salary) : 'no cost',
    known ? orUnset(line.onCosts) : '',
    ...(other ? [known ? amount(line.allowances + line.agency) : ''] : []),
    known ? amount(line.total) : '',
  ];
  const rowOf = (row: CostRow): Row => ({
    cells: cells(
      plain(row.title) || plain(row.ref),
      plain(row.grade),
      row,
      row.withoutCost.posts < Math.max(1, row.posts),
    ),
  });
  const named = costs.areas.filter((area) => area.name !== '').length > 1;
  const rows = costs.areas.flatMap((area): Row[] => [
    ...area.rows.map(rowOf),
    ...(named && area.rows.length > 1
      ? [{ cells: cells(`${plain(area.name) || 'No team stated'}, total`, '', area.total, true), total: true }]
      : []),
  ]);
  rows.push({ cells: cells('Total', '', costs.total, true), total: true });
  return table(caption, columns, rows, [POUNDS, ...costs.notes.map(plain)].join(' '));
}

/** A structure on its own in the open part: its totals, where they are not one person's pay. */
function totals(context: PackContext, { total, notes }: CostTable): Block[] {
  if (!context.money().proposed) {
    context.withhold('Total cost', WHY.pay);
    return [];
  }
  const other = total.allowances + total.agency;
  const rows: Row[] = [
    ...(maySplit(context)
      ? [
          { cells: ['Salaries', amount(total.salary)] },
          { cells: ['On-costs', orUnset(total.onCosts)] },
          ...(other === 0 ? [] : [{ cells: ['Allowances and agency', amount(other)] }]),
        ]
      : []),
    { cells: ['Total', amount(total.total)], total: true },
  ];
  const columns: ColumnSpec[] = [
    ['Figure', 7],
    ['Pounds a year', 3, 'right'],
  ];
  return [table(`Cost: ${context.names.to}`, columns, rows, [POUNDS, ...notes.map(plain)].join(' '))];
}

/** Whether totals may be told by salaries, on-costs, allowances and agency; the open part says where they may not. */
export function maySplit(context: PackContext): boolean {
  const { split } = context.money();
  if (!split) context.withhold('Salaries, on-costs, allowances and agency apart from their total', WHY.pay);
  return split;
}

/** Existing, proposed, change: as much of it as may be said. */
function evaluation(context: PackContext, existing: CostTable, proposed: CostTable, change: CostLine): Table {
  const may = context.money();
  const lines = [existing.total, proposed.total, change];
  const shown = [may.existing, may.proposed, may.change];
  if (!may.existing) context.withhold('Existing total cost', WHY.pay);
  if (!may.proposed) context.withhold('Proposed total cost', WHY.pay);
  if (!may.change) context.withhold('Change in total cost', WHY.pay);
  const row = (label: string, read: (line: CostLine) => string, money = true, total = false): Row => ({
    cells: [label, ...lines.map((line, i) => (money && !shown[i] ? 'withheld' : read(line)))],
    total,
  });
  const other = lines.some((line) => line.allowances + line.agency !== 0);
  return table(
    'Financial evaluation',
    [
      ['Figure', 4],
      ['Existing', 2, 'right'],
      ['Proposed', 2, 'right'],
      ['Change', 2, 'right'],
    ],
    [
      row('Posts', (line) => count(line.posts), false),
      row('FTE', (line) => fte(line.fte), false),
      ...(maySplit(context)
        ? [row('Salaries', (line) => amount(line.salary)), row('On-costs', (line) => orUnset(line.onCosts))]
        : []),
      ...(other && maySplit(context)
        ? [row('Allowances', (line) => amount(line.allowances)), row('Agency', (line) => amount(line.agency))]
        : []),
      row('Total', (line) => amount(line.total), true, true),
    ],
    [POUNDS, ...new Set([...existing.notes, ...proposed.notes])].map(plain).join(' '),
  );
}

const STATED = [
  ['posts', 'Posts'],
  ['fte', 'FTE'],
  ['salary', 'Salaries'],
  ['onCosts', 'On-costs'],
  ['total', 'Total'],
] as const;

/** Totals that a report stated, beside ours: a difference is shown, never hidden (FIG-5). */
function stated(context: PackContext, tables: readonly (readonly [string, CostTable])[]): Block[] {
  const rows: string[][] = [];
  const may = context.money();
  for (const [caption, { structure, total }] of tables) {
    const printed = context.settings.statedTotals ?? {};
    const own = Object.hasOwn(printed, structure) ? printed[structure] : undefined;
    for (const [key, label] of STATED) {
      const text = own?.[key];
      if (text === undefined) continue;
      const money = key !== 'posts' && key !== 'fte';
      if (money && !(may.existing && may.proposed && (may.split || key === 'total'))) continue;
      const [said, ours, print] = read(key, text, total);
      if (said === null) continue;
      rows.push([
        `${caption.split(':')[0]}: ${label}`,
        print(said),
        ours === null ? 'not known' : print(ours),
        ours === null ? '' : said === ours ? 'none' : print(said - ours),
      ]);
    }
  }
  if (rows.length === 0) return [];
  return [
    table(
      'Totals as stated elsewhere, beside those of this document',
      [
        ['Figure', 4],
        ['Stated', 2, 'right'],
        ['This document', 2, 'right'],
        ['Difference', 2, 'right'],
      ],
      rows,
    ),
  ];
}

/** Both in the unit in which reports print: whole posts, FTE, whole pounds. */
function read(
  key: (typeof STATED)[number][0],
  text: string,
  total: CostLine,
): readonly [number | null, number | null, (value: number) => string] {
  if (key === 'posts') return [(parseDecimal(text, 0) ?? null) as number | null, total.posts, count];
  if (key === 'fte') return [parseDecimal(text, 4), total.fte, fte];
  const value = parseMoney(text);
  const ours = total[key];
  return [value === null ? null : wholePounds(value), ours === null ? null : wholePounds(ours), count];
}

/** The costing that finance cleared, and how far the proposal has moved from it (COST-10). */
function cleared(context: PackContext): Block[] {
  const frozen = clearedCosting(context.settings, context.structure.record.name);
  if (!frozen?.cleared || !context.money().proposed) return [];
  const { by, date } = frozen.cleared;
  const drift = costingDrift(frozen, context.ownCosts().total);
  // Two totals of one proposal, before and after a person's pay moved, would say that pay.
  if (!context.money().posts && drift.total !== 0) {
    context.withhold('The costing that finance cleared', WHY.pay);
    return [];
  }
  const total = parseMoney(frozen.totals.total) ?? 0;
  const moved =
    wholePounds(drift.total) === 0
      ? 'Today’s total is the same.'
      : `Today’s total differs from it by ${amount(drift.total)}.`;
  return [
    paragraph(
      `${plain(by)} cleared the costing “${plain(frozen.version)}” on ${day(date)}: ${amount(total)} in total. ${moved}`,
    ),
  ];
}
