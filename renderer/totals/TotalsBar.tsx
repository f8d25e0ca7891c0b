import { ChevronDown, ChevronUp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Figures } from '../../shared/metrics/figures.ts';
import { type Fte, fteNumber } from '../../shared/model/fixed.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { limitsOf } from '../../shared/model/settings.ts';
import { COST_WORDS, FIGURE_WORDS } from '../../shared/words/figures.ts';
import { NOT_RECORDED, peopleRecorded } from '../../shared/words/people.ts';
import { ImpactTotal } from '../impact/ImpactTotal.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { useCramped } from '../kit/window/panels.ts';
import { changeLabel, effects } from '../kit/words/changeWords.ts';
import { words } from '../kit/words/commonWords.ts';
import { count, fte, moneyInWords, pounds, signed, span } from '../kit/words/screenFormat.ts';
import { useStepLabel } from '../kit/words/stepLabel.ts';
import { useWithoutPeople } from '../kit/words/withoutPeople.ts';
import { type AppStore, documentState, figuresOf, undo, useAfterPaint, useApp } from '../store/store.ts';
import { type Baseline, baselineFor, costSaid, type MoneyAgainst, moneyAgainst } from './baseline.ts';
import {
  CostDetails,
  LayerDetails,
  PeopleDetails,
  PostDetails,
  SpanDetails,
  VacantDetails,
  WithoutCost,
} from './Details.tsx';
import { Total } from './Total.tsx';
import { totalsWords } from './words.ts';
import './totals.css';

/**
 * Never leaves, and is new in the same frame as the edit. Every figure opens to what it is made of. In a very small window
 * posts and cost stay in one line, and the rest comes on demand.
 */
