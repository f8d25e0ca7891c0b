import { type ImportProblem, PROBLEM_WORDS, type ProblemCode, ROOT_ACTION } from '../../shared/import/problems.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollTable } from '../kit/ui/ScrollTable.tsx';
import { words } from '../kit/words/commonWords.ts';
import { Noted } from './Noted.tsx';
import type { Plan } from './plan.ts';
import { type Decision, decide, keyOf, useWizard, type Wizard } from './state.ts';
import { importWords, PROBLEM_KINDS } from './words.ts';

const { counted, problems: text } = importWords;

/** Rows of one kind that a person reads; the rest is decided with the kind. */
const MOST = 100;

/** Problems whose repair nobody has accepted yet. */
export function undecided({ report }: Plan, decisions: ReadonlyMap<string, Decision>): ImportProblem[] {
  return report.repaired.filter((problem) => !decisions.has(keyOf(problem)));
}

/** Every bad cell with row, column, value, problem and repair, to be accepted or its row left out (IMPORT-2). */
export function ProblemsStep({ plan }: { readonly plan: Plan | null }) {
  const { decisions, leaveOut } = useWizard();
  if (!plan) return <p role="status">{text.waiting}</p>;
  const { repaired, rejected } = plan.report;
  const open = undecided(plan, decisions);
  const chosen = new Set(leaveOut.map(({ row }) => row));
  // Rows that are left out with a note are listed with the notes.
  const byItself = rejected.filter(({ row, weight }) => !chosen.has(row) && weight === 'refuses');
  const kinds = [...Map.groupBy(repaired, ({ problem }) => problem)];
  return (
    <>
      <div className="import-head">
        <p role="status">
          {repaired.length === 0
            ? byItself.length === 0
              ? plan.report.noted.length === 0
                ? text.none
                : text.onlyNotes
              : text.noRepair
            : text.summary(repaired.length, repaired.length - open.length, open.length)}{' '}
          {leaveOut.length > 0 && text.leftOut(leaveOut.length)}
        </p>
        {open.length > 0 && (
          <Button look="primary" onPress={() => decide(open, 'repair')}>
            {text.accept(open.length)}
          </Button>
        )}
      </div>
      {kinds.map(([kind, problems]) => (
        <Kind key={kind} kind={kind} problems={problems} decisions={decisions} />
      ))}
      {leaveOut.length > 0 && (
        <LeftOut title={text.leftOutByChoice} problems={leaveOut} onBack={(problem) => decide([problem], null)} />
      )}
      {byItself.length > 0 && <LeftOut title={text.leftOutAnyway} problems={byItself} />}
      <Noted plan={plan} />
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
  const called = PROBLEM_KINDS[kind];
  const title = counted(called, problems.length);
  const open = problems.filter((problem) => !decisions.has(keyOf(problem)));
  return (
    <section className="import-kind" aria-label={title}>
      <div className="import-head">
        <h3>{title}</h3>
        {open.length > 0 && (
          <Button onPress={() => decide(open, 'repair')} aria-label={text.to(text.repairAll, called)}>
            {text.repairAll}
          </Button>
        )}
        {open.length < problems.length && (
          <Button look="quiet" onPress={() => decide(problems, null)} aria-label={text.to(text.again, called)}>
            {text.again}
          </Button>
        )}
        <Button onPress={() => decide(problems, 'leave')} aria-label={text.to(text.leaveRows, called)}>
          {text.leaveRows}
        </Button>
      </div>
      <ScrollTable label={text.rows(title)} headings={text.headings} className="import-problems">
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
                aria-label={text.decision(problem.row, columnOf(problem, wizard))}
                value={decisions.get(keyOf(problem)) ?? ''}
                onChange={(event) =>
                  decide([problem], event.target.value === '' ? null : (event.target.value as Decision))
                }
              >
                <option value="">{text.decide}</option>
                <option value="repair">{text.repair}</option>
                <option value="leave">{text.leave}</option>
              </select>
            </td>
          </tr>
        ))}
      </ScrollTable>
      {problems.length > MOST && <p className="hint">{text.more(problems.length - MOST)}</p>}
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
      <h3>{counted(title, problems.length)}</h3>
      <ul className="import-left">
        {problems.slice(0, MOST).map((problem) => (
          <li key={keyOf(problem)}>
            <span>
              {text.row(problem.row, columnOf(problem, wizard), shown(problem.value), PROBLEM_WORDS[problem.problem])}
            </span>
            {onBack && (
              <Button look="quiet" onPress={() => onBack(problem)} aria-label={text.takeBackRow(problem.row)}>
                {text.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p className="hint">{words.andMore(problems.length - MOST)}</p>}
    </section>
  );
}

/** The column as the file calls it. */
function columnOf({ column }: ImportProblem, { look, mapping }: Wizard): string {
  const at = mapping[column];
  const heading = at === undefined ? '' : (look?.headings[at] ?? '').trim();
  return heading === '' ? column : heading;
}

const shown = (value: string) =>
  value === '' ? words.emptyCell : value.length > 120 ? `${value.slice(0, 119)}…` : value;
const repairWords = ({ action }: ImportProblem) => (action === ROOT_ACTION ? text.toTheTop : action);
