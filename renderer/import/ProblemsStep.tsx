import { type ImportProblem, PROBLEM_WORDS, type ProblemCode, ROOT_ACTION } from '../../shared/import/problems.ts';
import { count, plural } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx';
import type { Plan } from './plan.ts';
import { type Decision, decide, keyOf, useWizard, type Wizard } from './state.ts';

/** Rows of one kind that a person reads; the rest is decided with the kind. */
const MOST = 100;

/** Problems whose repair nobody has accepted yet. */
export function undecided({ report }: Plan, decisions: ReadonlyMap<string, Decision>): ImportProblem[] {
  return report.repaired.filter((problem) => !decisions.has(keyOf(problem)));
}

const KINDS: Readonly<Record<ProblemCode, string>> = {
  'duplicate-reference': 'Reference used twice',
  'unknown-manager': 'Unknown manager',
  loop: 'Loop',
  'no-root': 'Nobody at the top',
  'not-a-number': 'Not a number',
  negative: 'Negative number',
  'empty-reference': 'No reference',
  'too-long': 'Text too long',
  'bad-date': 'Not a date',
  'funding-not-100': 'Funding is not 100%',
  'unknown-value': 'Value not known',
  eliminated: 'Eliminated post',
};

/** Every bad cell with row, column, value, problem and repair, to be accepted or its row left out (IMPORT-2). */
export function ProblemsStep({ plan }: { readonly plan: Plan | null }) {
  const { decisions, leaveOut } = useWizard();
  if (!plan) return <p role="status">The problems are listed here once the rows are checked.</p>;
  const { repaired, rejected } = plan.report;
  const open = undecided(plan, decisions);
  const chosen = new Set(leaveOut.map(({ row }) => row));
  const byItself = rejected.filter(({ row }) => !chosen.has(row));
  const kinds = [...Map.groupBy(repaired, ({ problem }) => problem)];
  return (
    <>
      <div className="import-head">
        <p role="status">
          {repaired.length === 0
            ? rejected.length === 0
              ? 'No problems found.'
              : 'No cell needs a repair.'
            : `${plural(repaired.length, 'problem')}: ${count(repaired.length - open.length)} to be repaired, ${count(open.length)} to decide. `}
          {leaveOut.length > 0 && `${plural(leaveOut.length, 'row')} left out by choice.`}
        </p>
        {open.length > 0 && (
          <Button look="primary" onPress={() => decide(open, 'repair')}>
            Accept {open.length === 1 ? 'the repair' : `all ${count(open.length)} repairs`}
          </Button>
        )}
      </div>
      {kinds.map(([kind, problems]) => (
        <Kind key={kind} kind={kind} problems={problems} decisions={decisions} />
      ))}
      {leaveOut.length > 0 && (
        <LeftOut title="Rows left out by choice" problems={leaveOut} onBack={(problem) => decide([problem], null)} />
      )}
      {byItself.length > 0 && <LeftOut title="Rows that are left out in any case" problems={byItself} />}
    </>
  );
}

interface KindProps {
  readonly kind: ProblemCode;
  readonly problems: readonly ImportProblem[];
  readonly decisions: ReadonlyMap<string, Decision>;
}

function Kind({ kind, problems, decisions }: KindProps) {
  const wizard = useWizard();
  const title = `${KINDS[kind]} (${count(problems.length)})`;
  const open = problems.filter((problem) => !decisions.has(keyOf(problem)));
  return (
    <section className="import-kind" aria-label={title}>
      <div className="import-head">
        <h3>{title}</h3>
        {open.length > 0 && (
          <Button onPress={() => decide(open, 'repair')} aria-label={`Repair all: ${KINDS[kind]}`}>
            Repair all
          </Button>
        )}
        {open.length < problems.length && (
          <Button look="quiet" onPress={() => decide(problems, null)} aria-label={`Undecide: ${KINDS[kind]}`}>
            Undecide
          </Button>
        )}
        <Button onPress={() => decide(problems, 'leave')} aria-label={`Leave the rows out: ${KINDS[kind]}`}>
          Leave the rows out
        </Button>
      </div>
      <ScrollRegion className="table-scroll" aria-label={`Rows: ${title}`}>
        <table className="table import-problems">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Problem</th>
              <th scope="col">Repair</th>
              <th scope="col">Decision</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST).map((problem) => (
              <tr key={keyOf(problem)}>
                <td className="number">{problem.row}</td>
                <td>{columnOf(problem, wizard)}</td>
                <td className="value">{shown(problem.value)}</td>
                <td>{PROBLEM_WORDS[problem.problem]}</td>
                <td>{repairWords(problem)}</td>
                <td>
                  <select
                    className="input"
                    aria-label={`Decision for row ${problem.row}, ${columnOf(problem, wizard)}`}
                    value={decisions.get(keyOf(problem)) ?? ''}
                    onChange={(event) =>
                      decide([problem], event.target.value === '' ? null : (event.target.value as Decision))
                    }
                  >
                    <option value="">Decide…</option>
                    <option value="repair">Repair</option>
                    <option value="leave">Leave the row out</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {problems.length > MOST && (
        <p className="hint">and {count(problems.length - MOST)} more, which are decided with the buttons above</p>
      )}
    </section>
  );
}

interface LeftOutProps {
  readonly title: string;
  readonly problems: readonly ImportProblem[];
  readonly onBack?: (problem: ImportProblem) => void;
}

function LeftOut({ title, problems, onBack }: LeftOutProps) {
  const wizard = useWizard();
  return (
    <section className="import-kind" aria-label={title}>
      <h3>
        {title} ({count(problems.length)})
      </h3>
      <ul className="import-left">
        {problems.slice(0, MOST).map((problem) => (
          <li key={keyOf(problem)}>
            <span>
              Row {problem.row}, {columnOf(problem, wizard)}: {shown(problem.value)} {PROBLEM_WORDS[problem.problem]}
            </span>
            {onBack && (
              <Button look="quiet" onPress={() => onBack(problem)} aria-label={`Take back row ${problem.row}`}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p className="hint">and {count(problems.length - MOST)} more</p>}
    </section>
  );
}

/** The column as the file calls it. */
function columnOf({ column }: ImportProblem, { look, mapping }: Wizard): string {
  const at = mapping[column];
  const heading = at === undefined ? '' : (look?.headings[at] ?? '').trim();
  return heading === '' ? column : heading;
}

const shown = (value: string) => (value === '' ? '(empty)' : value.length > 120 ? `${value.slice(0, 119)}…` : value);
const repairWords = ({ action }: ImportProblem) =>
  action === ROOT_ACTION ? 'goes to the top, without a manager' : action;
