import { useCallback } from 'react';
import type { BridgeLabel } from '../../shared/changes/bridge.ts';
import type { Comparison } from '../../shared/changes/compare.ts';
import { BRIDGE_WORDS } from '../../shared/words/values.ts';
import { BehindFigures, useBehind } from '../finance/Behind.tsx';
import { behindAll, detailOf } from '../finance/behindPosts.ts';
import { postsBehindBridge } from '../finance/reconciliation.ts';
import { WaterfallChart } from '../finance/WaterfallChart.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { moneyInWords } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf } from '../store/store.ts';
import { BridgeTable } from './BridgeTable.tsx';
import type { Compared } from './model.ts';
import type { Source } from './sources.ts';
import { compareWords, PART_WORDS } from './words.ts';

/** From the first structure's cost to each other's: a chart, and the same as a table (COST-9). */
export function Bridges({ compared }: { readonly compared: Compared }) {
  const { sources, comparisons } = compared;
  const [base, ...others] = sources;
  if (!base) return null;
  return (
    <BehindFigures>
      <ScrollRegion className="compare-part" aria-label={PART_WORDS.bridge}>
        {others.map((other, i) => {
          const comparison = comparisons[i];
          return comparison && <One key={other.ref} base={base} other={other} comparison={comparison} />;
        })}
      </ScrollRegion>
    </BehindFigures>
  );
}

interface OneProps {
  readonly base: Source;
  readonly other: Source;
  readonly comparison: Comparison;
}

function One({ base, other, comparison }: OneProps) {
  const open = useBehind();
  const { from, to } = comparison;
  const change = to.figures.cost.total - from.figures.cost.total;
  const name = (label: BridgeLabel | 'from' | 'to') =>
    label === 'from' ? from.name : label === 'to' ? to.name : BRIDGE_WORDS[label];
  const posts = useCallback(
    (label: BridgeLabel | 'from' | 'to') =>
      label === 'from' || label === 'to'
        ? behindAll(label === 'from' ? base.id : other.id)
        : (postsBehindBridge(documentState(), base.id, other.id, figuresOf, detailOf).get(label) ?? []),
    [base.id, other.id],
  );
  const ours = !base.file && !other.file;
  return (
    <article className="bridge" aria-label={compareWords.fromTo(from.name, to.name)}>
      <h2>
        {compareWords.between(from.name, to.name)}{' '}
        <span className="hint">{change === 0 ? compareWords.bridge.same : moneyInWords(change)}</span>
      </h2>
      <div className="bridge-sides">
        <WaterfallChart
          comparison={comparison}
          name={name}
          {...(ours ? { onOpen: (label, element) => open({ label: name(label), posts: posts(label), element }) } : {})}
        />
        <BridgeTable comparison={comparison} />
      </div>
    </article>
  );
}
