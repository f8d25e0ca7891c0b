import type { Comparison } from '../../shared/changes/compare.ts';
import { bracketed, pounds, poundsChange } from '../app/format.ts';
import { BRIDGE_WORDS } from './words.ts';

/** From one cost to the other, line by line; the lines add up to exactly the difference (COST-9). */
export function BridgeTable({ comparison }: { readonly comparison: Comparison }) {
  const { bridge, from, to } = comparison;
  const largest = Math.max(1, ...bridge.map((line) => Math.abs(line.total)));
  const transfers = bridge.some((line) => line.label.startsWith('transferred'));
  return (
    <section aria-label="Cost reconciliation">
      <h2>Cost reconciliation</h2>
      <table className="table bridge-table">
        <thead>
          <tr>
            <th scope="col">
              From {from.name} to {to.name}
            </th>
            <th scope="col" className="number">
              Posts
            </th>
            <th scope="col" className="number">
              £
            </th>
            <th scope="col">
              <span className="sr-only">Size</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="strong">
            <th scope="row">{from.name}</th>
            <td />
            <td className="number">{pounds(from.figures.cost.total)}</td>
            <td />
          </tr>
          {bridge.map((line) => (
            <tr key={line.label}>
              <th scope="row">{BRIDGE_WORDS[line.label]}</th>
              <td className="number">{bracketed(line.posts)}</td>
              <td className="number">{poundsChange(line.total)}</td>
              <td className="bridge-bar-cell" aria-hidden="true">
                <span
                  className={`bridge-bar ${line.total < 0 ? 'less' : 'more'}`}
                  style={{ width: `${(Math.abs(line.total) / largest) * 50}%` }}
                />
              </td>
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">{to.name}</th>
            <td />
            <td className="number">{pounds(to.figures.cost.total)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {bridge.length === 0 && <p className="hint">The two cost the same, post by post.</p>}
      {transfers && <p className="hint">Transferred posts are a change of employer or service, not a saving.</p>}
    </section>
  );
}
