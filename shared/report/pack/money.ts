import { type Told, told } from '../../disclosure/amounts.ts';
import { costingOf } from '../../model/costing.ts';
import { type Money, parseDecimal, parseMoney, wholePounds } from '../../model/fixed.ts';
import type { StructureId } from '../../model/records.ts';
import type { StructureState } from '../../model/state.ts';
import { clearedCosting, costingDrift } from '../../money/costings.ts';
import type { CostLine } from '../../money/costLine.ts';
import type { CostRow, CostTable } from '../../money/costTable.ts';
import { basisWordsOf, costBasisText } from '../../words/costWords.ts';
import { plain } from '../../words/plain.ts';
import { amount, count, day, fte, onCostWords, pounds } from '../../words/printFormat.ts';
import type { Block, Row, Table } from '../page/report.ts';
import { type ColumnSpec, named, type PackContext, paragraph, table, WHY } from './context.ts';

/** What a proposal costs, as reports print it: whole pounds, rounded once, negatives in brackets (COST-4). */

export const POUNDS = 'Figures are in pounds a year.';

/** Of a cell like "61,000 to 75,000". */
const RANGE_NOTE = 'Where a salary is a range, it is that of the grade for a full-time post.';

/** Stands in a cell that an open paper does not tell. */
export const WITHHELD = 'withheld';

const NOT_KNOWN = 'not known';

/** There are posts, and none of them has a cost. */
export const hasNoCost = ({ posts, total, withoutCost }: CostLine): boolean =>
  posts > 0 && total === 0 && withoutCost.posts >= posts;

export const isExact = ({ value, step }: Told) => value !== null && step === 0;

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
  const ids = context.from ? [context.from.record.id, context.structure.record.id] : [context.structure.record.id];
  const listed = tables.flatMap(([caption, costs], i) => postsTable(context, caption, costs, ids[i] as StructureId));
  blocks.push(...listed);
  if (costs) blocks.push(evaluation(context, costs.existing, costs.proposed, costs.change));
  else if (listed.length === 0) blocks.push(...totals(context, own));
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

/**
 * A row a box, with a total for each team that has more than one. An open paper says nothing of boxes and teams whose cost
 * would show what few people are paid; it has no such table where that is all of them.
 */
function postsTable(context: PackContext, caption: string, costs: CostTable, id: StructureId): Table[] {
  const { money } = context.told;
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
  const tells = all.map((row) => money.box(id, row.id));
  const { posts: boxes, record } = context.state.structures.get(id) as StructureState;
  const costing = costingOf(context.settings, record.name);
  const rangeOf = (row: CostRow): string => {
    const post = boxes.get(row.id);
    const range = post && context.told.range(post, costing);
    return range ? `${amount(range.bottom)} to ${amount(range.top)}` : WITHHELD;
  };
  const ranges = all.some((row, i) => tells[i] !== true && rangeOf(row) !== WITHHELD);
  if (all.length > 0 && !tells.some(Boolean) && !ranges) {
    context.withhold('Salary and cost of each post', WHY.pay);
    return [];
  }
  if (!tells.every(Boolean))
    context.withhold('Salary and cost of posts that are one person’s or a few people’s', WHY.pay);
  const cells = (
    title: string,
    grade: string,
    line: CostLine,
    known: boolean,
    shown: boolean,
    instead = WITHHELD,
  ): string[] => [
    title,
    grade,
    ...(several ? [count(line.posts)] : []),
    fte(line.fte),
    ...(shown
      ? [
          known ? amount(line.salary) : 'no cost',
          known ? orUnset(line.onCosts) : '',
          ...(other ? [known ? amount(line.allowances + line.agency) : ''] : []),
          known ? amount(line.total) : '',
        ]
      : [instead, '', ...(other ? [''] : []), WITHHELD]),
  ];
  const rowOf = (row: CostRow): Row => ({
    cells: cells(
      plain(row.title) || plain(row.ref),
      plain(row.grade),
      row,
      row.withoutCost.posts < Math.max(1, row.posts),
      money.box(id, row.id),
      rangeOf(row),
    ),
  });
  const group = (rows: readonly CostRow[]) =>
    money.group(
      id,
      rows.map((row) => row.id),
    );
  const named = costs.areas.filter((area) => area.name !== '').length > 1;
  const rows = costs.areas.flatMap((area): Row[] => [
    ...area.rows.map(rowOf),
    ...(named && area.rows.length > 1
      ? [
          {
            cells: cells(`${plain(area.name) || 'No team stated'}, total`, '', area.total, true, group(area.rows)),
            total: true,
          },
        ]
      : []),
  ]);
  const whole = money.split(id) && money.total(id) === 'exact';
  if (whole) rows.push({ cells: cells('Total', '', costs.total, true, true), total: true });
  else rows.push(totalOnly(context, id, costs, columns));
  const note = [POUNDS, ...(ranges ? [RANGE_NOTE] : []), ...costs.notes.map(plain)].join(' ');
  return [table(caption, columns, rows, note)];
}

