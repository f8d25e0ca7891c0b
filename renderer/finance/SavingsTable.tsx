import type { SavingsPlan, SavingsYear } from '../../shared/cost/savings.ts';
import { day, poundsChange } from '../app/format.ts';
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
      <caption>Savings from {day(plan.implementation)}, in pounds</caption>
      <thead>
        <tr>
          <td colSpan={targets ? 3 : 2} />
          <th scope="colgroup" colSpan={span('incremental')} className="number">
            Incremental: new in the year
          </th>
          <th scope="colgroup" colSpan={span('cumulative')} className="number">
            Cumulative: against the baseline
          </th>
        </tr>
        <tr>
          <th scope="col">Financial year</th>
          <th scope="col" className="number">
            Months
          </th>
          {targets && (
            <th scope="col" className="number">
              Target
            </th>
          )}
          <th scope="col" className="number">
            Saving
          </th>
          {shows('incremental') && (
            <th scope="col" className="number">
              Against target
            </th>
          )}
          <th scope="col" className="number">
            Saving
          </th>
          {shows('cumulative') && (
            <th scope="col" className="number">
              Against target
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {plan.years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <td className="number">{year.months}</td>
            {targets && <td className="number">{year.target === null ? '' : poundsChange(year.target)}</td>}
            <td className="number">{poundsChange(year.incremental)}</td>
            {shows('incremental') && <Against difference={year.incrementalToTarget} />}
            <td className="number">{poundsChange(year.cumulative)}</td>
            {shows('cumulative') && <Against difference={year.cumulativeToTarget} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Against({ difference }: { readonly difference: SavingsYear['incrementalToTarget'] }) {
  if (difference === null) return <td />;
  return <td className={`number ${difference < 0 ? 'short' : 'met'}`}>{text.against(difference)}</td>;
}
