import { useCallback } from 'react';
import type { BridgeLabel } from '../../shared/changes/bridge.ts';
import { yearlySaving } from '../../shared/money/savings.ts';
import { BRIDGE_WORDS } from '../../shared/words/values.ts';
import { bracketed, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf } from '../store/store.ts';
import { Figure, useBehind } from './Behind.tsx';
import { behindAll, detailOf } from './behindPosts.ts';
import { Num } from './Num.tsx';
import { postsBehindBridge } from './reconciliation.ts';
import type { MoneyProps } from './section.ts';
import { WaterfallChart } from './WaterfallChart.tsx';
import { financeWords } from './words.ts';

const text = financeWords.bridge;

/** From one cost to the other: a chart, and beside it the same as a table (COST-9). */
export function ReconciliationSection({ pair, comparison }: MoneyProps) {
  const open = useBehind();
  const posts = useCallback(
    (label: BridgeLabel | 'from' | 'to') =>
      label === 'from' || label === 'to'
        ? behindAll(pair[label])
        : (postsBehindBridge(documentState(), pair.from, pair.to, figuresOf, detailOf).get(label) ?? []),
    [pair],
  );
  const { from, to, bridge } = comparison;
  if (pair.from === pair.to) return <p className="empty-note">{text.needsProposal(from.name)}</p>;
  const change = to.figures.cost.total - from.figures.cost.total;
  const sum = (of: 'salary' | 'onCosts') => bridge.reduce((total, line) => total + line[of], 0);
  const onCosts = (value: number | null) => (value === null ? financeWords.notSet : poundsChange(value));
  const vacant = yearlySaving(comparison).vacant;
  const name = (label: BridgeLabel | 'from' | 'to') =>
    label === 'from' ? from.name : label === 'to' ? to.name : BRIDGE_WORDS[label];
  return (
    <section className="part-body money-section" aria-label={financeWords.sections.bridge}>
      <WaterfallChart
        comparison={comparison}
        name={name}
        onOpen={(label, element) => open({ label: name(label), posts: posts(label), element })}
      />
      <table className="table bridge-lines">
        <caption className="sr-only">{text.caption(from.name, to.name)}</caption>
        <thead>
          <tr>
            <td />
            {text.headings.map((each) => (
              <th key={each} scope="col" className="number">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="strong">
            <th scope="row">{from.name}</th>
            <Num>{bracketed(from.figures.posts)}</Num>
            <Num>{poundsChange(from.figures.cost.salary)}</Num>
            <Num>{onCosts(from.figures.cost.onCosts)}</Num>
            <Num>{poundsChange(from.figures.cost.total)}</Num>
          </tr>
          {bridge.map((line) => (
            <tr key={line.label}>
              <th scope="row">{BRIDGE_WORDS[line.label]}</th>
              <Num>{bracketed(line.posts)}</Num>
              <Num>{poundsChange(line.salary)}</Num>
              <Num>{poundsChange(line.onCosts)}</Num>
              <td className="number">
                <Figure label={BRIDGE_WORDS[line.label]} posts={() => posts(line.label)}>
                  {poundsChange(line.total)}
                </Figure>
              </td>
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">{to.name}</th>
            <Num>{bracketed(to.figures.posts)}</Num>
            <Num>{poundsChange(to.figures.cost.salary)}</Num>
            <Num>{onCosts(to.figures.cost.onCosts)}</Num>
            <Num>{poundsChange(to.figures.cost.total)}</Num>
          </tr>
          <tr>
            <th scope="row">{financeWords.change}</th>
            <Num>{bracketed(to.figures.posts - from.figures.posts)}</Num>
            <Num>{poundsChange(sum('salary'))}</Num>
            <Num>{poundsChange(sum('onCosts'))}</Num>
            <Num>{poundsChange(change)}</Num>
          </tr>
        </tbody>
      </table>
      <p className="hint">
        {bridge.length === 0 && `${financeWords.bridgeSame} `}
        {bridge.some((line) => line.label.startsWith('transferred')) && `${financeWords.transfersNote} `}
        {vacant.posts > 0 && `${financeWords.vacantNote(vacant.posts, vacant.amount)} `}
        {text.includes} {financeWords.rounding}
      </p>
    </section>
  );
}
