import type { ImportProblem } from '../../shared/import/problems.ts';
import { ScrollTable } from '../kit/ui/ScrollTable.tsx';
import { words } from '../kit/words/commonWords.ts';
import type { Plan } from './plan.ts';
import { importWords, PROBLEM_KINDS } from './words.ts';

const { counted, problems: text } = importWords;
const MOST = 100;

/** What was noticed and dealt with without asking, and the columns that are not imported (IMPORT-5). */
export function Noted({ plan }: { readonly plan: Plan }) {
  const { noted, notTaken } = plan.report;
  const { respellings } = plan;
  const kinds = [...Map.groupBy(noted, ({ problem }) => problem)];
  if (kinds.length === 0 && notTaken.length === 0 && respellings.length === 0) return null;
  return (
    <section className="import-noted" aria-label={text.noted}>
      <h3>{text.noted}</h3>
      <p className="hint">{text.notedHint}</p>
      {kinds.map(([kind, problems]) => (
        <details key={kind}>
          <summary>{counted(PROBLEM_KINDS[kind], problems.length)}</summary>
          <Rows title={PROBLEM_KINDS[kind]} problems={problems} />
        </details>
      ))}
      {respellings.length > 0 && (
        <details>
          <summary>{counted(text.respelt, respellings.length)}</summary>
          <ul className="import-left">
            {respellings.slice(0, MOST).map(({ row, column, value, is }) => (
              <li key={`${row}/${column}`}>{text.spelling(row, value, is)}</li>
            ))}
          </ul>
        </details>
      )}
      {notTaken.length > 0 && (
        <p>
          <strong>{importWords.list(text.notTaken)}</strong>{' '}
          {notTaken.map(({ column, values }) => text.columnOf(column, values)).join('; ')}
        </p>
      )}
    </section>
  );
}

function Rows({ title, problems }: { readonly title: string; readonly problems: readonly ImportProblem[] }) {
  return (
    <>
      <ScrollTable label={text.rows(title)} headings={text.notedHeadings} className="import-problems">
        {problems.slice(0, MOST).map(({ row, column, value, action }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order
          <tr key={i}>
            <td className="number">{row}</td>
            <td>{column}</td>
            <td>{value === '' ? words.emptyCell : value.slice(0, 120)}</td>
            <td>{action}</td>
          </tr>
        ))}
      </ScrollTable>
      {problems.length > MOST && <p className="hint">{words.andMore(problems.length - MOST)}</p>}
    </>
  );
}
