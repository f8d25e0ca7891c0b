import { ArrowRight, ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { ImpactResult, PoolImpact } from '../../shared/impact/impact.ts';
import { documentState } from '../store/store.ts';
import { HrRecord } from './HrRecord.tsx';
import { Members } from './Members.tsx';
import { assessmentOf, heldText, placesText, poolRisk } from './model.ts';
import { useOpened } from './opened.ts';
import { Places } from './Places.tsx';
import { impactWords } from './words.ts';

interface Props {
  readonly pool: PoolImpact;
  readonly from: ImpactResult['from'];
  readonly to: ImpactResult['to'];
}

const ASSESSMENT_WORDS = {
  open: impactWords.notAssessed,
  lapsed: impactWords.changedSince,
  signed: impactWords.signedOff,
} as const;

export const rowId = (pool: string) => `pool-${pool}`;

/** A pool: people on the left, places on the right, the count between. Open, it shows how each outcome came about. */
export const PoolRow = memo(function PoolRow({ pool, from, to }: Props) {
  const [open, toggle] = useOpened(pool.id);
  const state = documentState();
  const held = heldText(pool, state.structures.get(from.id)?.posts);
  const offered = placesText(pool, state.structures.get(to.id)?.posts);
  const assessment = assessmentOf(pool);
  const determined = pool.members.filter((member) => member.determination !== null).length;
  const body = `${rowId(pool.id)}-body`;
  return (
    <li className={open ? 'pool open' : 'pool'}>
      <button
        type="button"
        id={rowId(pool.id)}
        className="pool-row"
        aria-expanded={open}
        aria-controls={body}
        onClick={toggle}
      >
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        <span className="pool-people">
          <b>{pool.name}</b>
          <small>{held}</small>
        </span>
        <span className="pool-count">
          <b>
            {impactWords.people(pool.people)} <ArrowRight size={13} aria-label={impactWords.pools.for} />{' '}
            {impactWords.places(pool.places)}
          </b>
          <small className={pool.potentialRedundancies.max > 0 ? 'short' : undefined}>{poolRisk(pool)}</small>
        </span>
        <span className="pool-places">{offered || impactWords.pools.noPlace}</span>
        <span className={`assessment ${assessment}`}>
          {ASSESSMENT_WORDS[assessment]}
          {determined > 0 && <small>{impactWords.pools.determined(determined)}</small>}
        </span>
      </button>
      <div id={body} className="pool-body" hidden={!open}>
        {open && (
          <>
            <Members pool={pool} from={from} to={to} />
            <div className="pool-sides">
              <Places pool={pool} to={to} />
              <HrRecord pool={pool} proposal={to.id} />
            </div>
          </>
        )}
      </div>
    </li>
  );
});