/** The last row of a table of posts whose total is told alone, rounded or not at all. */
function totalOnly(context: PackContext, id: StructureId, { total }: CostTable, columns: readonly ColumnSpec[]): Row {
  const value = told(context.told.money.total(id), total.total);
  const side =
    context.from === null
      ? 'Total cost'
      : context.from.record.id === id
        ? 'Existing total cost'
        : 'Proposed total cost';
  const cells = columns.map(([heading]) => {
    if (heading === 'Post') return 'Total';
    if (heading === 'Posts') return count(total.posts);
    if (heading === 'FTE') return fte(total.fte);
    return heading === 'Total' ? toldAmount(context, side, value) : '';
  });
  return { cells, total: true };
}

/** An amount as it may be printed; the open part says where it is rounded or withheld. */
export function toldAmount(context: PackContext, what: string, { value, step }: Told): string {
  if (value === null) {
    context.withhold(what, WHY.sums(context.told.least));
    return WITHHELD;
  }
  if (step === 0) return amount(value);
  context.withhold(`${what}, but to the nearest ${pounds(step)}`, WHY.sums(context.told.least));
  return `about ${amount(value)}`;
}

/** A structure on its own in the open part: its totals, as far as they may be told. */
function totals(context: PackContext, { total, notes }: CostTable): Block[] {
  const whole = context.totals().to;
  if (whole.value === null) {
    context.withhold('Total cost', WHY.sums(context.told.least));
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
    { cells: ['Total', toldAmount(context, 'Total cost', whole)], total: true },
  ];
  const columns: ColumnSpec[] = [
    ['Figure', 7],
    ['Pounds a year', 3, 'right'],
  ];
  return [table(`Cost: ${context.names.to}`, columns, rows, [POUNDS, ...notes.map(plain)].join(' '))];
}

/** Whether totals may be told by salaries, on-costs, allowances and agency; the open part says where they may not. */
export function maySplit(context: PackContext): boolean {
  const split = context.split();
  if (!split)
    context.withhold('Salaries, on-costs, allowances and agency apart from their total', WHY.sums(context.told.least));
  return split;
}

/** Existing, proposed, change: as much of it as may be said. */
function evaluation(context: PackContext, existing: CostTable, proposed: CostTable, change: CostLine): Table {
  const lines = [existing.total, proposed.total, change];
  const { from, to, change: moved } = context.totals();
  const whole = [
    ['Existing total cost', from],
    ['Proposed total cost', to],
    ['Change in total cost', moved],
  ] as const;
  const row = (label: string, read: (line: CostLine) => string): Row => ({ cells: [label, ...lines.map(read)] });
  // "0" would say that posts whose cost nobody entered are free, and their change that everything is saved.
  const unknown = [existing.total, proposed.total].map(hasNoCost);
  const money = (label: string, read: (line: CostLine) => string): Row => ({
    cells: [label, ...lines.map((line, i) => ((unknown[i] ?? unknown.some(Boolean)) ? NOT_KNOWN : read(line)))],
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
      row('Posts', (line) => count(line.posts)),
      row('FTE', (line) => fte(line.fte)),
      ...(maySplit(context)
        ? [money('Salaries', (line) => amount(line.salary)), money('On-costs', (line) => orUnset(line.onCosts))]
        : []),
      ...(other && maySplit(context)
        ? [money('Allowances', (line) => amount(line.allowances)), money('Agency', (line) => amount(line.agency))]
        : []),
      {
        cells: [
          'Total',
          ...whole.map(([what, each], i) => {
            if (unknown[i] ?? unknown.some(Boolean)) return NOT_KNOWN;
            return each ? toldAmount(context, what, each) : '';
          }),
        ],
        total: true,
      },
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
  const exact = [context.totals().from, context.totals().to].every((each) => each === null || isExact(each));
  for (const [caption, { structure, total }] of tables) {
    const printed = context.settings.statedTotals ?? {};
    const own = Object.hasOwn(printed, structure) ? printed[structure] : undefined;
    for (const [key, label] of STATED) {
      const text = own?.[key];
      if (text === undefined) continue;
      const money = key !== 'posts' && key !== 'fte';
      if (money && !(exact && (key === 'total' || context.split()))) continue;
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
  if (!frozen?.cleared || !isExact(context.totals().to)) return [];
  const { by, date } = frozen.cleared;
  const drift = costingDrift(frozen, context.ownCosts().total);
  // Two totals of one proposal, before and after a person's pay moved, would say that pay.
  if (context.told.money.anything && drift.total !== 0) {
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
