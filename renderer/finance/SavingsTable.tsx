import type { SavingsPlan, SavingsYear } from '../../shared/money/savings.ts';
import { day, poundsChange } from '../kit/words/screenFormat.ts';
import { Num } from './Num.tsx';
import { financeWords } from './words.ts';

const text = financeWords.savings;

/** Incremental and cumulative in columns of their own, each with its own difference to the target. */
export function SavingsTable({ plan }: { readonly plan: SavingsPlan }) {
  const targets = plan.years.some((year) => year.target !== null);
  // Once the document says what its targets are, the other reading has nothing to be held against.
  const shows = (reading: 'incremental' | 'cumulative') =>
    targets && (plan.targetsReading === null || plan.targetsReading === reading);
  const span = (reading: 'incremental' | 'cumulative') => (shows(reading) ? 2 : 1);
  return (
    <table className="table savings-table">
      <caption>{text.caption(day(plan.implementation))}</caption>
      <thead>
        <tr>
          <td colSpan={targets ? 3 : 2} />
          <th scope="colgroup" colSpan={span('incremental')} className="number side">
            {text.incremental}
          </th>
          <th scope="colgroup" colSpan={span('cumulative')} className="number side">
            {text.cumulative}
          </th>
        </tr>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col" className="number">
            {text.monthsCounted}
          </th>
          {targets && (
            <th scope="col" className="number">
              {text.target}
            </th>
          )}
          <th scope="col" className="number side">
            {text.saving}
          </th>
          {shows('incremental') && (
            <th scope="col" className="number">
              {text.againstTarget}
            </th>
          )}
          <th scope="col" className="number side">
            {text.saving}
          </th>
          {shows('cumulative') && (
            <th scope="col" className="number">
              {text.againstTarget}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {plan.years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <Num>{String(year.months)}</Num>
            {targets && <Num>{year.target === null ? '' : poundsChange(year.target)}</Num>}
            <Num className="side">{poundsChange(year.incremental)}</Num>
            {shows('incremental') && (
              <Against
                difference={year.incrementalToTarget}
                ifOf={plan.targetsReading === null ? 'incremental' : null}
              />
            )}
            <Num className="side">{poundsChange(year.cumulative)}</Num>
            {shows('cumulative') && (
              <Against difference={year.cumulativeToTarget} ifOf={plan.targetsReading === null ? 'cumulative' : null} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AgainstProps {
  readonly difference: SavingsYear['incrementalToTarget'];
  /** The reading under which it holds, while the document does not say which one its targets are. */
  readonly ifOf: 'incremental' | 'cumulative' | null;
}

/** Red and green only where it is known what the target is: of two readings one is not missed. */
function Against({ difference, ifOf }: AgainstProps) {
  if (difference === null) return <td />;
  const look = ifOf !== null ? '' : difference < 0 ? 'missed' : 'met';
  return <Num className={look}>{text.against(difference, ifOf)}</Num>;
}
