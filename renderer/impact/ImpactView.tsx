import { ArrowLeftRight, ArrowRight, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { unknownWords } from '../../shared/words/people.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Segments } from '../kit/ui/Segments.tsx';
import { pickSide, StructurePicker } from '../kit/ui/StructurePicker.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { type Pair, pairOf } from '../store/pair.ts';
import { documentState, figuresOf, setHidePeople, setView, useApp, useImpact } from '../store/store.ts';
import { Aside } from './Aside.tsx';
import { Headline } from './Headline.tsx';
import { NotKnown } from './NotKnown.tsx';
import { Pools } from './Pools.tsx';
import { PapersPart } from './papers/PapersPart.tsx';
import { Rules } from './Rules.tsx';
import { impactWords } from './words.ts';
import './pools.css';
import './panels.css';
// Last: its rules for narrow windows win over the others.
import './impact.css';

const PARTS = ['pools', 'rules', 'papers'] as const;
type Part = (typeof PARTS)[number];

/** What a proposal means for people. The order matters and is shown: from → to. */
export function ImpactView() {
  // The version is read so that names and lists are those of this moment.
  useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const hidden = useApp((store) => store.hidePeople);
  const [chosen, choose] = useState<Partial<Pair>>({});
  const [part, setPart] = useState<Part>('pools');
  const pair = pairOf(documentState(), active, chosen);
  if (!pair) return <NoProposal />;
  if (hidden) return <Hidden />;
  return (
    <div className="impact">
      <div className="impact-bar">
        <PairPicker pair={pair} choose={choose} />
        <Segments
          label={words.show}
          choices={PARTS.map((each) => [each, impactWords.parts[each]] as const)}
          value={part}
          onChange={setPart}
        />
        <span className="spring" />
        <Button look="quiet" onPress={() => setHidePeople(true)}>
          <EyeOff size={16} aria-hidden />
          {words.people.hide}
        </Button>
      </div>
      <Assessed pair={pair} part={part} showRules={() => setPart('rules')} />
    </div>
  );
}

function Assessed({ pair, part, showRules }: { pair: Pair; part: Part; showRules: () => void }) {
  const live = useImpact(pair.from, pair.to);
  // The pool that a figure was opened to; `at` grows, so that the same one can be asked for again.
  const [shown, show] = useState<{ readonly pool: string; readonly at: number } | null>(null);
  if (figuresOf(pair.from).totals().people === 0) return <NoPeople structure={pair.from} />;
  if (!live) return <p className="empty-note">{impactWords.working}</p>;
  const { result } = live;
  const open = (pool: string) => show((last) => ({ pool, at: (last?.at ?? 0) + 1 }));
  return (
    <>
      <h2 className="sr-only">{impactWords.heading(result.from.name, result.to.name)}</h2>
      {unknownWords(result) === null ? (
        <Headline result={result} behind={live.behind} openPool={open} />
      ) : (
        <NotKnown result={result} />
      )}
      <div className="impact-body">
        {part === 'pools' &&
          (unknownWords(result) === null ? (
            <Pools key={`${pair.from} ${pair.to}`} result={result} shown={shown} />
          ) : (
            <div />
          ))}
        {part === 'rules' && <Rules from={pair.from} to={pair.to} />}
        {part === 'papers' ? (
          <PapersPart result={result} />
        ) : (
          <Aside result={result} showRules={showRules} rulesShown={part === 'rules'} />
        )}
      </div>
    </>
  );
}

function PairPicker({ pair, choose }: { readonly pair: Pair; readonly choose: (pair: Pair) => void }) {
  const pick = (side: keyof Pair) => (id: StructureId) => choose(pickSide(pair, side, id));
  return (
    <>
      <StructurePicker id="impact-from" label={impactWords.from} value={pair.from} onPick={pick('from')} />
      <ArrowRight size={16} aria-hidden />
      <StructurePicker id="impact-to" label={impactWords.to} value={pair.to} onPick={pick('to')} />
      <Button
        look="quiet icon"
        aria-label={impactWords.swapSides}
        hint={impactWords.swap}
        onPress={() => choose({ from: pair.to, to: pair.from })}
      >
        <ArrowLeftRight size={16} aria-hidden />
      </Button>
    </>
  );
}

function NoProposal() {
  const from = currentStructure(documentState())?.record ?? listStructures(documentState())[0]?.record;
  return (
    <div className="empty-view">
      <h2>{impactWords.noProposal.title}</h2>
      <p>{impactWords.noProposal.text}</p>
      {from && (
        <Button look="primary" onPress={() => openDialog({ kind: 'fork', from: from.id, freeze: false })}>
          {words.structures.newProposal(from.name)}
        </Button>
      )}
    </div>
  );
}

function NoPeople({ structure }: { readonly structure: StructureId }) {
  const name = documentState().structures.get(structure)?.record.name ?? '';
  return (
    <div className="empty-view">
      <h2>{impactWords.noPeople.title(name)}</h2>
      <p>{impactWords.noPeople.text}</p>
      <Button look="primary" onPress={() => setView('chart')}>
        {impactWords.noPeople.action}
      </Button>
    </div>
  );
}

function Hidden() {
  return (
    <div className="empty-view">
      <h2>{impactWords.hidden.title}</h2>
      <p>{impactWords.hidden.text}</p>
      <Button look="primary" autoFocus onPress={() => setHidePeople(false)}>
        {words.people.show}
      </Button>
    </div>
  );
}
