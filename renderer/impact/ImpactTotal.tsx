import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure } from '../../shared/model/state.ts';
import { documentState, figuresOf, setView, useApp, useImpact } from '../store/store.ts';
import { RangeValue } from './RangeValue.tsx';
import { impactWords } from './words.ts';

/** Staff impact of the shown proposal on Current, in the totals. Opens the Impact view. */
export function ImpactTotal({ id }: { readonly id: StructureId }) {
  const hidden = useApp((store) => store.hidePeople);
  const state = documentState();
  const from = currentStructure(state)?.record.id ?? null;
  const proposal = state.structures.get(id)?.record.kind === 'proposal';
  const shown = !hidden && proposal && from !== null && from !== id && figuresOf(from).totals().people > 0;
  const live = useImpact(shown ? from : null, shown ? id : null, { start: false });
  if (!shown) return null;
  const { figures } = impactWords;
  if (!live) {
    return (
      <button type="button" className="total" onClick={() => setView('impact')}>
        <span className="total-label">{figures.atRisk.label}</span>
        <span className="total-change">{impactWords.total.workOut}</span>
      </button>
    );
  }
  const { atRisk, potentialRedundancies, provisional, unknown } = live.result;
  if (unknown !== null) {
    return (
      <button type="button" className="total" data-testid="impact-total" onClick={() => setView('impact')}>
        <span className="total-label">{figures.atRisk.label}</span>
        <span className="total-value">{impactWords.notKnown}</span>
        <span className="sr-only">{impactWords.total.open}</span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className="total"
      data-testid="impact-total"
      aria-busy={live.behind}
      onClick={() => setView('impact')}
    >
      <span className="total-label">{figures.atRisk.label}</span>
      <RangeValue className="total-value" range={atRisk} />
      <span className="total-label impact-second">{figures.redundancies.label}</span>
      <RangeValue className="total-value" range={potentialRedundancies} />
      {provisional && <span className="total-change">{impactWords.total.provisional}</span>}
      <span className="sr-only">{impactWords.total.open}</span>
    </button>
  );
}
