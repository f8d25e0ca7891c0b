import { Fragment } from 'react';
import { RANGE_CONDITION } from '../../shared/impact/impact.ts';
import { useApp } from '../store/store.ts';
import { costsComparable, figureLines, type SideFigures } from './figures.ts';
import { type Compared, useImpacts } from './model.ts';

/** Figures side by side, as a report prints them: negatives in brackets, the best value marked where less is better. */
export function FiguresTable({ compared }: { readonly compared: Compared }) {
  const hidePeople = useApp((store) => store.hidePeople);
  const impacts = useImpacts(compared);
  const { sources, comparisons } = compared;
  const [first] = comparisons;
  if (!first) return null;
  const sides: SideFigures[] = [
    { figures: first.from.figures, impact: null },
    ...comparisons.map((comparison, i) => ({ figures: comparison.to.figures, impact: impacts[i] ?? null })),
  ];
  const lines = figureLines(sides, { hidePeople });
  const provisional = impacts.some((impact) => impact?.provisional);
  return (
    <section aria-label="Figures">
      <table className="table figures-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {sources.map((source, i) => (
              <Fragment key={source.ref}>
                <th scope="col" className="number">
                  {source.name}
                </th>
                {i > 0 && (
                  <th scope="col" className="number change-column">
                    Change<span className="sr-only"> in {source.name}</span>
                  </th>
                )}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name} className={line.strong ? 'strong' : undefined}>
              <th scope="row">{line.name}</th>
              {line.cells.map((cell, i) => (
                <Fragment key={sources[i]?.ref}>
                  <td className={`number${cell.best ? ' best' : ''}`}>
                    {cell.best && <small>{cell.best}</small>}
                    {cell.text === '' ? <span className="hint">–</span> : cell.text}
                  </td>
                  {i > 0 && (
                    <td className={`number change-column delta${cell.change === '0' ? ' zero' : ''}`}>{cell.change}</td>
                  )}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="notes">
        <p className="hint">
          “Lowest” and “fewest” mark only figures of which less is plainly better: total cost, people at risk, potential
          redundancies, displaced people and hours reductions. Posts, spans, layers and vacancies are neither good nor
          bad in themselves.
          {!costsComparable(sides) &&
            ' No total cost is marked, because the structures leave out different numbers of posts without cost.'}
        </p>
        {!hidePeople && impacts.some((impact) => impact !== null) && (
          <p className="hint">
            {provisional && 'People figures are provisional until HR has signed off every pool. '}
            {RANGE_CONDITION}
          </p>
        )}
        {!hidePeople && sources.some((source) => source.file) && (
          <p className="hint">
            What a structure of another file means for people cannot be worked out: import it first.
          </p>
        )}
        <p className="hint">Totals are totals of unrounded amounts, so figures may not sum due to rounding.</p>
      </div>
    </section>
  );
}
