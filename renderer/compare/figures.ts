import type { ImpactResult, Range } from '../../shared/impact/impact.ts';
import { averageSpan, type Figures } from '../../shared/metrics/figures.ts';
import type { ToBePlaced } from '../../shared/metrics/toBePlaced.ts';
import { fteNumber, type Money, wholePounds } from '../../shared/model/fixed.ts';
import { COST_WORDS, FIGURE_WORDS, IMPACT_FIGURE_WORDS } from '../../shared/words/figures.ts';
import { NOT_RECORDED, peopleChange, peopleRecorded } from '../../shared/words/people.ts';
import { words } from '../kit/words/commonWords.ts';
import { bracketed, count, fromTo, pounds } from '../kit/words/screenFormat.ts';
import { compareWords } from './words.ts';

const text = compareWords.figures;

/** What a structure of the comparison is: its figures, and what it means for people where that is worked out. */
export interface SideFigures {
  readonly figures: Figures;
  /** Null for the structure that the others are compared with, and where staff impact is not known. */
  readonly impact: ImpactResult | null;
  /** People of the first structure who hold no post here yet (FIG-7); missing for the first itself. */
  readonly left?: ToBePlaced | null;
}

export interface FigureCell {
  readonly text: string;
  /** Change from the first structure; '' where there is none to tell. */
  readonly change: string;
  /** "lowest", "joint fewest"; '' where the figure is neither good nor bad in itself. */
  readonly best: string;
}

export interface FigureLine {
  readonly name: string;
  readonly strong: boolean;
  readonly cells: readonly FigureCell[];
}

interface Row {
  readonly name: string;
  /** What is compared; null where it is not known. */
  readonly value: (side: SideFigures) => number | null;
  readonly text: (side: SideFigures, value: number) => string;
  readonly change: (difference: number) => string;
  readonly strong?: boolean;
  /** About people: off the screen while they are hidden. */
  readonly people?: boolean;
  /** About who is in post: nothing is claimed where nobody recorded it. */
  readonly inPost?: boolean;
  /** Less of it is plainly better, and is called so. */
  readonly least?: 'lowest' | 'fewest';
}

const plain = (name: string, pick: (figures: Figures) => number, more: Partial<Row> = {}): Row => ({
  name,
  value: ({ figures }) => pick(figures),
  text: (_, value) => count(value),
  change: bracketed,
  ...more,
});

const shares = (name: string, pick: (figures: Figures) => number, more: Partial<Row> = {}): Row =>
  plain(name, (figures) => fteNumber(pick(figures)), {
    text: (_, value) => bracketed(value),
    change: rounded,
    ...more,
  });

/** FTE and averages are decimals: what is left of a subtraction must not print its binary tail. */
const rounded = (value: number) => bracketed(Math.round(value * 10_000) / 10_000);

const money = (name: string, pick: (figures: Figures) => Money | null, more: Partial<Row> = {}): Row => ({
  name,
  value: ({ figures }) => pick(figures),
  text: (_, value) => pounds(value),
  change: (difference) => bracketed(wholePounds(difference)),
  ...more,
});

const people = (name: string, pick: (impact: ImpactResult) => number, least?: 'fewest'): Row => ({
  name,
  people: true,
  value: ({ impact }) => (impact ? pick(impact) : null),
  text: (_, value) => count(value),
  change: () => '',
  ...(least ? { least } : {}),
});

/** A range is compared by its upper end, as prompts are (IMPACT-4). */
const ranges = (name: string, pick: (impact: ImpactResult) => Range): Row => ({
  ...people(name, (impact) => pick(impact).max, 'fewest'),
  text: ({ impact }, value) => {
    const min = impact ? pick(impact).min : value;
    return min === value ? count(value) : fromTo(count(min), count(value));
  },
});

const PEOPLE = FIGURE_WORDS.people.label;
const TOTAL = COST_WORDS.total.label;

