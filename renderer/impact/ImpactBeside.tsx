import { memo } from 'react';
import type { ImpactResult, PoolImpact } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { unknownWords } from '../../shared/words/people.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { besideWords } from '../kit/words/besideWords.ts';
import { words } from '../kit/words/commonWords.ts';
import { pairOf } from '../store/pair.ts';
import { documentState, figuresOf, setView, useApp, useImpact } from '../store/store.ts';
import { OUTCOME_ORDER, poolCount, poolRisk } from './model.ts';
import { RangeValue } from './RangeValue.tsx';
import { impactWords, OUTCOME_WORDS } from './words.ts';

/** Staff impact of the shown proposal, short enough to stand beside the chart: what needs looking at comes first. */
export function ImpactBeside() {
  useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const hidden = useApp((store) => store.hidePeople);
  const pair = pairOf(documentState(), active);
  if (hidden) return <p className="empty-note">{words.people.hidden(true)}</p>;
  if (!pair) return <p className="empty-note">{besideWords.noProposal}</p>;
  if (figuresOf(pair.from).totals().people === 0) return <p className="empty-note">{besideWords.noPeople}</p>;
  return <Live from={pair.from} to={pair.to} />;
}

function Live({ from, to }: { readonly from: StructureId; readonly to: StructureId }) {
  const live = useImpact(from, to);
  if (!live) return <p className="empty-note">{impactWords.working}</p>;
  const { result } = live;
  const { figures } = impactWords;
  const unknown = unknownWords(result);
  if (unknown !== null) {
    return (
      <div className="beside-body">
        <p className="empty-note">{unknown}</p>
        <button type="button" className="link" onClick={() => setView('impact')}>
          {besideWords.whole(words.views.impact)}
        </button>
      </div>
    );
  }
  const tag = result.provisional ? <span className="hint"> {impactWords.headline.provisional}</span> : null;
  return (
    <ScrollRegion className="beside-body" aria-label={besideWords.impact} aria-busy={live.behind}>
      <dl className="beside-figures">
        <div>
          <dt>
            {figures.redundancies.label}
            {tag}
          </dt>
          <dd>
            <RangeValue className="beside-value" range={result.potentialRedundancies} />
          </dd>
        </div>
        <div>
          <dt>
            {figures.atRisk.label}
            {tag}
          </dt>
          <dd>
            <RangeValue className="beside-value" range={result.atRisk} />
          </dd>
        </div>
        {OUTCOME_ORDER.map((outcome) => (
          <div key={outcome} className="minor">
            <dt>{OUTCOME_WORDS[outcome]}</dt>
            <dd>{result.outcomes[outcome]}</dd>
          </div>
        ))}
        <div className="minor total-line">
          <dt>{figures.inScope.label}</dt>
          <dd>{result.inScope}</dd>
        </div>
      </dl>
      <Short result={result} />
      <button type="button" className="link" onClick={() => setView('impact')}>
        {besideWords.whole(words.views.impact)}
      </button>
    </ScrollRegion>
  );
}

/** As many pools as can be taken in beside the chart; the Impact view has them all. */
const MOST = 40;

/** Pools with fewer places than people, largest shortfall first. */
const Short = memo(function Short({ result }: { readonly result: ImpactResult }) {
  const short = result.pools
    .filter((pool) => pool.potentialRedundancies.max > 0)
    .sort((a, b) => b.potentialRedundancies.max - a.potentialRedundancies.max);
  if (short.length === 0) return <p className="hint">{besideWords.steady}</p>;
  return (
    <ul className="beside-list" aria-label={besideWords.short}>
      {short.slice(0, MOST).map((pool: PoolImpact) => (
        <li key={pool.id}>
          <b>{pool.name}</b>
          <span>{poolCount(pool)}</span>
          <span className="hint">{poolRisk(pool)}</span>
        </li>
      ))}
      {short.length > MOST && <li className="hint">{words.andMore(short.length - MOST)}</li>}
    </ul>
  );
});