export function TotalsBar() {
  // One subscription to the version: all figures below are of the same moment.
  useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const cramped = useCramped();
  const [whole, setWhole] = useState(false);
  if (active === null || !documentState().structures.has(active)) return <TotalsRoom />;
  const now = figuresOf(active).totals();
  const base = baselineFor(active);
  const folded = cramped && !whole;
  return (
    <footer className={folded ? 'totals folded' : 'totals'}>
      {cramped && (
        <Button look="quiet" aria-expanded={whole} onPress={() => setWhole(!whole)}>
          {whole ? totalsWords.fewer : totalsWords.all}
          {whole ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        </Button>
      )}
      <div className="totals-row" data-testid="totals">
        <Counts id={active} now={now} base={base} />
      </div>
      <div className="totals-row">
        <Cost id={active} now={now} base={base} />
        <LastChange />
      </div>
    </footer>
  );
}

/** As high as the bar. */
export function TotalsRoom() {
  return <footer className="totals" />;
}

function Counts({
  id,
  now,
  base: against,
}: {
  readonly id: StructureId;
  readonly now: Figures;
  readonly base: Baseline | null;
}) {
  const base = against?.figures ?? null;
  const recorded = peopleRecorded(now);
  const comparable = recorded && base !== null && peopleRecorded(base);
  const change = (pick: (figures: Figures) => number) => (base ? signed(pick(now) - pick(base)) : '');
  const limits = limitsOf(documentState().document.settings);
  const tooDeep = now.layers > limits.layers;
  const hidePeople = useApp((store) => store.hidePeople);
  return (
    <>
      <Total
        of={id}
        label={FIGURE_WORDS.posts.label}
        value={count(now.posts)}
        main
        change={change((f) => f.posts)}
        Details={PostDetails}
      />
      <Total
        of={id}
        label={FIGURE_WORDS.fte.label}
        value={fte(now.fte)}
        change={change((f) => fteNumber(f.fte))}
        Details={PostDetails}
      />
      <Total
        of={id}
        label={FIGURE_WORDS.vacantPosts.short}
        value={recorded ? count(now.vacantPosts) : NOT_RECORDED}
        change={comparable ? change((f) => f.vacantPosts) : ''}
        Details={VacantDetails}
      />
      {!hidePeople && (
        <Total
          of={id}
          label={FIGURE_WORDS.people.label}
          value={recorded ? count(now.people) : NOT_RECORDED}
          change={against && comparable ? peopleText(id, now, against) : ''}
          Details={PeopleDetails}
        />
      )}
      <Total
        of={id}
        label={FIGURE_WORDS.layers.label}
        value={count(now.layers)}
        change={change((f) => f.layers)}
        {...(tooDeep ? { prompt: totalsWords.moreThan(limits.layers) } : {})}
        Details={LayerDetails}
      />
      <Total
        of={id}
        label={FIGURE_WORDS.averageSpan.label}
        value={span(now.spanTotal, now.managers)}
        change={spanChange(now, base)}
        Details={SpanDetails}
      />
      <ImpactTotal id={id} />
    </>
  );
}

/** "9 to be placed, 2 new": nobody has placed them yet, so it is no fall (FIG-7). */
function peopleText(id: StructureId, now: Figures, base: Baseline): string {
  const left = figuresOf(id).toBePlaced(figuresOf(base.id));
  if (left === 0) return signed(now.people - base.figures.people);
  return totalsWords.people.toPlace(left, now.people - (base.figures.people - left));
}

function spanChange(now: Figures, base: Figures | null): string {
  if (!base) return '';
  return signed(
    Math.round((Number(span(now.spanTotal, now.managers)) - Number(span(base.spanTotal, base.managers))) * 10) / 10,
  );
}

function Cost({ id, now, base }: { readonly id: StructureId; readonly now: Figures; readonly base: Baseline | null }) {
  const without = now.postsWithoutCost;
  const against = base ? moneyAgainst(base, id) : null;
  return (
    <>
      <Total
        of={id}
        label={COST_WORDS.total.short}
        value={[pounds(now.cost.total), costSaid(id)].filter(Boolean).join(', ')}
        change={changeText(against)}
        main
        wide
        Details={CostDetails}
      />
      {without > 0 && (
        <Total
          of={id}
          label=""
          value={words.withoutCost(without, withoutFte(id))}
          change=""
          quiet
          Details={WithoutCost}
        />
      )}
    </>
  );
}

/** "£124,965 less, without transfers"; where none of the new posts has a cost there is no change to tell. */
function changeText(against: MoneyAgainst | null): string {
  if (!against) return '';
  if (!against.known) return totalsWords.cost.notKnown;
  return [moneyInWords(against.change), against.basis].filter(Boolean).join(', ');
}

/** FTE of the posts that add nothing to the cost. */
function withoutFte(id: StructureId): Fte {
  const engine = figuresOf(id);
  let sum: Fte = 0;
  for (const post of documentState().structures.get(id)?.posts.values() ?? []) {
    // A post with a salary of its own has a cost; asking the engine for each of 10,000 posts would be felt.
    if (post.salary !== null) continue;
    const own = engine.own(post.id);
    if (own.postsWithoutCost > 0) sum += own.fte;
  }
  return sum;
}

const text = totalsWords.last;

const lastChangeOf = (store: AppStore) => store.lastChange;
const undoLabelOf = (store: AppStore) => store.undoLabel;
const undoAboutOf = (store: AppStore) => store.undoAbout;

/** The figures are new in the frame of the edit; the sentence about it follows. */
function LastChange() {
  const last = useAfterPaint(lastChangeOf);
  const about = last?.own ? { structure: last.structure, whole: false } : null;
  const label = useWithoutPeople(useStepLabel(last === null ? null : changeLabel(last), about));
  const undoLabel = useWithoutPeople(useStepLabel(useAfterPaint(undoLabelOf), useAfterPaint(undoAboutOf)));
  const readOnly = useApp((store) => store.readOnly);
  const hidePeople = useApp((store) => store.hidePeople);
  if (!last) return <p className="last-change hint">{undoLabel === null ? text.none : text.of(undoLabel)}</p>;
  const parts = effects(last, hidePeople);
  return (
    <p className="last-change" data-testid="last-change" title={`${label} · ${parts.join(' · ')}`}>
      <span className="last-label">
        <span className="hint">{text.label}</span> {label}
      </span>
      {parts.map((part) => (
        <span key={part} className="effect">
          {part}
        </span>
      ))}
      <Button
        look="quiet"
        aria-label={text.undoOne(undoLabel)}
        isDisabled={undoLabel === null || readOnly}
        onPress={undo}
      >
        <Undo2 size={14} aria-hidden />
        {text.undo}
      </Button>
    </p>
  );
}
