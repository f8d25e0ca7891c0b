import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImpactResult } from '../../shared/impact/impact.ts';
import type { Outcome } from '../../shared/model/staffSettings.ts';
import { focusSoon } from '../kit/forms/InlineForm.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { words } from '../kit/words/commonWords.ts';
import { count } from '../kit/words/screenFormat.ts';
import { useApp } from '../store/store.ts';
import { type Filter, filtersOf, groupsOf, type PoolGroup } from './model.ts';
import { OpenedContext } from './opened.ts';
import { PoolRow, rowId } from './PoolRow.tsx';
import { SignOffForm } from './SignOffForm.tsx';
import { FILTER_WORDS, impactWords, OUTCOME_WORDS } from './words.ts';
import '../compare/compare.css';

const text = impactWords.pools;

interface Props {
  readonly result: ImpactResult;
  /** A pool that another part of the window asks for. */
  readonly shown: { readonly pool: string; readonly at: number } | null;
}

/** Pools shown of one outcome before the rest is asked for. */
const FIRST = 100;

/** The pools by outcome. The filters are the outcomes, whose counts add up to everyone in scope. */
export function Pools({ result, shown }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const groups = groupsOf(result, filter);
  const { outcomes, besides } = filtersOf(result);
  useEffect(() => {
    if (!shown) return;
    setFilter('all');
    setOpen((now) => new Set(now).add(shown.pool));
    // The row is there once the filter is off.
    const frame = requestAnimationFrame(() => {
      const row = document.getElementById(rowId(shown.pool));
      row?.scrollIntoView({ block: 'start' });
      row?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  const opened = useMemo(
    () => ({
      has: (key: string) => open.has(key),
      toggle: (key: string) =>
        setOpen((now) => {
          const next = new Set(now);
          if (!next.delete(key)) next.add(key);
          return next;
        }),
    }),
    [open],
  );
  const chip = ({ filter: each, people }: { filter: Filter; people: number }) => (
    <button
      key={each}
      type="button"
      className="chip"
      aria-pressed={filter === each}
      onClick={() => setFilter(filter === each ? 'all' : each)}
    >
      {FILTER_WORDS[each]} <span className="chip-count">{count(people)}</span>
    </button>
  );
  return (
    <section className="pools" aria-label={text.title}>
      <div className="pools-head">
        <fieldset className="chips">
          <legend className="sr-only">{text.outcome}</legend>
          {outcomes.map(chip)}
        </fieldset>
        {besides.length > 0 && (
          <fieldset className="chips besides">
            <legend>{text.besides}</legend>
            {besides.map(chip)}
          </fieldset>
        )}
      </div>
      <ScrollRegion className="pools-list" aria-label={text.list}>
        <OpenedContext value={opened}>
          {groups.map((group) => (
            <Group
              key={group.outcome}
              group={group}
              result={result}
              alone={groups.length === 1 || filter !== 'all'}
              wanted={shown !== null && group.pools.some((pool) => pool.id === shown.pool)}
            />
          ))}
        </OpenedContext>
        {groups.length === 0 && <p className="empty-note">{text.none}</p>}
      </ScrollRegion>
    </section>
  );
}

interface GroupProps {
  readonly group: PoolGroup;
  readonly result: ImpactResult;
  readonly alone: boolean;
  readonly wanted: boolean;
}

/** Those for whom nothing is open are folded while others are not. */
const FOLDED: readonly Outcome[] = ['assimilated'];

function Group({ group: { outcome, pools, people }, result, alone, wanted }: GroupProps) {
  const [unfolded, setUnfolded] = useState(!FOLDED.includes(outcome));
  const [most, setMost] = useState(FIRST);
  const [signing, setSigning] = useState(false);
  const readOnly = useApp((store) => store.readOnly);
  const group = useRef<HTMLElement>(null);
  const is = unfolded || alone || wanted;
  const unsigned = pools.filter((pool) => !pool.assessed);
  return (
    <section className={`pool-group ${outcome}`} ref={group}>
      <div className="pool-group-head">
        <h3>
          <button type="button" className="fold" aria-expanded={is} disabled={alone} onClick={() => setUnfolded(!is)}>
            {is ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            {OUTCOME_WORDS[outcome]}
          </button>
        </h3>
        <span className="hint">{text.group(pools.length, people, outcome)}</span>
        {is && unsigned.length > 1 && !readOnly && (
          <Button look="quiet" aria-expanded={signing} onPress={() => setSigning(!signing)}>
            {text.signOffAll(unsigned.length)}
          </Button>
        )}
      </div>
      {is && signing && unsigned.length > 0 && (
        <div className="group-form">
          <SignOffForm
            pools={unsigned}
            proposal={result.to.id}
            onDone={() => {
              setSigning(false);
              focusSoon(group, '.pool-row');
            }}
          />
        </div>
      )}
      {is && (
        <ul>
          {pools.slice(0, most).map((pool) => (
            <PoolRow key={pool.id} pool={pool} from={result.from} to={result.to} />
          ))}
        </ul>
      )}
      {is && pools.length > most && (
        <button type="button" className="link more" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          {words.showMore(pools.length - most)}
        </button>
      )}
    </section>
  );
}
