import type { Comparison } from '../../changes/compare.ts';
import type { Told } from '../../disclosure/amounts.ts';
import { deductionNotes, type NetSavings, netPaybackText, netSavings } from '../../exit/deductions.ts';
import { decimalText, divRound, type Money, parseMoney } from '../../model/fixed.ts';
import { counts } from '../../model/records.ts';
import {
  baseline,
  changeKnown,
  SAVINGS_LABELS,
  savingsTargets,
  type YearlySaving,
  yearlySaving,
} from '../../money/savings.ts';
import { costBasisText } from '../../words/costWords.ts';
import { plain } from '../../words/plain.ts';
import { amount, count, day, fte, plural, pounds } from '../../words/printFormat.ts';
import { BRIDGE_WORDS, PROPOSED_BRIDGE_WORDS } from '../../words/values.ts';
import type { Block } from '../page/report.ts';
import { heading, type PackContext, paragraph, small, table, WHY } from './context.ts';
import { isExact, maySplit, POUNDS, toldAmount, WITHHELD } from './money.ts';

/** What is saved, by year, and what makes up the difference (COST-7, COST-9). */

export function savings(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const { targets, reading } = savingsTargets(context.settings);
  const moved = comparison.bridge.some((line) => line.total !== 0);
  const stated = statedSavings(context);
  if (!moved && Object.keys(targets).length === 0) return stated;
  if (moved && !changeKnown(comparison)) {
    return [
      paragraph('The saving is not known: none of the new posts has a cost in this document.'),
      ...targetsOnly(targets),
      ...netBaseline(context, null),
      ...stated,
    ];
  }
  const { change } = context.totals();
  const transfers = comparison.bridge.filter(({ label }) => label.startsWith('transferred'));
  if (!change || change.value === null || !transfers.every(({ label }) => context.line(label))) {
    context.withhold('Savings', WHY.sums(context.told.least));
    return [...targetsOnly(targets), ...stated, ...(moved ? reconciliation(context, comparison.bridge) : [])];
  }
  const yearly = toldSaving(yearlySaving(comparison), change);
  const blocks: Block[] = [];
  if (moved) {
    const made: (readonly [string, Money])[] = [
      ['Change in cost', yearly.change],
      ['Of which transfers out, not a saving', yearly.transferredOut],
      ['Of which transfers in, not a cost of the change', yearly.transferredIn],
      [yearly.saving < 0 ? 'Saving (additional cost)' : 'Saving in a full year', yearly.saving],
    ];
    if (context.line('vacant') && change.step === 0 && yearly.vacant.posts > 0) {
      made.push([`Of which on ${plural(yearly.vacant.posts, 'vacant post')}: budget, not cash`, yearly.vacant.amount]);
      made.push(['Of which on posts that are paid today', yearly.cash]);
    }
    if (!context.told.open && change.step === 0 && yearly.tupe.posts > 0)
      made.push([
        `Of which on ${plural(yearly.tupe.posts, 'post')} of the TUPE list: no saving where they go with their work`,
        yearly.tupe.amount,
      ]);
    const about = (label: string) => (change.step > 0 && !label.startsWith('Of which') ? 'about ' : '');
    const rows = made.filter(([label, value]) => value !== 0 || !label.startsWith('Of which transfers'));
    blocks.push(
      table(
        'Saving in a full year',
        [
          ['Figure', 7],
          ['Pounds a year', 3, 'right'],
        ],
        rows.map(([label, value]) => ({
          cells: [label, `${about(label)}${amount(value)}`],
          total: label.startsWith('Saving'),
        })),
        [costBasisSentence(comparison), POUNDS, nearest(context, change)].filter(Boolean).join(' '),
      ),
    );
    blocks.push(...netBaseline(context, change.step === 0 ? yearly.saving : null));
  }
  blocks.push(...byYear(context, moved ? yearly.saving : null, targets, reading, change));
  blocks.push(...stated);
  if (moved) blocks.push(...reconciliation(context, comparison.bridge));
  return blocks;
}

