import type { Comparison } from '../../shared/changes/compare.ts';
import { averageSpan, changeJson, type Figures } from '../../shared/metrics/figures.ts';
import type { Money } from '../../shared/model/fixed.ts';
import { bracketed, count, fte, fteChange, pounds, poundsChange } from '../app/format.ts';
import { useApp } from '../store/store.ts';

interface Row {
  readonly name: string;
  readonly show: (figures: Figures) => string;
  readonly change: (from: Figures, to: Figures) => string;
  readonly strong?: boolean;
  readonly people?: boolean;
}

const number = (name: string, pick: (figures: Figures) => number): Row => ({
  name,
  show: (figures) => count(pick(figures)),
  change: (from, to) => bracketed(pick(to) - pick(from)),
});

const shares = (name: string, pick: (figures: Figures) => number): Row => ({
  name,
  show: (figures) => fte(pick(figures)),
  change: (from, to) => fteChange(pick(to) - pick(from)),
});

const money = (name: string, pick: (figures: Figures) => Money | null, strong = false): Row => ({
  name,
  strong,
  show: (figures) => {
    const value = pick(figures);
    return value === null ? 'not set' : pounds(value);
  },
  change: (from, to) => {
    const [a, b] = [pick(from), pick(to)];
    return a === null || b === null ? '' : poundsChange(b - a);
  },
});

const ROWS: readonly Row[] = [
  number('Posts', (f) => f.posts),
  shares('FTE', (f) => f.fte),
  { ...number('People', (f) => f.people), people: true },
  number('Vacant posts', (f) => f.vacantPosts),
  shares('Vacant FTE', (f) => f.vacantFte),
  number('Held vacant', (f) => f.heldPosts),
  number('Managers', (f) => f.managers),
  {
    name: 'Average span',
    show: (f) => String(averageSpan(f)),
    change: (a, b) => bracketed(changeJson(a, b).averageSpan),
  },
  number('Widest span', (f) => f.maxSpan),
  number('Layers', (f) => f.layers),
  number('Posts without cost', (f) => f.postsWithoutCost),
  money('Salaries', (f) => f.cost.salary),
  money('On-costs', (f) => f.cost.onCosts),
  money('Allowances', (f) => f.cost.allowances),
  money('Agency', (f) => f.cost.agency),
  money('Total cost', (f) => f.cost.total, true),
];

/** Figures side by side, as a report prints them: negatives in brackets. */
export function FiguresTable({ from, to }: Pick<Comparison, 'from' | 'to'>) {
  const hidden = useApp((store) => store.hidePeople);
  return (
    <section aria-label="Figures">
      <h2>Figures</h2>
      <table className="table figures-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="number">
              {from.name}
            </th>
            <th scope="col" className="number">
              {to.name}
            </th>
            <th scope="col" className="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.filter((row) => !(hidden && row.people)).map((row) => (
            <tr key={row.name} className={row.strong ? 'strong' : undefined}>
              <th scope="row">{row.name}</th>
              <td className="number">{row.show(from.figures)}</td>
              <td className="number">{row.show(to.figures)}</td>
              <Delta text={row.change(from.figures, to.figures)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">Totals are totals of unrounded amounts, so figures may not sum due to rounding.</p>
    </section>
  );
}

function Delta({ text }: { readonly text: string }) {
  return <td className={`number delta${text === '0' ? ' zero' : ''}`}>{text}</td>;
}
