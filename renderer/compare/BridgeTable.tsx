import type { Comparison } from '../../shared/changes/compare.ts';
import { BRIDGE_WORDS } from '../../shared/words/values.ts';
import { financeWords } from '../finance/words.ts';
import { bracketed, pounds, poundsChange } from '../kit/words/screenFormat.ts';
import { compareWords } from './words.ts';

const text = compareWords.bridge;

/** From one cost to the other, line by line; the lines add up to exactly the difference (COST-9). */
export function BridgeTable({ comparison }: { readonly comparison: Comparison }) {
  const { bridge, from, to } = comparison;
  const transfers = bridge.some((line) => line.label.startsWith('transferred'));
  return (
    <div>
      <table className="table bridge-table">
        <caption className="sr-only">{financeWords.bridge.caption(from.name, to.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            <th scope="col" className="number">
              {text.posts}
            </th>
            <th scope="col" className="number">
              {text.aYear}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="strong">
            <th scope="row">{from.name}</th>
            <td className="number">{bracketed(from.figures.posts)}</td>
            <td className="number">{pounds(from.figures.cost.total)}</td>
          </tr>
          {bridge.map((line) => (
            <tr key={line.label}>
              <th scope="row">{BRIDGE_WORDS[line.label]}</th>
              <td className="number">{bracketed(line.posts)}</td>
              <td className="number">{poundsChange(line.total)}</td>
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">{to.name}</th>
            <td className="number">{bracketed(to.figures.posts)}</td>
            <td className="number">{pounds(to.figures.cost.total)}</td>
          </tr>
        </tbody>
      </table>
      {bridge.length === 0 && <p className="hint">{financeWords.bridgeSame}</p>}
      {transfers && <p className="hint">{financeWords.transfersNote}</p>}
    </div>
  );
}
