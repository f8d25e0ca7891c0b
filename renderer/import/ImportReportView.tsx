import type { ImportPlan } from '../../shared/import/import.ts';
import { type ImportProblem, PROBLEM_WORDS, ROOT_ACTION } from '../../shared/import/problems.ts';
import type { Figures } from '../../shared/metrics/figures.ts';
import { count, fte, plural, pounds } from '../app/format.ts';

/** Rows of a table of problems that a person reads; the counts name the rest. */
const MOST = 300;

export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  own: 'Spanwise template',
  orgplus: 'OrgPlus',
  orgchart: 'OrgChart',
  organimi: 'Organimi',
  orgpublisher: 'OrgPublisher',
  visio: 'Visio',
  'organogram-senior': 'Government organogram, senior posts',
  'organogram-junior': 'Government organogram, junior posts',
  scim: 'SCIM names',
};

/** What the file holds, row by row accounted for: rows in = rows used + rows left out. */
export function ImportReportView({ plan, figures }: { readonly plan: ImportPlan; readonly figures: Figures | null }) {
  const { report } = plan;
  return (
    <>
      <dl className="import-facts" data-testid="import-report">
        <Fact name="Read as" value={FORMAT_WORDS[plan.format] ?? plan.format} />
        <Fact name="Rows in" value={count(report.rowsIn)} />
        <Fact name="Rows used" value={count(report.rowsUsed)} />
        <Fact name="Rows left out" value={count(report.rowsRejected)} />
        <Fact name="Posts" value={count(report.posts)} />
        <Fact name="Boxes" value={count(report.boxes)} />
        <Fact name="People" value={count(report.people)} />
        <Fact name="At the top" value={count(report.roots)} />
        {figures && <Fact name="FTE" value={fte(figures.fte)} />}
        {figures && <Fact name="Layers" value={count(figures.layers)} />}
        {figures && <Fact name="Cost" value={pounds(figures.cost.total)} />}
      </dl>
      {report.repaired.length === 0 && report.rejected.length === 0 && report.missing.length === 0 && (
        <p className="note good">No problems found.</p>
      )}
      <Problems
        title={`${plural(report.repaired.length, 'cell')} to be repaired`}
        hint="Import with repairs does what the last column says, and nothing else."
        problems={report.repaired}
      />
      <Problems
        title={`${plural(report.rejected.length, 'problem')} in rows that are left out`}
        problems={report.rejected}
      />
      {report.missing.length > 0 && (
        <section className="import-missing">
          <h3>{plural(report.missing.length, 'post')} not in the file</h3>
          <p className="hint">They count as deleted, and are listed as missing until someone confirms it.</p>
          <p>{report.missing.slice(0, MOST).join(', ')}</p>
        </section>
      )}
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Problems({
  title,
  hint,
  problems,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly problems: readonly ImportProblem[];
}) {
  if (problems.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Problem</th>
              <th scope="col">What is done</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST).map((problem) => (
              <tr key={`${problem.row}/${problem.column}/${problem.problem}/${problem.value}`}>
                <td className="number">{problem.row}</td>
                <td>{problem.column}</td>
                <td className="value">{problem.value === '' ? '(empty)' : problem.value}</td>
                <td>{PROBLEM_WORDS[problem.problem]}</td>
                <td>{problem.action === ROOT_ACTION ? 'goes to the top, without a manager' : problem.action}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {problems.length > MOST && <p className="hint">and {count(problems.length - MOST)} more</p>}
    </section>
  );
}