/** "Salaries only; different pay tables." Transfers have rows of their own, posts without cost a note. */
function costBasisSentence({ costBasis }: Comparison): string {
  const text = costBasisText(costBasis, 'two', ['transfers-excluded', 'posts-without-cost']);
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The baseline that a saving is a part of: gross, less TUPE, less agreed savings (COST-7, COST-12). */
function netBaseline(context: PackContext, saving: Money | null): Block[] {
  const { from } = context;
  if (!from) return [];
  const base = baseline(context.state, from.record.id);
  if (base.tupe.posts === 0 && base.agreed.length === 0) return [];
  // The list is part of a sum that an open paper tells; how much of it, only where the list is nobody's or many people's.
  const listed = [...from.posts.values()].filter((post) => counts(post) && post.tupe).map(({ id }) => id);
  const { from: gross } = context.totals();
  if (!gross || !isExact(gross) || !context.told.money.group(from.record.id, listed)) {
    context.withhold('The net baseline', WHY.sums(context.told.least));
    return [];
  }
  const rows: (readonly [string, Money])[] = [
    [`Gross baseline: ${context.names.from}`, base.gross],
    ...(base.tupe.posts > 0
      ? [
          [
            `Less the TUPE list: ${plural(base.tupe.posts, 'post')}, ${fte(base.tupe.fte)} FTE`,
            0 - base.tupe.total,
          ] as const,
        ]
      : []),
    ...base.agreed.map((each) => [`Less ${plain(each.label)}`, 0 - each.amount] as const),
  ];
  return [
    table(
      'Net baseline',
      [
        ['Figure', 7],
        ['Pounds a year', 3, 'right'],
      ],
      [
        ...rows.map(([label, value]) => ({ cells: [label, amount(value)] })),
        { cells: ['Net baseline', amount(base.net)], total: true },
        ...(saving !== null && base.net > 0 && saving > 0
          ? [
              {
                cells: [
                  'Saving as a share of the net baseline',
                  `${decimalText(divRound(saving * 1_000, base.net), 1)}%`,
                ],
              },
            ]
          : []),
      ],
      POUNDS,
    ),
  ];
}

/** Savings that the report states and no costing here works out: printed as stated, never as targets (COST-12). */
function statedSavings({ settings }: PackContext): Block[] {
  const rows = Object.entries(settings.statedSavings ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, text]) => [year, amount(parseMoney(text) ?? 0)]);
  if (rows.length === 0) return [];
  return [
    table(
      'Savings as stated',
      [
        ['Year', 6],
        ['Saving stated', 4, 'right'],
      ],
      rows,
      'As stated by the report, in pounds; not worked out from the posts of this document.',
    ),
  ];
}

/** A saving that follows from the change as it is told. */
function toldSaving(yearly: YearlySaving, { value, step }: Told): YearlySaving {
  if (step === 0 || value === null) return yearly;
  const saving = 0 - (value - yearly.transferredOut - yearly.transferredIn);
  return { ...yearly, change: value, saving, cash: saving - yearly.vacant.amount };
}

function nearest(context: PackContext, { step }: Told): string {
  if (step === 0) return '';
  context.withhold(`Savings, but to the nearest ${pounds(step)}`, WHY.sums(context.told.least));
  return `The saving is told to the nearest ${pounds(step)}, so that it does not show what few people are paid.`;
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
      POUNDS,
    ),
  ];
}

