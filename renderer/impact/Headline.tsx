import { type ReactNode, useContext, useMemo, useState } from 'react';
import { Button, Dialog, DialogTrigger, OverlayTriggerStateContext, Popover } from 'react-aria-components';
import { type ImpactResult, type PersonImpact, RANGE_CONDITION, type Range } from '../../shared/impact/impact.ts';
import { setPrefs, usePrefs } from '../kit/window/prefs.ts';
import { documentState, useApp } from '../store/store.ts';
import { affected, atRisk, inPool, poolCount, poolRisk, splits } from './model.ts';
import { PeopleList } from './PeopleList.tsx';
import { RangeValue } from './RangeValue.tsx';
import { impactWords } from './words.ts';

const text = impactWords.headline;

interface Props {
  readonly result: ImpactResult;
  readonly behind: boolean;
  readonly openPool: (pool: string) => void;
}

/** The counts, each with its word defined beside it, and each open to the people behind it. */
export function Headline({ result, behind, openPool }: Props) {
  const version = useApp((store) => store.version);
  const people = useMemo(() => {
    void version;
    return { affected: affected(result, documentState()), inPool: inPool(result), atRisk: atRisk(result) };
  }, [result, version]);
  const defined = usePrefs((prefs) => prefs.impactMeanings);
  const { figures } = impactWords;
  const from = result.from.id;
  const surplus = result.pools.filter((pool) => pool.potentialRedundancies.max > 0);
  const open = result.pools.filter((pool) => !pool.assessed).length;
  const list = (of: readonly PersonImpact[]) => <PeopleList people={of} structure={from} />;
  return (
    <section className="impact-headline" aria-label={text.title} aria-busy={behind}>
      <div className="impact-figures">
        <Figure {...figures.redundancies} range={result.potentialRedundancies} provisional={result.provisional}>
          <SurplusList pools={surplus} openPool={openPool} />
        </Figure>
        <Figure {...figures.atRisk} range={result.atRisk} provisional={result.provisional}>
          {list(people.atRisk)}
        </Figure>
        <Figure {...figures.inPool} range={exactly(people.inPool.length)}>
          {list(people.inPool)}
        </Figure>
        <Figure {...figures.affected} range={exactly(people.affected.length)}>
          {list(people.affected)}
        </Figure>
        <Figure {...figures.inScope} range={exactly(result.inScope)}>
          {list(result.people)}
        </Figure>
      </div>
      <div className="impact-under">
        <button
          type="button"
          className="impact-fold fold-mark"
          aria-expanded={defined}
          onClick={() => setPrefs({ impactMeanings: !defined })}
        >
          {impactWords.meanings}
        </button>
        <p className="impact-note">
          {behind
            ? impactWords.working
            : result.provisional
              ? impactWords.provisional(open, result.pools.length)
              : impactWords.settled(result.pools.length)}
          {(splits(result.potentialRedundancies) || splits(result.atRisk)) && ` ${RANGE_CONDITION}`}
        </p>
      </div>
    </section>
  );
}

const exactly = (n: number): Range => ({ min: n, max: n });

interface FigureProps {
  readonly label: string;
  readonly meaning: string;
  readonly range: Range;
  readonly provisional?: boolean;
  readonly children: ReactNode;
}

/** Details belong to the figures, so that a screen reader finds them in that landmark. */
function inHeadline() {
  const section = document.querySelector('section.impact-headline');
  return section ? { UNSTABLE_portalContainer: section } : {};
}

function Figure({ label, meaning, range, provisional, children }: FigureProps) {
  // Rendered again when it opens: only then is the section surely in the page.
  const [, setOpen] = useState(false);
  const defined = usePrefs((prefs) => prefs.impactMeanings);
  return (
    <div className="impact-figure">
      <DialogTrigger onOpenChange={setOpen}>
        <Button className="impact-figure-button">
          <RangeValue className="impact-figure-value" range={range} />
          <span className="impact-figure-label">{label}</span>
          {provisional && <span className="impact-figure-tag">{text.provisional}</span>}
          <span className="sr-only">{text.showWho}</span>
        </Button>
        <Popover className="popover details" placement="bottom start" offset={6} {...inHeadline()}>
          <Dialog aria-label={text.who(label)}>{children}</Dialog>
        </Popover>
      </DialogTrigger>
      {defined && <p className="impact-figure-meaning">{meaning}</p>}
    </div>
  );
}

/** Surplus has no names: it says how many of a pool are left over, not who. */
function SurplusList({ pools, openPool }: { pools: ImpactResult['pools']; openPool: (pool: string) => void }) {
  const overlay = useContext(OverlayTriggerStateContext);
  const go = (id: string) => {
    overlay?.close();
    openPool(id);
  };
  return (
    <div className="details-body">
      {pools.length === 0 && <p>{text.noSurplus}</p>}
      <ul className="details-list stacked">
        {pools.map((pool) => (
          <li key={pool.id}>
            <button type="button" className="link" onClick={() => go(pool.id)}>
              {pool.name}
            </button>
            <span className="hint">{`${poolCount(pool)}: ${poolRisk(pool)}`}</span>
          </li>
        ))}
      </ul>
      {pools.length > 0 && <p className="hint">{text.notWho}</p>}
    </div>
  );
}
