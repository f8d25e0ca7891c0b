import { CHANGE_KINDS, compareStructures } from '../../shared/changes/compare.ts';
import { compareJson } from '../../shared/changes/json.ts';
import { ok, type Result } from '../../shared/errors.ts';
import { type CostBasis, costBasis, hasTransfers } from '../../shared/metrics/costBasis.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { type FiguresJson, figuresJson } from '../../shared/metrics/figures.ts';
import { GROUPINGS, type Grouping, groupFigures } from '../../shared/metrics/scratch.ts';
import { toBePlaced } from '../../shared/metrics/toBePlaced.ts';
import { fteNumber, moneyText } from '../../shared/model/fixed.ts';
import { counts } from '../../shared/model/records.ts';
import { type DocumentState, lineManager, postOf, type StructureState, treeOrder } from '../../shared/model/state.ts';
import { yearlySaving } from '../../shared/money/savings.ts';
import { costBasisWords } from '../../shared/words/costWords.ts';
import { peopleChange, toBePlacedWords } from '../../shared/words/people.ts';
import { KIND_WORDS } from '../../shared/words/values.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { pickStructure, reading } from './files.ts';
import { figuresTable, table } from './print.ts';
import { WrongUse } from './usage.ts';

/** figures DOC [--structure NAME] [--from NAME] [--by unit|grade|basis|workArea|post] */
export const figures: Command = (argv) => {
  const args = parse(argv, 'figures');
  const by = args.text('by');
  if (by !== undefined && by !== 'post' && !(GROUPINGS as readonly string[]).includes(by)) {
    throw new WrongUse(`--by takes ${[...GROUPINGS, 'post'].join(', ')}.`);
  }
  return reading(args.positionals[0] as string, ({ session }): Result<Output> => {
    const { state } = session;
    const picked = pickStructure(state, args.text('structure'));
    if (!picked.ok) return picked;
    const structure = picked.value;
    const engine = new FiguresEngine(state, structure.record.id);
    const against = args.text('from');
    const from = against === undefined ? null : pickStructure(state, against);
    if (from && !from.ok) return from;
    const left = from ? toBePlaced(from.value, structure) : undefined;
    const placing = from ? { toBePlaced: left?.people ?? null } : {};
    const totals = { ...figuresJson(engine.totals()), ...placing };
    const basis = costBasisOf(state, from ? from.value : null, structure, engine);
    const groups =
      by === undefined
        ? undefined
        : by === 'post'
          ? postRows(structure, engine)
          : groupRows(state, structure, by as Grouping);
    const json = {
      document: state.document.title,
      structure: structure.record.name,
      revision: session.revision,
      totals,
      costBasis: basis,
      ...placing,
      ...(groups ? { groups } : {}),
    };
    const lines = [`${structure.record.name}`, figuresTable([['', totals]]), ...costNote(basis, from ? 'two' : 'one')];
    if (from) lines.push(left ? `${toBePlacedWords(left)}.` : 'To be placed: not known.');
    if (groups)
      lines.push(
        '',
        table(
          ['', 'Posts', 'FTE', 'Cost'],
          groups.map((g) => [g.label, String(g.posts), String(g.fte), g.cost.total]),
        ),
      );
    return ok({ json, text: lines.join('\n') });
  });
};

/** What has to be said of a structure's money, or of two structures' (COST-11). */
function costBasisOf(state: DocumentState, from: StructureState | null, to: StructureState, engine: FiguresEngine) {
  const sides = [
    ...(from ? [{ state, structure: from, figures: new FiguresEngine(state, from.record.id).totals() }] : []),
    { state, structure: to, figures: engine.totals() },
  ];
  return costBasis(
    sides,
    sides.some(({ structure }) => hasTransfers(structure)),
  );
}

/** The same as a line of text; none where nothing has to be said. */
function costNote(basis: readonly CostBasis[], sides: 'one' | 'two'): string[] {
  return basis.length === 0 ? [] : [`Cost: ${basis.map((each) => costBasisWords(each, sides)).join(', ')}.`];
}

function groupRows(state: DocumentState, structure: StructureState, by: Grouping) {
  return groupFigures(state, structure.record.id, by).map((group) => ({
    key: group.key,
    label: group.label,
    ...figuresJson(group.figures),
  }));
}

/** A row a post: its own figures, its line, and the figures of its branch. */
function postRows(structure: StructureState, engine: FiguresEngine) {
  const rows: ({ key: string; label: string; title: string } & FiguresJson & Record<string, unknown>)[] = [];
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    if (!counts(post)) continue;
    rows.push({
      key: post.ref,
      label: post.title,
      title: post.title,
      managerId: lineManager(structure, post)?.ref ?? null,
      layer: engine.layer(id),
      span: engine.span(id),
      spanPeople: engine.spanPeople(id),
      spanFte: fteNumber(engine.spanFte(id)),
      ...figuresJson(engine.own(id)),
      branch: figuresJson(engine.branch(id)),
    });
  }
  return rows;
}

/** compare DOC --from A --to B [--with OTHERDOC]: `to` is then a structure of the other document. */
export const compare: Command = (argv) => {
  const args = parse(argv, 'compare');
  const [fromName, toName] = [args.need('from'), args.need('to')];
  return reading(args.positionals[0] as string, ({ session }): Result<Output> => {
    const from = pickStructure(session.state, fromName);
    if (!from.ok) return from;
    const finish = (state: DocumentState): Result<Output> => {
      const to = pickStructure(state, toName);
      if (!to.ok) return to;
      const comparison = compareStructures(session.state, from.value.record.id, state, to.value.record.id);
      const json = compareJson(comparison);
      const { counts: n } = json;
      const said = CHANGE_KINDS.map((kind) => {
        const vacant = kind === 'deleted' && n.deletedVacant > 0 ? ` (${n.deletedVacant} vacant)` : '';
        return `${KIND_WORDS[kind]} ${comparison.kinds[kind]}${vacant}`;
      });
      const text = [
        `${json.from} to ${json.to}`,
        figuresTable(
          [
            [json.from, json.totals.from],
            [json.to, json.totals.to],
            ['Change', json.totals.change],
          ],
          peopleChange(toBePlaced(from.value, to.value))?.people,
        ),
        ...costNote(
          comparison.costBasis.filter((basis) => basis !== 'transfers-excluded'),
          'two',
        ),
        ...(comparison.costBasis.includes('transfers-excluded')
          ? [`Change in cost without transfers: ${moneyText(0 - yearlySaving(comparison).saving)}.`]
          : []),
        '',
        `${said.join(', ')}, unchanged ${n.unchanged} (posts).`,
        '',
        table(
          ['Reconciliation', 'Posts', 'Salary', 'On-costs', 'Total'],
          json.bridge.map((b) => [b.label, String(b.posts), b.salary, b.onCosts ?? 'not set', b.total]),
        ),
        ...(json.missing.length > 0 ? ['', `Left out and not confirmed: ${json.missing.join(', ')}`] : []),
      ].join('\n');
      return ok({ json, text });
    };
    const other = args.text('with');
    return other === undefined ? finish(session.state) : reading(other, (document) => finish(document.session.state));
  });
};
