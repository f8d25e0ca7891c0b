import { type Comparison, compareStructures } from '../../changes/compare.ts';
import { type Told, told, toldChange } from '../../disclosure/amounts.ts';
import type { BridgeLine } from '../../disclosure/bridgeForms.ts';
import { type Disclosure, disclosureOf, type ForWhom } from '../../disclosure/disclosure.ts';
import type { Pair } from '../../disclosure/publication.ts';
import type { Withheld } from '../../disclosure/withheld.ts';
import { WHY } from '../../disclosure/withheld.ts';
import { type Deductions, deductionsOf } from '../../exit/deductions.ts';
import { assessImpact, type ImpactResult } from '../../impact/impact.ts';
import { isProposed } from '../../model/decision.ts';
import type { Exemption } from '../../model/exemption.ts';
import type { PackSettings } from '../../model/packSettings.ts';
import type { StructureId } from '../../model/records.ts';
import type { Settings } from '../../model/settings.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { type CostComparison, type CostTable, costComparison, costTable } from '../../money/costTable.ts';
import { plain } from '../../words/plain.ts';
import type { SheetName } from '../page/paper.ts';
import type { Block, Column, Row, Stamp, Table } from '../page/report.ts';
import type { StampInput } from '../page/stamp.ts';

export interface PackOptions extends StampInput, ForWhom {
  /** The structure that the proposal is compared with; none for a structure on its own. */
  readonly from?: StructureId | undefined;
  /** Why a part is exempt, where the document does not say it or something else is meant. */
  readonly exempt?: Exemption | undefined;
  /** Answers who signed off what the paper says, given that; null where nobody did. */
  readonly sign?: ((content: string) => string | null) | undefined;
  /** Of running text and charts; larger sheets are for charts alone. */
  readonly page?: SheetName | 'one' | undefined;
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  /** Ids of sections in order; all of them without it. */
  readonly sections?: readonly string[] | undefined;
  readonly title?: string | undefined;
}

/** What the builders of sections read. Figures are worked out once, when the first section asks. */
export class PackContext {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly from: StructureState | null;
  readonly options: PackOptions;
  readonly stamp: Stamp;
  readonly withheld: Withheld[] = [];
  private compared: Comparison | null = null;
  private assessed: ImpactResult | null = null;
  private deducted: Deductions | null = null;
  private costed: CostComparison | null = null;
  /** What may be said, and to whom. */
  readonly told: Disclosure;

  constructor(
    state: DocumentState,
    structure: StructureState,
    from: StructureState | null,
    options: PackOptions,
    stamp: Stamp,
  ) {
    this.state = state;
    this.structure = structure;
    this.from = from;
    this.options = options;
    this.stamp = stamp;
    this.told = disclosureOf(state, options);
  }

  get open(): boolean {
    return this.told.open;
  }

  /** Nothing is decided yet: every word of the pack says "proposed" (PACK-5). */
  get proposed(): boolean {
    return isProposed(this.state, this.structure.record.id);
  }

  get settings(): Settings {
    return this.state.document.settings;
  }

  get pack(): PackSettings {
    return this.settings.pack ?? {};
  }

  get names(): { readonly from: string; readonly to: string } {
    return { from: plain(this.from?.record.name ?? ''), to: plain(this.structure.record.name) };
  }

  get exemption(): Exemption | null {
    return this.options.exempt ?? this.pack.exempt ?? null;
  }

  /** Null for a structure on its own. */
  comparison(): Comparison | null {
    if (!this.from) return null;
    this.compared ??= compareStructures(this.state, this.from.record.id, this.state, this.structure.record.id);
    return this.compared;
  }

  costs(): CostComparison | null {
    if (!this.from) return null;
    this.costed ??= costComparison(this.state, this.from.record.id, this.structure.record.id);
    return this.costed;
  }

  /** The costs of the structure itself. */
  ownCosts(): CostTable {
    return this.costs()?.proposed ?? costTable(this.state, this.structure.record.id);
  }

  impact(): ImpactResult | null {
    if (!this.from) return null;
    this.assessed ??= assessImpact(this.state, this.from.record.id, this.structure.record.id);
    return this.assessed;
  }

