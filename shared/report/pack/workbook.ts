import { told } from '../../disclosure/amounts.ts';
import { ok, type Result } from '../../errors.ts';
import { costingOf } from '../../model/costing.ts';
import { fteNumber, type Money } from '../../model/fixed.ts';
import type { Post, StructureId } from '../../model/records.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import type { CostTable } from '../../money/costTable.ts';
import { plain } from '../../words/plain.ts';
import { titleOf } from '../../words/printFormat.ts';
import { ACTION_WORDS, BRIDGE_WORDS, FLAG_WORDS, OUTCOME_WORDS, PROPOSED_BRIDGE_WORDS } from '../../words/values.ts';
import { figuresTables } from '../figuresReport.ts';
import type { Table } from '../page/report.ts';
import { columnName, type DataBook, type DataCell, type DataColumn, type DataSheet, sumRow } from '../page/sheets.ts';
import { type PackContext, type PackOptions, WHY } from './context.ts';
import { maySplit, toldAmount, WITHHELD } from './money.ts';
import { isOwn } from './ownSections.ts';
import { NOT_SIGNED, packContext, partWords, sectionBlocks, wantedSections, withholdPeople } from './pack.ts';
import { PACK_SECTIONS, type PackSectionId } from './sections.ts';

/** Sections that are tables of words and go into the workbook as they are printed. */
const PRINTED = PACK_SECTIONS.filter(({ workbook }) => workbook === 'as printed').map(({ id }) => id);

const pounds = (value: Money) => value / 100_000;
const orNull = (value: Money | null) => (value === null ? null : pounds(value));

/**
 * The pack as sheets: exact figures with formulas where they stay true whatever is changed above them, and the tables of
 * the printed pack. The posts themselves are for the writer, as the own template.
 */
export function packBook(state: DocumentState, structureId: StructureId, options: PackOptions): Result<DataBook> {
  const made = packContext(state, structureId, options);
  if (!made.ok) return made;
  const context = made.value;
  const wanted = wantedSections(context);
  const sheets: DataSheet[] = [figuresSheet(context)];
  const has = (...ids: readonly PackSectionId[]) => ids.some((id) => wanted.includes(id));
  if (has('posts-created', 'posts-deleted', 'posts-amended', 'posts-transferred'))
    sheets.push(...changesSheet(context));
  if (has('financial')) sheets.push(...costSheets(context));
  if (has('staff-impact', 'selection')) sheets.push(...peopleSheet(context));
  const names = new Set(sheets.map((sheet) => sheet.name));
  for (const id of [...PRINTED.filter((each) => has(each)), ...wanted.filter(isOwn)]) {
    const blocks = sectionBlocks(context, id);
    if (!blocks.ok) return blocks;
    const label = PACK_SECTIONS.find((section) => section.id === id)?.label ?? id.replace(/^own:/, '');
    for (const block of blocks.value) if (block.type === 'table') sheets.push(printedSheet(block, label, names));
  }
  const { from, structure } = context;
  if (context.open) withholdPeople(context, from ? [from, structure] : [structure]);
  const { part, note } = partWords(context);
  return ok({
    stamp: context.stamp,
    sheets,
    withheld: context.withheld,
    notes: [
      `${part}. ${note}`,
      ...(context.open
        ? [
            ...context.withheld.map(({ what, why }) => `Withheld: ${what}. ${why}`),
            options.sign?.(JSON.stringify([sheets, context.withheld])) ?? NOT_SIGNED,
          ]
        : []),
      'Totals in sheets of costs are formulas over exact amounts; printed reports round each amount once.',
    ],
  });
}

function figuresSheet(context: PackContext): DataSheet {
  const { state, structure, from, options, told } = context;
  // Says beside the sheets which totals are rounded, and to what.
  const totals = context.totals();
  if (totals.from) toldAmount(context, 'Existing total cost', totals.from);
  toldAmount(context, from ? 'Proposed total cost' : 'Total cost', totals.to);
  const figures = figuresTables(state, structure.record.id, {
    ...options,
    title: undefined,
    told,
    from: from?.record.id,
  });
  const number = (text: string | undefined): DataCell => {
    if (text === undefined || text === '') return null;
    return text.startsWith('about ') ? text : Number(text);
  };
  const rows = [...figures.establishment, ...figures.cost].map((row, i): DataCell[] => {
    const [existing, proposed, change] = row.values;
    const label = figures.cost.includes(row) ? `${row.label} (£)` : row.label;
    if (!from) return [label, number(existing)];
    // The change of an average is that of the exact averages, not of those that are shown.
    const [was, now] = [number(existing), number(proposed)];
    const worked =
      !row.label.startsWith('Average') && change !== '' && typeof was === 'number' && typeof now === 'number';
    return [label, was, now, worked ? { formula: `C${i + 2}-B${i + 2}` } : number(change)];
  });
  return {
    name: 'Figures',
    columns: [
      { heading: 'Figure', kind: 'text' },
      ...figures.headings.map((heading): DataColumn => ({ heading, kind: 'fte' })),
    ],
    rows,
  };
}