const ROWS: readonly Row[] = [
  plain(FIGURE_WORDS.posts.label, (f) => f.posts),
  shares(FIGURE_WORDS.fte.label, (f) => f.fte),
  plain(PEOPLE, (f) => f.people, { people: true, inPost: true }),
  plain(FIGURE_WORDS.vacantPosts.label, (f) => f.vacantPosts, { inPost: true }),
  shares(FIGURE_WORDS.vacantFte.label, (f) => f.vacantFte, { inPost: true }),
  plain(FIGURE_WORDS.heldPosts.label, (f) => f.heldPosts, { inPost: true }),
  plain(FIGURE_WORDS.managers.label, (f) => f.managers),
  plain(FIGURE_WORDS.averageSpan.label, averageSpan, { text: (_, value) => String(value), change: rounded }),
  plain(FIGURE_WORDS.maxSpan.label, (f) => f.maxSpan),
  plain(FIGURE_WORDS.layers.label, (f) => f.layers),
  plain(FIGURE_WORDS.postsWithoutCost.label, (f) => f.postsWithoutCost),
  money(COST_WORDS.salary.label, (f) => f.cost.salary),
  money(COST_WORDS.onCosts.label, (f) => f.cost.onCosts),
  money(COST_WORDS.allowances.label, (f) => f.cost.allowances),
  money(COST_WORDS.agency.label, (f) => f.cost.agency),
  money(TOTAL, (f) => f.cost.total, { strong: true, least: 'lowest' }),
  people(text.peopleInScope, (i) => i.inScope),
  ranges(IMPACT_FIGURE_WORDS.atRisk.label, (i) => i.atRisk),
  ranges(IMPACT_FIGURE_WORDS.redundancies.label, (i) => i.potentialRedundancies),
  people(IMPACT_FIGURE_WORDS.displaced.label, (i) => i.outcomes.displaced, 'fewest'),
  people(IMPACT_FIGURE_WORDS.hoursReduction.label, (i) => i.hoursReduction, 'fewest'),
];

/** True where the totals leave out as many posts without cost, so that the lowest one means something. */
export function costsComparable(sides: readonly SideFigures[]): boolean {
  return new Set(sides.map(({ figures }) => figures.postsWithoutCost)).size === 1;
}

/** The figures of the structures side by side; the first is what the others are compared with. */
export function figureLines(
  sides: readonly SideFigures[],
  { hidePeople }: { readonly hidePeople: boolean },
): FigureLine[] {
  const known = sides.some(({ impact }) => impact !== null);
  const rows = ROWS.filter((row) => !row.people || (!hidePeople && (known || row.name === PEOPLE)));
  return rows.map((row) => {
    const values = sides.map((side) => (row.inPost && !peopleRecorded(side.figures) ? null : row.value(side)));
    const least = row.name === TOTAL && !costsComparable(sides) ? [] : leastOf(values);
    return {
      name: row.name,
      strong: row.strong ?? false,
      cells: sides.map((side, i): FigureCell => {
        const [value, first] = [values[i] ?? null, values[0] ?? null];
        const best = row.least && least.includes(i) ? markOf(text[row.least], least.length) : '';
        return {
          text: value === null ? unknownText(row, i) : row.text(side, value),
          change: i === 0 || value === null || first === null ? '' : changeOf(row, side, value - first),
          best,
        };
      }),
    };
  });
}

/** What stands where a figure is not known; the first structure has no impact, because the others are held against it. */
function unknownText(row: Row, at: number): string {
  if (row.inPost) return NOT_RECORDED;
  return row.people && at > 0 ? words.notKnown : '';
}

/** People who are not placed yet are no fall (FIG-7). */
function changeOf(row: Row, side: SideFigures, difference: number): string {
  const left = row.name === PEOPLE ? (side.left ?? null) : null;
  return (left && peopleChange(left)?.people) || row.change(difference);
}

const markOf = (mark: string, many: number) => (many > 1 ? text.joint(mark) : mark);

/** Which values are the least; none where all that are known are the same, or only one is. */
function leastOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (known.length < 2 || known.every((value) => value === least)) return [];
  return values.flatMap((value, i) => (value === least ? [i] : []));
}
