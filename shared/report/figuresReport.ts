import { told, toldChange } from '../disclosure/amounts.ts';
import { type Disclosure, disclosureOf, type ForWhom } from '../disclosure/disclosure.ts';
import { ok, type Result } from '../errors.ts';
import { changeJson, type Figures } from '../metrics/figures.ts';
import { figuresFromScratch, type StructureFigures } from '../metrics/scratch.ts';
import { toBePlaced } from '../metrics/toBePlaced.ts';
import { costingOf } from '../model/costing.ts';
import { type Fte, fteNumber, type Money, moneyText } from '../model/fixed.ts';
import type { StructureId } from '../model/records.ts';
import { type DocumentState, postOf, type StructureState } from '../model/state.ts';
import { basisWordsOf } from '../words/costWords.ts';
import { NOT_RECORDED, peopleChange, peopleRecorded } from '../words/people.ts';
import { plain } from '../words/plain.ts';
import { average, count, fte, hundredths, onCostWords, plural, pounds, titleOf } from '../words/printFormat.ts';
import type { Block, Report, Stamp, Table } from './page/report.ts';
import { NO_STRUCTURE, type StampInput, stampLine, stampOf } from './page/stamp.ts';

export interface FiguresOptions extends StampInput, ForWhom {
  /** The structure that is compared with: existing, proposed, change. */
  readonly from?: StructureId | undefined;
  readonly title?: string | undefined;
}

/** A figure of one structure or two: texts for print and plain numbers for spreadsheets. */
export interface FigureRow {
  readonly label: string;
  /** Printed: existing, proposed, change; or the value alone. '' where it is not known. */
  readonly cells: readonly string[];
  /** The same as plain decimal text, after "about" where it is rounded; '' where it is not known. */
  readonly values: readonly string[];
  readonly total: boolean;
}

export interface FiguresTables {
  readonly headings: readonly string[];
  readonly establishment: readonly FigureRow[];
  readonly cost: readonly FigureRow[];
  /** How the money is worked out, what it excludes, and how it is rounded; a sentence each. */
  readonly notes: readonly string[];
}

interface Side {
  readonly structure: StructureState;
  readonly figures: StructureFigures;
}

/** Existing, proposed and change as reports print them (EXPORT-3, COST-4): rounded once, negatives in brackets. */
export function figuresTables(state: DocumentState, structureId: StructureId, options: FiguresOptions): FiguresTables {
  const side = (id: StructureId): Side => ({
    structure: state.structures.get(id) as StructureState,
    figures: figuresFromScratch(state, id),
  });
  const to = side(structureId);
  const from = options.from === undefined ? null : side(options.from);
  const sides = from ? [from, to] : [to];
  const make = rowMaker(from?.figures.totals ?? null, to.figures.totals);
  const told = disclosureOf(state, options);
  const ids = from ? [from.structure.record.id, structureId] : [structureId];
  const recorded = sides.map(({ figures }) => peopleRecorded(figures.totals));
  const placing = from && peopleChange(toBePlaced(from.structure, to.structure));
  const people = (row: FigureRow, change: string | undefined) =>
    masked(
      unrecorded(change === undefined ? row : toPlace(row, told.open ? WITHHELD : change), recorded),
      ids.map((id) => told.people.people(id)),
    );
  const vacant = (row: FigureRow) =>
    masked(
      unrecorded(row, recorded),
      ids.map((id) => told.vacancies(id)),
    );
  const cost = costRows(make, sides, told, ids);
  return {
    headings: from ? ['Existing', 'Proposed', 'Change'] : [plain(to.structure.record.name)],
    establishment: [
      make.count('Posts', (f) => f.posts),
      make.fte('Full-time equivalent (FTE)', (f) => f.fte),
      people(
        make.count('People in post', (f) => f.people),
        placing?.people,
      ),
      people(
        make.fte('FTE of people in post', (f) => f.peopleFte),
        placing?.fte,
      ),
      vacant(make.count('Vacant posts', (f) => f.vacantPosts)),
      vacant(make.count('Of which held vacant', (f) => f.heldPosts)),
      vacant(make.fte('Vacant FTE', (f) => f.vacantFte)),
      make.count('Posts without recorded post-holders', (f) => f.unrecordedPosts),
      make.count('Managers', (f) => f.managers),
      make.averageSpan(),
      make.count('Widest span of control', (f) => f.maxSpan),
      make.count('Layers', (f) => f.layers),
    ],
    cost: cost.rows,
    notes: [
      ...cost.notes,
      ...basisNotes(state, sides),
      ...sides.flatMap((each) => withoutCostNotes(each, from !== null)),
      'Totals are totals of unrounded values, rounded once: figures may not sum due to rounding.',
    ],
  };
}

/** What stands in place of a figure that an open paper does not tell. */
export const WITHHELD = 'withheld';

/** A row whose change is said in words: people who are not placed yet are no fall (FIG-7). */
function toPlace(row: FigureRow, change: string): FigureRow {
  return { ...row, cells: [...row.cells.slice(0, -1), change], values: [...row.values.slice(0, -1), ''] };
}

