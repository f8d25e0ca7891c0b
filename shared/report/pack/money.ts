import { clearedCosting, costingDrift } from '../../cost/costings.ts';
import { type EnvelopeColumnName, envelope } from '../../cost/envelope.ts';
import type { CostLine } from '../../cost/line.ts';
import { SAVINGS_LABELS, savingsByYear, savingsTargets, yearlySaving } from '../../cost/savings.ts';
import type { CostRow, CostTable } from '../../cost/table.ts';
import { figuresFromScratch } from '../../metrics/scratch.ts';
import { type Money, parseDecimal, parseMoney, wholePounds } from '../../model/fixed.ts';
import { costingOf } from '../../model/settings.ts';
import { plain } from '../plain.ts';
import type { Block, Row, Table } from '../report.ts';
import { amount, BRIDGE_WORDS, count, day, fte, onCostWords, plural, salaryBasisWords } from '../words.ts';
import { type ColumnSpec, heading, type PackContext, paragraph, small, table, WHY } from './context.ts';

/** What a proposal costs, as reports print it: whole pounds, rounded once, negatives in brackets (COST-4). */

const BRACKETS = 'Figures are in pounds a year. Negative figures are in brackets.';

const orUnset = (value: Money | null) => (value === null ? 'not set' : amount(value));

