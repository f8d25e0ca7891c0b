import { hiddenCounts, small } from '../disclosure/smallNumbers.ts';
import { divRound, mulDiv, type Percent, parsePercent } from '../model/fixed.ts';
import type { EqualitySettings } from '../model/packSettings.ts';

/** The equality table (EXPORT-7): what is typed, what follows from it, and what may be published of it. */

export interface EqualityTable {
  readonly workforceLabel: string;
  /** Headings of the milestones, in order. */
  readonly milestones: readonly string[];
  /** Counts from 1 up to this, exclusive, are suppressed: the document’s one threshold. */
  readonly under: number;
  readonly categories: readonly EqualityCategory[];
  /** What does not add up, as sentences. */
  readonly problems: readonly EqualityProblem[];
}

export interface EqualityCategory {
  readonly category: string;
  readonly rows: readonly EqualityRow[];
  /** People of all its groups, the sum of each milestone likewise; null where a group is not known. */
  readonly total: number | null;
  readonly milestones: readonly (number | null)[];
  /** A sum that is itself a small number. */
  readonly hidden: HiddenCounts;
}

export interface EqualityRow {
  readonly category: string;
  readonly group: string;
  /** Place among the rows as they were typed. */
  readonly index: number;
  readonly total: number | null;
  /** Hundredths of a percent: the group's share of those affected in its category. */
  readonly affected: number | null;
  /** Hundredths of a percent: its share of the workforce. */
  readonly workforce: number | null;
  /** Hundredths of a point: affected less workforce. */
  readonly variance: number | null;
  /** People still affected at each milestone. */
  readonly milestones: readonly (number | null)[];
  /** Which counts stay hidden in a published file. */
  readonly hidden: HiddenCounts;
}

export interface HiddenCounts {
  readonly total: boolean;
  readonly milestones: readonly boolean[];
  /** Percentages and variance say the count, so they go with it. */
  readonly percentages: boolean;
}

export interface EqualityProblem {
  readonly category: string;
  readonly message: string;
}

interface Typed {
  readonly category: string;
  readonly group: string;
  readonly index: number;
  /** The total, then each milestone. */
  readonly counts: readonly (number | null)[];
  readonly workforce: Percent | null;
}

/**
 * The table as it stands in the document. Categories are compared with each other: every one must add up to the same
 * number of people, and its workforce percentages to 100. Which counts are hidden is decided here, from the document
 * alone, so every file made from it hides the same ones.
 * @param settings `settings.pack.equality`
 * @param under the document's threshold (`discloseUnder`)
 */
export function equalityTable(settings: EqualitySettings | undefined, under: number): EqualityTable {
  const milestones = settings?.milestones ?? [];
  const groups = new Map<string, { readonly name: string; readonly rows: Typed[] }>();
  for (const [index, row] of (settings?.rows ?? []).entries()) {
    const counts = [row.total, ...milestones.map((_, i) => row.milestones?.[i] ?? null)];
    const workforce = row.workforce == null ? null : parsePercent(row.workforce);
    const key = row.category.trim().toLowerCase();
    const known = groups.get(key) ?? { name: row.category.trim(), rows: [] };
    known.rows.push({ category: known.name, group: row.group.trim(), index, counts, workforce });
    groups.set(key, known);
  }
  const categories = [...groups.values()].map(({ name, rows }) => categoryOf(name, rows, under));
  return {
    workforceLabel: settings?.workforceLabel ?? '',
    milestones,
    under,
    categories,
    problems: problemsOf(categories, milestones),
  };
}

