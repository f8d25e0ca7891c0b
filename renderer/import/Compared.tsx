import type { Reconciliation } from '../../shared/import/reconcile.ts';
import { count, fte, plural } from '../app/format.ts';
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx';
import type { Plan } from './plan.ts';

const MOST_REFS = 40;
const MOST_LINES = 60;

/** The file beside Current (or beside the structure that it updates), by post number and by cost centre (IMPORT-2). */
export function Compared({ plan, reconciliation }: { readonly plan: Plan; readonly reconciliation: Reconciliation }) {
  const { matched, fresh, missing, costCentres } = reconciliation;
  const beside = plan.merge ? 'what is here now' : 'Current';
  const named = costCentres.some(({ costCentre }) => costCentre !== '');
  return (
    <section className="import-compared" aria-label={`Beside ${beside}`}>
      <h3>Beside {beside}</h3>
      <p>
        By post number: {plural(matched.length, 'post')} on both sides, {count(fresh.length)} new,{' '}
        {count(missing.length)} missing.
      </p>
      <Refs title="New" refs={fresh} />
      <Refs title="Missing" refs={missing} />
      {named && (
        <ScrollRegion className="table-scroll" aria-label="By cost centre">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Cost centre</th>
                <th scope="col" className="number">
                  Posts now
                </th>
                <th scope="col" className="number">
                  In the file
                </th>
                <th scope="col" className="number">
                  FTE now
                </th>
                <th scope="col" className="number">
                  In the file
                </th>
                <th scope="col">Result</th>
              </tr>
            </thead>
            <tbody>
              {costCentres.slice(0, MOST_LINES).map(({ costCentre, current, file }) => (
                <tr key={costCentre}>
                  <th scope="row">{costCentre === '' ? '(none)' : costCentre}</th>
                  <td className="number">{count(current.posts)}</td>
                  <td className="number">{count(file.posts)}</td>
                  <td className="number">{fte(current.fte)}</td>
                  <td className="number">{fte(file.fte)}</td>
                  <td>{current.posts === file.posts && current.fte === file.fte ? 'the same' : 'differs'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {costCentres.length > MOST_LINES && (
        <p className="hint">and {count(costCentres.length - MOST_LINES)} more cost centres</p>
      )}
    </section>
  );
}

function Refs({ title, refs }: { readonly title: string; readonly refs: readonly string[] }) {
  if (refs.length === 0) return null;
  const more = refs.length - MOST_REFS;
  return (
    <p className="import-refs">
      <strong>{title}:</strong> {refs.slice(0, MOST_REFS).join(', ')}
      {more > 0 && ` and ${count(more)} more`}
    </p>
  );
}
