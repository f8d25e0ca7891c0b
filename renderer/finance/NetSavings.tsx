import { type Deductions, type NetSavings, netPayback, netPaybackText } from '../../shared/exit/deductions.ts';
import type { Amount } from '../../shared/exit/exit.ts';
import { pounds, poundsChange } from '../kit/words/screenFormat.ts';
import { Num } from './Num.tsx';
import { financeWords } from './words.ts';

const text = financeWords.savings;

/** Recurring saving and one-off costs year by year, on lines of their own, and what is left in hand (COST-9). */
export function NetSavingsTable({ net: { lower, higher } }: { readonly net: NetSavings }) {
  return (
    <table className="table savings-table">
      <caption>{text.net.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col" className="number">
            {text.net.gross}
          </th>
          <th scope="col" className="number">
            {text.net.lessNotice}
          </th>
          <th scope="col" className="number">
            {text.net.lessProtection}
          </th>
          <th scope="col" className="number side">
            {text.net.net}
          </th>
        </tr>
      </thead>
      <tbody>
        {lower.years.map((year, i) => {
          const best = higher.years[i] ?? year;
          return (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <Num>{poundsChange(year.cumulative)}</Num>
              <Num>{text.range(poundsChange(-best.notice), poundsChange(-year.notice))}</Num>
              <Num>{poundsChange(-year.payProtection)}</Num>
              <Num className="side">{text.range(poundsChange(year.net), poundsChange(best.net))}</Num>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface PaybackProps {
  readonly deductions: Deductions;
  readonly yearly: number;
}

/** How long the saving takes to pay for what leaving costs, and what is in that (EXIT-3). */
export function Payback({ deductions, yearly }: PaybackProps) {
  const { oneOff, notice, protection, exit } = deductions;
  const money = ({ least, most }: Amount) => text.range(pounds(least), pounds(most));
  if (netPayback(deductions, yearly) === null) return <p>{text.noPayback}</p>;
  return (
    <p>
      {text.payback(
        netPaybackText(deductions, yearly),
        money(oneOff),
        money(notice),
        pounds(protection.total),
        pounds(yearly),
      )}{' '}
      <b>{text.estimate}</b> {!exit.complete && <span className="hint">{text.incomplete(exit.incomplete)}</span>}
    </p>
  );
}