  /** Notice, pay protection and one-off costs; null where nobody is recorded in post. */
  deductions(): Deductions | null {
    const impact = this.impact();
    if (impact) this.deducted ??= deductionsOf(this.state, impact);
    return this.deducted;
  }

  /** The two sides; null for a structure on its own. */
  pair(): Pair | null {
    return this.from && { from: this.from.record.id, to: this.structure.record.id };
  }

  /** What the sides cost and what differs, as it may be printed; `from` is null for a structure on its own. */
  totals(): { readonly from: Told | null; readonly to: Told; readonly change: Told | null } {
    const { money } = this.told;
    const now = this.ownCosts().total.total;
    const to = told(money.total(this.structure.record.id), now);
    const costs = this.costs();
    if (!costs || !this.from) return { from: null, to, change: null };
    const from = told(money.total(this.from.record.id), costs.existing.total.total);
    return { from, to, change: toldChange(from, to, costs.change.total) };
  }

  /** Whether the total of every side may be told by salaries, on-costs, allowances and agency. */
  split(): boolean {
    const ids = [...(this.from ? [this.from.record.id] : []), this.structure.record.id];
    return ids.every((id) => this.told.money.split(id));
  }

  /** Whether a line of the reconciliation may be told; `parts`: salaries and on-costs apart. */
  line(label: BridgeLine, parts = false): boolean {
    const pair = this.pair();
    return pair === null || this.told.money.line(pair.from, pair.to, label, parts);
  }

  /** Notes that the open version leaves something out; the same thing is noted once. */
  withhold(what: string, why: string): void {
    if (!this.withheld.some((known) => known.what === what)) this.withheld.push({ what, why });
  }
}

export { WHY };

/** A column: heading, share of the width in tenths, and 'right' for figures. */
export type ColumnSpec = readonly [text: string, share: number, align?: 'right'];

/** A table over the whole width; columns that nothing is in, beside the first, are left out. */
export function table(
  caption: string,
  columns: readonly ColumnSpec[],
  rows: readonly (readonly string[] | Row)[],
  note = '',
): Table {
  const all = rows.map((row): Row => ('cells' in row ? row : { cells: row }));
  const kept = columns.map((_, i) => i === 0 || all.some((row) => (row.cells[i] ?? '') !== ''));
  const whole = kept.every(Boolean);
  const shares = columns.reduce((sum, [, share], i) => (kept[i] ? sum + share : sum), 0);
  return {
    type: 'table',
    caption,
    columns: columns
      .filter((_, i) => kept[i])
      .map(([text, share, align]): Column => ({ text, share: (share * 10) / shares, align: align ?? 'left' })),
    rows: whole ? all : all.map((row) => ({ ...row, cells: row.cells.filter((_, i) => kept[i]) })),
    note: noteOn(note, all),
  };
}

/** Says what brackets mean below the tables that have them, and below no others. */
function noteOn(note: string, rows: readonly Row[]): string {
  const negative = rows.some(({ cells }) => cells.some((cell) => /^\(£?\d[\d,.]*\)/.test(cell)));
  return [note.replace(NEGATIVES, '').replace(/ {2,}/g, ' ').trim(), negative ? NEGATIVES : '']
    .filter(Boolean)
    .join(' ');
}

export const NEGATIVES = 'Negative figures are in brackets.';

/** "Proposed structure: Option A"; not "Proposed structure: Proposed". */
export function named(label: string, name: string): string {
  return label.toLowerCase().startsWith(name.toLowerCase()) ? label : `${label}: ${name}`;
}

/** Text that people typed, a paragraph for each of its lines. */
export function paragraphs(text: string | undefined): Block[] {
  return (text ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plain)
    .filter((line) => line !== '')
    .map((line): Block => ({ type: 'paragraph', text: line }));
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', text };
}

export function small(text: string): Block {
  return { type: 'paragraph', text, small: true };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, text };
}

/** A plain list without posts. */
export function bullets(items: readonly string[]): Block {
  return { type: 'list', items: items.map((text) => ({ post: null, text: '', detail: text, items: [] })) };
}