function changesSheet(context: PackContext): DataSheet[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const money = !context.open;
  const columns: DataColumn[] = [
    { heading: 'Post ID', kind: 'text' },
    { heading: 'Action', kind: 'text' },
    { heading: 'Title before', kind: 'text' },
    { heading: 'Title', kind: 'text' },
    { heading: 'Grade before', kind: 'text' },
    { heading: 'Grade', kind: 'text' },
    { heading: 'Posts before', kind: 'count' },
    { heading: 'Posts', kind: 'count' },
    { heading: 'FTE before', kind: 'fte' },
    { heading: 'FTE', kind: 'fte' },
    { heading: 'What changes', kind: 'text' },
    { heading: 'Replaced by', kind: 'text' },
    ...(money
      ? (['Cost before', 'Cost', 'Change in cost'] as const).map((heading): DataColumn => ({ heading, kind: 'money' }))
      : []),
  ];
  const rows = comparison.posts
    .filter((change) => change.action !== 'unchanged' || (!context.open && change.flags.length > 0))
    .map(({ id, action, from, to, flags, replacedBy }, i): DataCell[] => [
      plain(id),
      ACTION_WORDS[action],
      from ? titleOf(from.post) : '',
      to ? titleOf(to.post) : '',
      plain(from?.post.grade ?? ''),
      plain(to?.post.grade ?? ''),
      from?.places ?? 0,
      to?.places ?? 0,
      from ? fteNumber(from.fte) : 0,
      to ? fteNumber(to.fte) : 0,
      flags
        .filter((flag) => context.told.flag(flag, (from ?? to)?.post as Post))
        .map((flag) => FLAG_WORDS[flag])
        .join(', '),
      replacedBy.map(plain).join('; '),
      ...(money
        ? [pounds(from?.cost.total ?? 0), pounds(to?.cost.total ?? 0), { formula: `N${i + 2}-M${i + 2}` }]
        : []),
    ]);
  return rows.length === 0 ? [] : [{ name: 'Changes', columns, rows }];
}

const COSTS: readonly DataColumn[] = [
  { heading: 'Post ID', kind: 'text' },
  { heading: 'Post', kind: 'text' },
  { heading: 'Team', kind: 'text' },
  { heading: 'Grade', kind: 'text' },
  { heading: 'Posts', kind: 'count' },
  { heading: 'FTE', kind: 'fte' },
  { heading: 'Salary', kind: 'money' },
  { heading: 'On-costs', kind: 'money' },
  { heading: 'Allowances', kind: 'money' },
  { heading: 'Agency', kind: 'money' },
  { heading: 'Total', kind: 'money' },
];

function costSheets(context: PackContext): DataSheet[] {
  const costs = context.costs();
  const { from, structure } = context;
  const sides: readonly (readonly [string, CostTable, StructureState])[] =
    costs && from
      ? [
          ['Cost existing', costs.existing, from],
          ['Cost proposed', costs.proposed, structure],
        ]
      : [['Cost', context.ownCosts(), structure]];
  const out = sides.flatMap(([name, table, { record }]) => costSheet(context, name, table, record.id));
  const bridge = context.comparison()?.bridge ?? [];
  const told = bridge.filter(({ label }) => context.line(label));
  if (told.length > 0) {
    const split = bridge.every(({ label }) => context.line(label, true)) && maySplit(context);
    const columns: DataColumn[] = [
      { heading: 'What changes the cost', kind: 'text' },
      { heading: 'Posts', kind: 'text' },
      ...(split ? (['Salaries', 'On-costs'] as const).map((heading): DataColumn => ({ heading, kind: 'money' })) : []),
      { heading: 'Total', kind: 'money' },
    ];
    const rows = bridge.map((line): DataCell[] => [
      (context.proposed ? PROPOSED_BRIDGE_WORDS : BRIDGE_WORDS)[line.label],
      String(line.posts),
      ...(split ? [pounds(line.salary), pounds(line.onCosts)] : []),
      told.includes(line) ? pounds(line.total) : WITHHELD,
    ]);
    const whole = told.length === bridge.length;
    out.push({
      name: 'Reconciliation',
      columns,
      rows: whole ? [...rows, sumRow(columns, rows.length, 'Change')] : rows,
    });
  }
  return out;
}