/** A row that claims nothing of a structure whose post-holders nobody has recorded. */
function unrecorded(row: FigureRow, recorded: readonly boolean[]): FigureRow {
  if (recorded.every(Boolean)) return row;
  const known = recorded.length > 1 ? [...recorded, false] : recorded;
  return {
    ...row,
    cells: row.cells.map((cell, i) => (known[i] ? cell : i < recorded.length ? NOT_RECORDED : 'not known')),
    values: row.values.map((value, i) => (known[i] ? value : '')),
  };
}

/** A row without the figures of the sides that are not shown, nor the change that would tell them. */
function masked(row: FigureRow, shown: readonly boolean[]): FigureRow {
  if (shown.every(Boolean)) return row;
  const all = [...shown, false];
  return {
    ...row,
    cells: row.cells.map((cell, i) => (all[i] ? cell : WITHHELD)),
    values: row.values.map((value, i) => (all[i] ? value : '')),
  };
}

/** The tables as a report of their own. */
export function figuresReport(state: DocumentState, structureId: StructureId, options: FiguresOptions): Result<Report> {
  const structure = state.structures.get(structureId);
  if (!structure || (options.from !== undefined && !state.structures.has(options.from))) {
    return NO_STRUCTURE;
  }
  const stamp = stampOf(state, structure, options);
  const title = plain(options.title ?? '') || `Figures: ${stamp.version ?? stamp.structure}`;
  const from = options.from === undefined ? undefined : state.structures.get(options.from);
  return ok({
    title,
    language: 'en-GB',
    stamp,
    open: disclosureOf(state, options).open,
    blocks: [
      { type: 'heading', level: 1, text: title },
      ...(from ? [comparisonLine(plain(from.record.name), stamp)] : []),
      { type: 'paragraph', text: stampLine(stamp), small: true },
      ...figuresBlocks(figuresTables(state, structureId, options)),
    ],
  });
}

function comparisonLine(from: string, stamp: Stamp): Block {
  return { type: 'paragraph', text: `Existing: ${from}. Proposed: ${stamp.version ?? stamp.structure}.` };
}

/** Both tables with their headings and notes, for any report. */
export function figuresBlocks(tables: FiguresTables): Block[] {
  const table = (caption: string, rows: readonly FigureRow[], note: string): Table => ({
    type: 'table',
    caption,
    columns: [
      { text: 'Figure', align: 'left', share: 4 },
      ...tables.headings.map((text) => ({ text, align: 'right', share: 2 }) as const),
    ],
    rows: rows.map((row) => ({ cells: [row.label, ...row.cells], total: row.total })),
    note,
  });
  const blocks: Block[] = [
    { type: 'heading', level: 2, text: 'Establishment' },
    table('Posts, people and structure', tables.establishment, ''),
    { type: 'heading', level: 2, text: 'Annual cost' },
  ];
  if (tables.cost.length > 0) blocks.push(table('Annual cost in pounds', tables.cost, ''));
  return [...blocks, ...printedNotes(tables).map((text): Block => ({ type: 'paragraph', text, small: true }))];
}

/** On paper negatives are in brackets, and the last note says so where there are any. */
function printedNotes({ notes, establishment, cost }: FiguresTables): string[] {
  const negative = [...establishment, ...cost].some(({ cells }) => cells.some((cell) => cell.startsWith('(')));
  return notes.map((text, i) =>
    negative && i === notes.length - 1 ? `${text} Negative figures are in brackets.` : text,
  );
}

type Make = ReturnType<typeof rowMaker>;

function rowMaker(from: Figures | null, to: Figures) {
  const row = <T>(
    label: string,
    read: (f: Figures) => T | null,
    minus: (a: T, b: T) => T,
    print: (v: T) => string,
    raw: (v: T) => string,
    total = false,
  ): FigureRow => {
    const [a, b] = [from && read(from), read(to)];
    const known = from ? [a, b, a === null || b === null ? null : minus(b, a)] : [b];
    return {
      label,
      cells: known.map((v) => (v === null ? 'not set' : print(v))),
      values: known.map((v) => (v === null ? '' : raw(v))),
      total,
    };
  };
  const minus = (a: number, b: number) => a - b;
  return {
    count: (label: string, read: (f: Figures) => number) => row(label, read, minus, count, String),
    fte: (label: string, read: (f: Figures) => Fte) => row(label, read, minus, fte, (v) => String(fteNumber(v))),
    money: (label: string, read: (f: Figures) => Money | null, total = false) =>
      row(label, read, minus, pounds, moneyText, total),
    averageSpan: (): FigureRow => {
      // The change is that of the exact averages, rounded once.
      const change = from ? Math.round(changeJson(from, to).averageSpan * 100) : 0;
      const own = (f: Figures) => average(f.spanTotal, f.managers);
      const plainNumber = (text: string) => text.replaceAll(',', '');
      return {
        label: 'Average span of control',
        cells: from ? [own(from), own(to), hundredths(change)] : [own(to)],
        values: from
          ? [plainNumber(own(from)), plainNumber(own(to)), (change / 100).toFixed(2)]
          : [plainNumber(own(to))],
        total: false,
      };
    },
  };
}

