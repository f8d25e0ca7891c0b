import { useMemo } from 'react';
import { envelope } from '../../shared/money/envelope.ts';
import { BRIDGE_WORDS } from '../../shared/words/values.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { besideWords } from '../kit/words/besideWords.ts';
import { words } from '../kit/words/commonWords.ts';
import { poundsChange } from '../kit/words/screenFormat.ts';
import { comparisonNow, documentState, setView, useApp } from '../store/store.ts';
import { moneyPair } from './state.ts';
import { financeWords } from './words.ts';

const NONE = { from: null, to: null };

/** Existing, proposed, change and the reconciliation between them, short enough to stand beside the chart. */
export function MoneyBeside() {
  const version = useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const pair = moneyPair(documentState(), active, NONE);
  const [from, to] = [pair?.from, pair?.to];
  const comparison = useMemo(() => {
    void version;
    if (from === undefined || to === undefined || from === to) return null;
    return comparisonNow(from, to);
  }, [from, to, version]);
  if (!comparison) return <p className="empty-note">{besideWords.noProposal}</p>;
  const [before, after] = [comparison.from.figures.cost, comparison.to.figures.cost];
  const room = envelope(documentState().document.settings, after);
  const other = (cost: typeof before) => cost.allowances + cost.agency;
  const lines: readonly (readonly [string, number | null, number | null])[] = [
    [financeWords.columns.salary, before.salary, after.salary],
    [financeWords.columns.onCosts, before.onCosts, after.onCosts],
    [financeWords.columns.other, other(before), other(after)],
    [financeWords.columns.total, before.total, after.total],
  ];
  const shown = (value: number | null) => (value === null ? financeWords.notSet : poundsChange(value));
  return (
    <ScrollRegion className="beside-body" aria-label={words.views.money}>
      <table className="table beside-table">
        <caption>{besideWords.money(comparison.from.name, comparison.to.name)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {financeWords.existing}
            </th>
            <th scope="col" className="number">
              {financeWords.proposed}
            </th>
            <th scope="col" className="number">
              {financeWords.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, a, b], i) => (
            <tr key={label} className={i === lines.length - 1 ? 'strong' : undefined}>
              <th scope="row">{label}</th>
              <td className="number">{shown(a)}</td>
              <td className="number">{shown(b)}</td>
              <td className="number">{a === null || b === null ? financeWords.nothing : poundsChange(b - a)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {comparison.bridge.length > 0 && (
        <dl className="beside-figures" aria-label={financeWords.sections.bridge}>
          {comparison.bridge.map((line) => (
            <div key={line.label} className="minor">
              <dt>
                {BRIDGE_WORDS[line.label]} <span className="hint">{line.posts}</span>
              </dt>
              <dd>{poundsChange(line.total)}</dd>
            </div>
          ))}
        </dl>
      )}
      {room !== null && <p className="hint">{financeWords.budget.short(room.headroom)}</p>}
      <button type="button" className="link" onClick={() => setView('money')}>
        {besideWords.whole(words.views.money)}
      </button>
    </ScrollRegion>
  );
}