function byYear(
  context: PackContext,
  yearly: Money | null,
  targets: Readonly<Record<string, Money>>,
  reading: 'incremental' | 'cumulative' | null,
  change: Told,
): Block[] {
  const implementation = context.settings.implementationDate;
  if (yearly === null || !implementation || yearly === 0) return targetsOnly(targets);
  // What notice and pay protection come to is an estimate about people, so the open part has the saving before them.
  const deductions = context.open ? null : context.deductions();
  const told = context.open && context.deductions() !== null;
  if (told) context.withhold('Notice and pay protection in savings by year', WHY.redundancy);
  const net = netSavings({ implementation, yearly, targets, reading }, deductions);
  const plan = net.lower;
  const aimed = plan.years.some((year) => year.target !== null);
  const blank = (value: Money | null) => (value === null ? '' : amount(value));
  const notes = told ? ['Recurring savings; one-off costs are not part of this paper.'] : deductionNotes(deductions);
  const payback = deductions && [
    small(
      `Payback of notice, pay protection, redundancy pay and pension strain: ${netPaybackText(deductions, yearly)}.`,
    ),
  ];
  return [
    ...(net.deducts ? [netTable(net)] : []),
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
        ...(aimed && reading === null
          ? [
              'The targets do not say whether they are incremental or cumulative, so both differences stand here: each is true for its own reading only.',
            ]
          : []),
        ...notes,
        nearest(context, change),
        'Part years count whole months only.',
        POUNDS,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(payback ?? []),
  ];
}

/** Recurring saving and one-off costs on lines of their own, and what a year leaves in hand (COST-9). */
function netTable({ lower, higher }: NetSavings): Block {
  const range = (least: Money, most: Money) =>
    amount(least) === amount(most) ? amount(most) : `${amount(least)} to ${amount(most)}`;
  return table(
    'Recurring saving and one-off costs by financial year',
    [
      ['Year', 1.4],
      ['Recurring saving', 2, 'right'],
      ['One-off: notice', 2.2, 'right'],
      ['One-off: pay protection', 2, 'right'],
      ['In hand', 2.4, 'right'],
    ],
    lower.years.map((year, i) => {
      const best = higher.years[i] ?? year;
      return [
        year.year,
        amount(year.cumulative),
        range(-best.notice, -year.notice),
        amount(-year.payProtection),
        range(year.net, best.net),
      ];
    }),
    'An estimate, not advice.',
  );
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
  const told = bridge.filter(({ label }) => context.line(label));
  if (told.length < bridge.length) context.withhold('Lines of the cost reconciliation', WHY.sums(context.told.least));
  if (told.length === 0) return [];
  const split = bridge.every(({ label }) => context.line(label, true)) && maySplit(context);
  const exact = context.totals().change;
  const cells = (line: { salary: Money; onCosts: Money; total: Money }) => [
    ...(split ? [amount(line.salary), known ? amount(line.onCosts) : 'not set'] : []),
    amount(line.total),
  ];
  return [
    heading(3, 'Cost reconciliation'),
    table(
      `${context.proposed ? 'Proposed change from' : 'From'} ${context.names.from} to ${context.names.to}`,
      [
        ['What changes the cost', 3.6],
        ['Posts', 1, 'right'],
        ...(split ? [['Salaries', 1.8, 'right'] as const, ['On-costs', 1.8, 'right'] as const] : []),
        ['Total', 1.8, 'right'],
      ],
      [
        ...bridge.map((line) => ({
          cells: [
            (context.proposed ? PROPOSED_BRIDGE_WORDS : BRIDGE_WORDS)[line.label],
            count(line.posts),
            ...(told.includes(line) ? cells(line) : [...(split ? ['', ''] : []), WITHHELD]),
          ],
        })),
        {
          cells: [
            'Change',
            '',
            ...(told.length === bridge.length
              ? cells(sum)
              : [...(split ? ['', ''] : []), exact ? toldAmount(context, 'Change in total cost', exact) : '']),
          ],
          total: true,
        },
      ],
      `${POUNDS} Totals are of unrounded amounts and may not sum due to rounding. Allowances and agency are in the total.`,
    ),
    small('A post that is kept is counted in one line only: the first that fits it.'),
  ];
}
