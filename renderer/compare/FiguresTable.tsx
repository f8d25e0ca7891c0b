import { Fragment } from 'react';
import { RANGE_CONDITION } from '../../shared/impact/impact.ts';
import { ROUNDING_NOTE } from '../../shared/money/costTable.ts';
import { words } from '../kit/words/commonWords.ts';
import { useApp } from '../store/store.ts';
import { costsComparable, figureLines, type SideFigures } from './figures.ts';
import { type Compared, useImpacts } from './model.ts';
import { compareWords } from './words.ts';

const text = compareWords.figures;

/** Figures side by side, as a report prints them: negatives in brackets, the best value marked where less is better. */
export function FiguresTable({ compared }: { readonly compared: Compared }) {
  const hidePeople = useApp((store) => store.hidePeople);
  const impacts = useImpacts(compared);
  const { sources, comparisons, left } = compared;
  const [first] = comparisons;
  if (!first) return null;
  const sides: SideFigures[] = [
    { figures: first.from.figures, impact: null },
    ...comparisons.map((comparison, i) => ({
      figures: comparison.to.figures,
      impact: impacts[i] ?? null,
      left: left[i] ?? null,
    })),
  ];
  const lines = figureLines(sides, { hidePeople });
  const provisional = impacts.some((impact) => impact?.provisional);
  return (
    <section aria-label={text.title}>
      <table className="table figures-table">
        <thead>
          <tr>
            <th scope="col">{text.figure}</th>
            {sources.map((source, i) => (
              <Fragment key={source.ref}>
                <th scope="col" className="number">
                  {source.name}
                </th>
                {i > 0 && (
                  <th scope="col" className="number change-column">
                    {text.change}
                    <span className="sr-only">{text.changeIn(source.name)}</span>
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
                    {cell.text === '' ? <span className="hint">{words.nothing}</span> : cell.text}
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
          {text.marks} {!costsComparable(sides) && text.notComparable}
        </p>
        {!hidePeople && impacts.some((impact) => impact !== null) && (
          <p className="hint">
            {provisional && text.provisional} {RANGE_CONDITION}
          </p>
        )}
        {!hidePeople && sources.some((source) => source.file) && <p className="hint">{text.otherFile}</p>}
        <p className="hint">{ROUNDING_NOTE}</p>
      </div>
    </section>
  );
}