/** A row a box; an open workbook tells no cost that shows what few people are paid, and no such sheet where it tells none. */
function costSheet(context: PackContext, name: string, table: CostTable, id: StructureId): DataSheet[] {
  const { money } = context.told;
  const all = table.areas.flatMap((area) => area.rows.map((row) => ({ area, row })));
  const tells = all.map(({ row }) => money.box(id, row.id));
  if (!tells.every(Boolean))
    context.withhold('Salary and cost of posts that are one person’s or a few people’s', WHY.pay);
  const boxes = context.state.structures.get(id)?.posts;
  const costing = costingOf(context.settings, context.state.structures.get(id)?.record.name ?? '');
  const rangeOf = (box: string): string => {
    const post = boxes?.get(box);
    const range = post ? context.told.range(post, costing) : null;
    return range ? `${pounds(range.bottom)} to ${pounds(range.top)}` : WITHHELD;
  };
  if (all.length > 0 && !tells.some(Boolean) && all.every(({ row }) => rangeOf(row.id) === WITHHELD)) return [];
  const rows = all.map(({ area, row }, i): DataCell[] => [
    plain(row.ref),
    plain(row.title),
    plain(area.name),
    plain(row.grade),
    row.posts,
    fteNumber(row.fte),
    ...(tells[i]
      ? [
          pounds(row.salary),
          orNull(row.onCosts),
          pounds(row.allowances),
          pounds(row.agency),
          { formula: `SUM(${columnName(6)}${i + 2}:${columnName(9)}${i + 2})` },
        ]
      : [rangeOf(row.id), null, null, null, WITHHELD]),
  ]);
  if (tells.every(Boolean)) return [{ name, columns: COSTS, rows: [...rows, sumRow(COSTS, rows.length, 'Total')] }];
  const { value, step } = told(money.total(id), table.total.total);
  const about = step > 0 && value !== null ? `about ${pounds(value)}` : null;
  const total: DataCell[] = [
    'Total',
    '',
    '',
    '',
    table.total.posts,
    fteNumber(table.total.fte),
    null,
    null,
    null,
    null,
  ];
  return [{ name, columns: COSTS, rows: [...rows, [...total, about ?? (value === null ? WITHHELD : pounds(value))]] }];
}

/** Everyone in post with what the proposal means for them: never in the open part. */
function peopleSheet(context: PackContext): DataSheet[] {
  const impact = context.impact();
  if (context.open || !impact || impact.people.length + impact.excludedPeople.length === 0) return [];
  const { people } = context.state;
  const pools = new Map(impact.pools.map((pool) => [pool.id, pool.name]));
  const text = (heading: string): DataColumn => ({ heading, kind: 'text' });
  const lead = (id: string): DataCell[] => {
    const person = people.get(id);
    const age = person?.age == null ? '' : `${person.age}${person.ageOrOver ? ' or over' : ''}`;
    return [plain(id), plain(person?.name ?? ''), age, person?.serviceYears ?? null];
  };
  return [
    {
      name: 'People',
      columns: [
        text('Person'),
        text('Name'),
        text('Age'),
        { heading: 'Service years', kind: 'count' },
        text('Post ID'),
        { heading: 'FTE held', kind: 'fte' },
        text('Outcome'),
        text('Pool'),
        text('Place shown'),
        text('At risk'),
      ],
      rows: [
        ...impact.people.map((member): DataCell[] => [
          ...lead(member.person),
          plain(member.from),
          fteNumber(member.held),
          OUTCOME_WORDS[member.outcome],
          plain(pools.get(member.pool) ?? ''),
          plain(member.to ?? ''),
          member.atRisk === 'no' ? 'No' : member.atRisk === 'yes' ? 'Yes' : 'If no promotion is filled from the pool',
        ]),
        ...impact.excludedPeople.map((person): DataCell[] => [
          ...lead(person.person),
          plain(person.from),
          null,
          `Not in the count: ${plain(person.note)}`,
          '',
          '',
          '',
        ]),
      ],
    },
  ];
}

/** A printed table with its figures as numbers. */
function printedSheet(table: Table, label: string, names: Set<string>): DataSheet {
  const plainName = label.replace(/[[\]:*?/\\]/g, ' ').slice(0, 28);
  let name = plainName;
  for (let n = 2; names.has(name); n++) name = `${plainName} ${n}`;
  names.add(name);
  return {
    name,
    columns: table.columns.map(
      ({ text, align }): DataColumn => ({ heading: text, kind: align === 'right' ? 'fte' : 'text' }),
    ),
    rows: table.rows.map(({ cells }) =>
      cells.map((cell, i) => (table.columns[i]?.align === 'right' ? figure(cell) : cell)),
    ),
  };
}

/** "1,234" and "(1,234)" as numbers; everything else as it is. */
function figure(text: string): DataCell {
  if (!/^\(?\d{1,3}(,?\d{3})*(\.\d+)?\)?$/.test(text)) return text;
  const value = Number(text.replace(/[(),]/g, ''));
  return text.startsWith('(') ? -value : value;
}
