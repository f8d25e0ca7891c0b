import type { Reconciliation } from '../../shared/import/reconcile.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { words } from '../kit/words/commonWords.ts';
import { count, fte } from '../kit/words/screenFormat.ts';
import type { Plan } from './plan.ts';
import { importWords } from './words.ts';

const text = importWords.beside;
const MOST_REFS = 40;
const MOST_LINES = 60;

/** The file beside Current (or beside the structure that it updates), by post number and by cost centre (IMPORT-2). */
export function Compared({ plan, reconciliation }: { readonly plan: Plan; readonly reconciliation: Reconciliation }) {
  const { matched, fresh, missing, costCentres } = reconciliation;
  const title = text.title(plan.merge ? text.here : words.structures.current);
  const { headings } = text;
  const named = costCentres.some(({ costCentre }) => costCentre !== '');
  return (
    <section className="import-compared" aria-label={title}>
      <h3>{title}</h3>
      <p>{text.byPost(matched.length, fresh.length, missing.length)}</p>
      <Refs title={text.added} refs={fresh} />
      <Refs title={text.missing} refs={missing} />
      {named && (
        <ScrollRegion className="table-scroll" aria-label={text.byCostCentre}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{headings.costCentre}</th>
                <th scope="col" className="number">
                  {headings.postsNow}
                </th>
                <th scope="col" className="number">
                  {headings.postsInFile}
                </th>
                <th scope="col" className="number">
                  {headings.fteNow}
                </th>
                <th scope="col" className="number">
                  {headings.fteInFile}
                </th>
                <th scope="col">{headings.result}</th>
              </tr>
            </thead>
            <tbody>
              {costCentres.slice(0, MOST_LINES).map(({ costCentre, current, file }) => (
                <tr key={costCentre}>
                  <th scope="row">{costCentre === '' ? text.noCostCentre : costCentre}</th>
                  <td className="number">{count(current.posts)}</td>
                  <td className="number">{count(file.posts)}</td>
                  <td className="number">{fte(current.fte)}</td>
                  <td className="number">{fte(file.fte)}</td>
                  <td>{current.posts === file.posts && current.fte === file.fte ? text.same : text.differs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {costCentres.length > MOST_LINES && <p className="hint">{text.more(costCentres.length - MOST_LINES)}</p>}
    </section>
  );
}

function Refs({ title, refs }: { readonly title: string; readonly refs: readonly string[] }) {
  if (refs.length === 0) return null;
  const more = refs.length - MOST_REFS;
  return (
    <p className="import-refs">
      <strong>{importWords.list(title)}</strong> {refs.slice(0, MOST_REFS).join(', ')}
      {more > 0 && ` ${words.andMore(more)}`}
    </p>
  );
}