export function financial(context: PackContext): Block[] {
  const costs = context.costs();
  const own = context.ownCosts();
  const tables: readonly (readonly [string, CostTable])[] = costs
    ? [
        [`Existing: ${context.names.from}`, costs.existing],
        [`Proposed: ${context.names.to}`, costs.proposed],
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
  const words = (name: string) => {
    const costing = costingOf(context.settings, name);
    return `salaries at ${salaryBasisWords(costing)}; on-costs ${onCostWords(costing)}`;
  };
  const to = words(context.structure.record.name);
  const from = context.from ? words(context.from.record.name) : to;
  if (from === to) return `Costed with ${to}.`;
  return `${context.names.from}: ${from}. ${context.names.to}: ${to}.`;
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
  return table(caption, columns, rows, [BRACKETS, ...costs.notes.map(plain)].join(' '));
}

/** A structure on its own in the open part: its totals, where they are not one person's pay. */
function totals(context: PackContext, { total, notes }: CostTable): Block[] {
  if (!context.money().proposed) {
    context.withhold('Total cost', WHY.pay);
    return [];
  }
  const other = total.allowances + total.agency;
  const rows: Row[] = [
    { cells: ['Salaries', amount(total.salary)] },
    { cells: ['On-costs', orUnset(total.onCosts)] },
    ...(other === 0 ? [] : [{ cells: ['Allowances and agency', amount(other)] }]),
    { cells: ['Total', amount(total.total)], total: true },
  ];
  const columns: ColumnSpec[] = [
    ['Figure', 7],
    ['Pounds a year', 3, 'right'],
  ];
  return [table(`Cost: ${context.names.to}`, columns, rows, [BRACKETS, ...notes.map(plain)].join(' '))];
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
      row('Salaries', (line) => amount(line.salary)),
      row('On-costs', (line) => orUnset(line.onCosts)),
      ...(other
        ? [row('Allowances', (line) => amount(line.allowances)), row('Agency', (line) => amount(line.agency))]
        : []),
      row('Total', (line) => amount(line.total), true, true),
    ],
    [BRACKETS, ...new Set([...existing.notes, ...proposed.notes])].map(plain).join(' '),
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
      if (money && !(may.existing && may.proposed)) continue;
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

const ENVELOPE: Readonly<Record<EnvelopeColumnName, string>> = {
  basic: 'Basic pay',
  ni: 'National Insurance',
  superannuation: 'Superannuation',
  other: 'Allowances, agency and levy',
  onCosts: 'NI and superannuation',
};

export function budgetEnvelope(context: PackContext): Block[] {
  const figures = figuresFromScratch(context.state, context.structure.record.id).totals;
  const found = envelope(context.settings, figures.cost);
  if (!found) return [];
  const split = (value: Money | null, is: boolean) => (value === null ? (is ? '' : 'not split') : amount(value));
  const described = found.lines.some((line) => line.description !== '');
  const rows: Row[] = found.lines.map((line) => ({
    cells: [
      plain(line.code),
      ...(described ? [plain(line.description)] : []),
      split(line.basic, line.split),
      split(line.ni, line.split),
      split(line.superannuation, line.split),
      amount(line.total),
    ],
  }));
  rows.push({ cells: ['Budget available', ...(described ? [''] : []), '', '', '', amount(found.budget)], total: true });
  const blocks: Block[] = [
    table(
      'Budget lines',
      [
        ['Code', described ? 1.8 : 3.6],
        ...(described ? [['Description', 2.4] as const] : []),
        ['Basic', 1.4, 'right'],
        ['NI', 1.4, 'right'],
        ['Superannuation', 1.6, 'right'],
        ['Total', 1.4, 'right'],
      ],
      rows,
      BRACKETS,
    ),
  ];
  const without = figures.postsWithoutCost;
  if (figures.cost.total === 0) {
    blocks.push(
      paragraph(
        'The posts of the structure have no cost in this document, so whether they are within the budget cannot be checked.',
      ),
    );
    return blocks;
  }
  if (!context.money().proposed) {
    context.withhold('Headroom in the budget', WHY.pay);
    return blocks;
  }
  const compared: Row[] = found.columns.map((column) => ({
    cells: [
      ENVELOPE[column.name],
      amount(column.budget),
      orUnset(column.cost),
      column.headroom === null ? 'not known' : amount(column.headroom),
    ],
  }));
  compared.push({
    cells: ['Total', amount(found.budget), amount(found.cost), amount(found.headroom)],
    total: true,
  });
  blocks.push(
    table(
      `The budget against ${context.names.to}`,
      [
        ['Budget heading', 4],
        ['Budget', 2, 'right'],
        ['Cost', 2, 'right'],
        [found.headroom < 0 ? 'Headroom (shortfall)' : 'Headroom', 2, 'right'],
      ],
      compared,
      [
        BRACKETS,
        ...found.notes.map(plain),
        ...(without > 0 ? [`${plural(without, 'post')} without cost ${without === 1 ? 'is' : 'are'} not in it.`] : []),
      ].join(' '),
    ),
  );
  return blocks;
}

export function savings(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const { targets, reading } = savingsTargets(context.settings);
  const moved = comparison.bridge.some((line) => line.total !== 0);
  if (!moved && Object.keys(targets).length === 0) return [];
  const may = context.money();
  if (!may.change) {
    context.withhold('Savings and cost reconciliation', WHY.pay);
    return targetsOnly(targets);
  }
  const yearly = yearlySaving(comparison);
  const blocks: Block[] = [];
  if (moved) {
    const made: (readonly [string, Money])[] = [
      ['Change in cost', yearly.change],
      ['Of which transfers out, not a saving', yearly.transferredOut],
      ['Of which transfers in, not a cost of the change', yearly.transferredIn],
      [yearly.saving < 0 ? 'Saving (additional cost)' : 'Saving in a full year', yearly.saving],
    ];
    if (may.parts && yearly.vacant.posts > 0) {
      made.push([`Of which on ${plural(yearly.vacant.posts, 'vacant post')}: budget, not cash`, yearly.vacant.amount]);
      made.push(['Of which on posts that are paid today', yearly.cash]);
    }
    const rows = made.filter(([label, value]) => value !== 0 || !label.startsWith('Of which transfers'));
    blocks.push(
      table(
        'Saving in a full year',
        [
          ['Figure', 7],
          ['Pounds a year', 3, 'right'],
        ],
        rows.map(([label, value]) => ({ cells: [label, amount(value)], total: label.startsWith('Saving') })),
        BRACKETS,
      ),
    );
  }
  blocks.push(...byYear(context, moved ? yearly.saving : null, targets, reading));
  if (moved && may.parts) blocks.push(...reconciliation(context, comparison.bridge));
  else if (moved) context.withhold('Cost reconciliation by kind of change', WHY.pay);
  return blocks;
}

function targetsOnly(targets: Readonly<Record<string, Money>>): Block[] {
  const rows = Object.entries(targets).map(([year, value]) => [year, amount(value)]);
  if (rows.length === 0) return [];
  return [
    table(
      'Savings targets by financial year',
      [
        ['Year', 6],
        ['Target', 4, 'right'],
      ],
      rows,
      BRACKETS,
    ),
  ];
}

function byYear(
  context: PackContext,
  yearly: Money | null,
  targets: Readonly<Record<string, Money>>,
  reading: 'incremental' | 'cumulative' | null,
): Block[] {
  const implementation = context.settings.implementationDate;
  if (yearly === null || !implementation || yearly === 0) return targetsOnly(targets);
  const plan = savingsByYear({ implementation, yearly, targets, reading });
  const aimed = plan.years.some((year) => year.target !== null);
  const blank = (value: Money | null) => (value === null ? '' : amount(value));
  return [
    table(
      `Savings by financial year from ${day(implementation)}`,
      [
        ['Year', 1.4],
        ['Months', 1, 'right'],
        ['Incremental', 1.6, 'right'],
        ['Cumulative', 1.6, 'right'],
        ...(aimed
          ? [
              ['Target', 1.4, 'right'] as const,
              ['Incremental less target', 1.5, 'right'] as const,
              ['Cumulative less target', 1.5, 'right'] as const,
            ]
          : []),
      ],
      plan.years.map((year) => [
        year.year,
        count(year.months),
        amount(year.incremental),
        amount(year.cumulative),
        ...(aimed ? [blank(year.target), blank(year.incrementalToTarget), blank(year.cumulativeToTarget)] : []),
      ]),
      [
        `${SAVINGS_LABELS.incremental}. ${SAVINGS_LABELS.cumulative}.`,
        ...(aimed && reading === null ? ['The targets do not say which of the two they are.'] : []),
        'Before notice and pay protection; part years count whole months only.',
        BRACKETS,
      ].join(' '),
    ),
  ];
}

function reconciliation(
  context: PackContext,
  bridge: NonNullable<ReturnType<PackContext['comparison']>>['bridge'],
): Block[] {
  const sum = bridge.reduce(
    (all, line) => ({
      posts: 0,
      salary: all.salary + line.salary,
      onCosts: all.onCosts + line.onCosts,
      total: all.total + line.total,
    }),
    { posts: 0, salary: 0, onCosts: 0, total: 0 },
  );
  const known = (context.costs()?.change.onCosts ?? null) !== null;
  const cells = (line: { salary: Money; onCosts: Money; total: Money }) => [
    amount(line.salary),
    known ? amount(line.onCosts) : 'not set',
    amount(line.total),
  ];
  return [
    heading(3, 'Cost reconciliation'),
    table(
      `From ${context.names.from} to ${context.names.to}`,
      [
        ['What changes the cost', 3.6],
        ['Posts', 1, 'right'],
        ['Salaries', 1.8, 'right'],
        ['On-costs', 1.8, 'right'],
        ['Total', 1.8, 'right'],
      ],
      [
        ...bridge.map((line) => ({ cells: [BRIDGE_WORDS[line.label], count(line.posts), ...cells(line)] })),
        { cells: ['Change', '', ...cells(sum)], total: true },
      ],
      `${BRACKETS} Totals are of unrounded amounts and may not sum due to rounding. Allowances and agency are in the total.`,
    ),
    small('Each kept post stands whole in the first line that fits it.'),
  ];
}