/**
 * What a structure costs, as far as it may be told. Lines that no side knows are left out; on-costs are always there,
 * because their absence matters.
 */
function costRows(make: Make, sides: readonly Side[], told: Disclosure, ids: readonly StructureId[]) {
  const any = (read: (cost: Figures['cost']) => Money | null) =>
    sides.some(({ figures }) => (read(figures.totals.cost) ?? 0) !== 0);
  const rows = [make.money('Salaries', (f) => f.cost.salary), make.money('On-costs', (f) => f.cost.onCosts)];
  if (any((c) => c.ni)) rows.push(make.money('Of which employer National Insurance', (f) => f.cost.ni));
  if (any((c) => c.pension)) rows.push(make.money('Of which pension', (f) => f.cost.pension));
  if (any((c) => c.levy)) rows.push(make.money('Of which apprenticeship levy', (f) => f.cost.levy));
  if (any((c) => c.allowances)) rows.push(make.money('Allowances', (f) => f.cost.allowances));
  if (any((c) => c.agency)) rows.push(make.money('Agency', (f) => f.cost.agency));
  const total = totalsOf(sides, told, ids);
  // "0" would say that posts whose cost nobody entered are free.
  const unknown = sides.map(
    ({ figures: { totals } }) => totals.posts > 0 && totals.cost.total === 0 && totals.postsWithoutCost >= totals.posts,
  );
  const split = ids.map((id) => told.money.split(id));
  const shown = split.some(Boolean) ? rows.map((row) => masked(row, split)) : [];
  const step = Math.max(...total.map(({ step }) => step));
  const notes = [
    ...(total.every(({ value }) => value === null)
      ? ['Cost is withheld: with other figures it would show what few people are paid.']
      : []),
    ...(step > 0
      ? [`Totals marked “about” are to the nearest ${pounds(step)}, so that they do not show what few people are paid.`]
      : []),
    ...(split.every(Boolean)
      ? []
      : [
          'Where salaries, on-costs, allowances and agency are not told apart, one of them would show what few people are paid.',
        ]),
  ];
  const all = total.every(({ value }) => value === null) ? [] : [...shown, printedTotal(total)];
  return { rows: all.map((row) => withoutUnknown(row, unknown)), notes };
}

/** A row without the amounts of a side of which no cost is known, nor the change from or to it. */
function withoutUnknown(row: FigureRow, unknown: readonly boolean[]): FigureRow {
  if (!unknown.some(Boolean)) return row;
  const all = [...unknown, true];
  return {
    ...row,
    cells: row.cells.map((cell, i) => (all[i] ? 'not known' : cell)),
    values: row.values.map((value, i) => (all[i] ? '' : value)),
  };
}

function totalsOf(sides: readonly Side[], disclosure: Disclosure, ids: readonly StructureId[]) {
  const totals = sides.map(({ figures }, i) =>
    told(disclosure.money.total(ids[i] as StructureId), figures.totals.cost.total),
  );
  const [a, b] = totals;
  const [was, now] = sides.map(({ figures }) => figures.totals.cost.total);
  const change = a && b ? [toldChange(a, b, (now as Money) - (was as Money))] : [];
  return [...totals, ...change];
}

function printedTotal(totals: readonly ReturnType<typeof told>[]): FigureRow {
  return {
    label: 'Total',
    cells: totals.map(({ value, step }) => (value === null ? WITHHELD : `${step > 0 ? 'about ' : ''}${pounds(value)}`)),
    // A rounded total says so in every format: a plain number would be taken for an exact one.
    values: totals.map(({ value, step }) => (value === null ? '' : `${step > 0 ? 'about ' : ''}${moneyText(value)}`)),
    total: true,
  };
}

/** How each side is costed; once where both are costed alike. */
function basisNotes(state: DocumentState, sides: readonly Side[]): string[] {
  const notes = sides.map(({ structure }) => {
    const costing = costingOf(state.document.settings, structure.record.name);
    const known = costing.onCosts ? '' : ' The total is what is known.';
    return `alaries at ${basisWordsOf(structure, costing)}; on-costs ${onCostWords(costing)}.${known}`;
  });
  if (new Set(notes).size === 1) return [`S${notes[0]}`];
  return notes.map((note, i) => `${plain((sides[i] as Side).structure.record.name)}: s${note}`);
}

function withoutCostNotes({ structure, figures }: Side, named: boolean): string[] {
  const without = figures.order.filter((id) => figures.of([id]).postsWithoutCost > 0);
  if (without.length === 0) return [];
  const part = figures.of(without);
  const titles = without.map((id) => titleOf(postOf(structure, id))).join('; ');
  const lead = named ? `${plain(structure.record.name)}: e` : 'E';
  return [`${lead}xcluding ${plural(part.postsWithoutCost, 'post')} (${fte(part.fte)} FTE) without cost: ${titles}.`];
}
