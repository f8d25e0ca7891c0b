import type { ImpactResult, Range } from '../../shared/impact/impact.ts';
import { averageSpan, type Figures } from '../../shared/metrics/figures.ts';
import { fteNumber, type Money, wholePounds } from '../../shared/model/fixed.ts';
import { bracketed, count, pounds } from '../app/format.ts';

/** What a structure of the comparison is: its figures, and what it means for people where that is worked out. */
export interface SideFigures {
  readonly figures: Figures;
  /** Null for the structure that the others are compared with, and where staff impact is not known. */
  readonly impact: ImpactResult | null;
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
    return min === value ? count(value) : `${count(min)} to ${count(value)}`;
  },
});

const ROWS: readonly Row[] = [
  plain('Posts', (f) => f.posts),
  shares('FTE', (f) => f.fte),
  plain('People', (f) => f.people, { people: true }),
  plain('Vacant posts', (f) => f.vacantPosts),
  shares('Vacant FTE', (f) => f.vacantFte),
  plain('Held vacant', (f) => f.heldPosts),
  plain('Managers', (f) => f.managers),
  plain('Average span', averageSpan, { text: (_, value) => String(value), change: rounded }),
  plain('Widest span', (f) => f.maxSpan),
  plain('Layers', (f) => f.layers),
  plain('Posts without cost', (f) => f.postsWithoutCost),
  money('Salaries', (f) => f.cost.salary),
  money('On-costs', (f) => f.cost.onCosts),
  money('Allowances', (f) => f.cost.allowances),
  money('Agency', (f) => f.cost.agency),
  money('Total cost', (f) => f.cost.total, { strong: true, least: 'lowest' }),
  people('People in scope', (i) => i.inScope),
  ranges('At risk', (i) => i.atRisk),
  ranges('Potential redundancies', (i) => i.potentialRedundancies),
  people('Displaced', (i) => i.outcomes.displaced, 'fewest'),
  people('Hours reductions', (i) => i.hoursReduction, 'fewest'),
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
  const rows = ROWS.filter((row) => !row.people || (!hidePeople && (known || row.name === 'People')));
  return rows.map((row) => {
    const values = sides.map((side) => row.value(side));
    const least = row.name === 'Total cost' && !costsComparable(sides) ? [] : leastOf(values);
    return {
      name: row.name,
      strong: row.strong ?? false,
      cells: sides.map((side, i): FigureCell => {
        const [value, first] = [values[i] ?? null, values[0] ?? null];
        const best = row.least && least.includes(i) ? `${least.length > 1 ? 'joint ' : ''}${row.least}` : '';
        return {
          text: value === null ? '' : row.text(side, value),
          change: i === 0 || value === null || first === null ? '' : row.change(value - first),
          best,
        };
      }),
    };
  });
}

/** Which values are the least; none where all that are known are the same, or only one is. */
function leastOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (known.length < 2 || known.every((value) => value === least)) return [];
  return values.flatMap((value, i) => (value === least ? [i] : []));
}