function categoryOf(category: string, rows: readonly Typed[], under: number): EqualityCategory {
  const columns = rows[0]?.counts.length ?? 1;
  const sums = Array.from({ length: columns }, (_, i) => sumOf(rows.map((row) => row.counts[i] ?? null)));
  const hidden = hiddenCounts(
    rows.map((row) => row.counts),
    under,
  );
  const [total = null, ...milestones] = sums;
  return {
    category,
    total,
    milestones,
    hidden: {
      total: small(total, under),
      milestones: milestones.map((sum) => small(sum, under)),
      percentages: small(total, under),
    },
    rows: rows.map((row, i) => {
      const [count = null, ...at] = row.counts;
      const affected = total === null || total === 0 || count === null ? null : mulDiv(count, 10_000, total);
      // Percentages are held to 0.0001 of a point; the table speaks in hundredths.
      const workforce = row.workforce === null ? null : divRound(row.workforce, 100);
      const [hideTotal = false, ...hideAt] = hidden[i] ?? [];
      return {
        category,
        group: row.group,
        index: row.index,
        total: count,
        affected,
        workforce,
        // Of the rounded numbers: a reader who subtracts finds what is printed.
        variance: affected === null || workforce === null ? null : affected - workforce,
        milestones: at,
        hidden: { total: hideTotal, milestones: hideAt, percentages: hideTotal },
      };
    }),
  };
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.some((count) => count === null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function problemsOf(categories: readonly EqualityCategory[], milestones: readonly string[]): EqualityProblem[] {
  const problems: EqualityProblem[] = [];
  const say = (category: string, message: string) => problems.push({ category, message });
  for (const [column, heading] of ['the total', ...milestones].entries()) {
    const of = (each: EqualityCategory) => (column === 0 ? each.total : (each.milestones[column - 1] ?? null));
    const known = categories.filter((each) => of(each) !== null);
    const expected = commonest(known.map((each) => of(each) as number));
    for (const each of known) {
      const sum = of(each) as number;
      if (expected === null || sum === expected) continue;
      const apart = Math.abs(sum - expected);
      say(
        each.category,
        `${each.category} adds up to ${sum} in ${heading}, ${apart} ${sum < expected ? 'fewer' : 'more'} than the ${expected} of the other categories.`,
      );
    }
    for (const each of categories) {
      const missing = each.rows.filter((row) => (column === 0 ? row.total : row.milestones[column - 1]) === null);
      // A milestone that nobody has entered yet is not a fault; half of one is.
      if (missing.length === 0 || (column > 0 && missing.length === each.rows.length)) continue;
      say(
        each.category,
        `${each.category} cannot be added up in ${heading}: ${missing.map((row) => row.group || 'a group without a name').join(', ')} ${missing.length === 1 ? 'has' : 'have'} no number.`,
      );
    }
  }
  for (const each of categories) {
    const shares = each.rows.map((row) => row.workforce);
    if (shares.some((share) => share === null)) continue;
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
    // Published shares are rounded to two places each.
    if (Math.abs(sum - 10_000) > shares.length)
      say(each.category, `The workforce percentages of ${each.category} add up to ${percentText(sum)}, not 100.00%.`);
  }
  return problems;
}

/** What most categories add up to; with no majority the largest, since groups are left out more often than doubled. */
function commonest(sums: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const sum of sums) times.set(sum, (times.get(sum) ?? 0) + 1);
  const ranked = [...times].sort(([a, n], [b, m]) => m - n || b - a);
  return ranked[0]?.[0] ?? null;
}

/** Hundredths as they are printed: 4316 is "43.16%". */
export function percentText(hundredths: number): string {
  const sign = hundredths < 0 ? '−' : '';
  const value = Math.abs(hundredths);
  return `${sign}${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}%`;
}

/** A variance in points: "−20.32". */
export function varianceText(hundredths: number): string {
  return percentText(hundredths).replace('%', '');
}

/** What stands in place of a hidden number. */
export const SUPPRESSED = '*';
/** What stands in place of a number that nobody entered. */
export const NOT_KNOWN = '–';

/** Headings of the columns after category and group. */
export function equalityHeadings(table: EqualityTable): string[] {
  return ['Total', 'Affected %', table.workforceLabel || 'Workforce %', 'Variance', ...table.milestones];
}

/**
 * The cells of a row below `equalityHeadings`.
 * @param open a published file: what must be hidden is a sign
 */
export function equalityCells(row: EqualityRow, open: boolean): string[] {
  const { hidden } = row;
  const of = (value: number | null, hide: boolean, text: (value: number) => string) => cell(value, open && hide, text);
  return [
    of(row.total, hidden.total, String),
    of(row.affected, hidden.percentages, percentText),
    // The share of the workforce is published elsewhere; it says nothing of those affected.
    of(row.workforce, false, percentText),
    of(row.variance, hidden.percentages, varianceText),
    ...row.milestones.map((count, i) => of(count, hidden.milestones[i] ?? false, String)),
  ];
}

/** The cells of a category's sum, likewise. */
export function categoryCells(category: EqualityCategory, open: boolean): string[] {
  const { hidden } = category;
  const whole = category.total === null || category.total === 0 ? null : 10_000;
  return [
    cell(category.total, open && hidden.total, String),
    cell(whole, false, percentText),
    '',
    '',
    ...category.milestones.map((sum, i) => cell(sum, open && (hidden.milestones[i] ?? false), String)),
  ];
}

function cell(value: number | null, hide: boolean, text: (value: number) => string): string {
  if (value === null) return NOT_KNOWN;
  return hide ? SUPPRESSED : text(value);
}

/** The sentence below a published table; '' where nothing is hidden. */
export function suppressionNote(table: EqualityTable): string {
  const any = hiddenNumbers(table) > 0;
  if (!any) return '';
  return `${SUPPRESSED} Numbers under ${table.under} are left out, and so are others from which they could be worked out.`;
}

/** How many counts a published table leaves out. */
export function hiddenNumbers(table: EqualityTable): number {
  let hidden = 0;
  for (const { rows } of table.categories)
    for (const row of rows) {
      if (row.hidden.total && row.total !== null) hidden++;
      hidden += row.milestones.filter((count, i) => count !== null && row.hidden.milestones[i]).length;
    }
  return hidden;
}
