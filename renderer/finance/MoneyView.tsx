import { useMemo } from 'react';
import { lineOfBox } from '../../shared/money/costLine.ts';
import { envelope } from '../../shared/money/envelope.ts';
import { changeKnown, yearlySaving } from '../../shared/money/savings.ts';
import { costBasisText } from '../../shared/words/costWords.ts';
import { NoStructure } from '../kit/ui/NoStructure.tsx';
import { pickSide, StructurePicker } from '../kit/ui/StructurePicker.tsx';
import { words } from '../kit/words/commonWords.ts';
import { pounds, poundsChange } from '../kit/words/screenFormat.ts';
import { comparisonNow, documentState, setView, useApp } from '../store/store.ts';
import { BehindFigures } from './Behind.tsx';
import { BudgetSection } from './BudgetSection.tsx';
import { CostingsSection, costingsHeadline } from './CostingsSection.tsx';
import { EvaluationSection } from './EvaluationSection.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { ReconciliationSection } from './ReconciliationSection.tsx';
import { SavingsSection } from './SavingsSection.tsx';
import { StatedSection } from './StatedSection.tsx';
import type { MoneyProps } from './section.ts';
import { type MoneyPair, moneyPair, SECTIONS, type Section, setMoney, useMoney } from './state.ts';
import { statedLines, statedSummary } from './stated.ts';
import { financeWords } from './words.ts';
import '../settings/fields.css';
import './finance.css';
import './evaluation.css';
import './figures.css';

/** Money of a proposal against what exists, new with each edit. Left the headlines, right what they are made of. */
export function MoneyView() {
  const version = useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const chosen = useMoney();
  const pair = moneyPair(documentState(), active, chosen);
  const [from, to] = [pair?.from, pair?.to];
  const comparison = useMemo(() => {
    void version;
    if (from === undefined || to === undefined) return null;
    return comparisonNow(from, to);
  }, [from, to, version]);
  if (!pair || !comparison) return <NoStructure />;
  const props: MoneyProps = { pair, comparison, version };
  return (
    <BehindFigures>
      <div className="money">
        <MoneyBar {...props} />
        <div className="money-body">
          <Headlines {...props} section={chosen.section} />
          <SectionOf {...props} section={chosen.section} />
        </div>
      </div>
    </BehindFigures>
  );
}

function SectionOf({ section, ...props }: MoneyProps & { readonly section: Section }) {
  switch (section) {
    case 'evaluation':
      return <EvaluationSection {...props} />;
    case 'groups':
      return <GroupsSection {...props} />;
    case 'budget':
      return <BudgetSection {...props} />;
    case 'savings':
      return <SavingsSection {...props} />;
    case 'bridge':
      return <ReconciliationSection {...props} />;
    case 'stated':
      return <StatedSection {...props} />;
    case 'costings':
      return <CostingsSection {...props} />;
  }
}

function MoneyBar({ pair, comparison }: MoneyProps) {
  const pick = (side: keyof MoneyPair) => (id: string) => setMoney(pickSide(pair, side, id));
  const { from, to } = comparison;
  const said = costBasisText(comparison.costBasis, 'two', ['posts-without-cost']);
  const sentence = changeKnown(comparison)
    ? [words.costs(to.name, 0 - yearlySaving(comparison).saving, from.name), said === '' ? '' : financeWords.note(said)]
    : [financeWords.savings.notKnown];
  return (
    <div className="money-bar">
      <StructurePicker id="money-from" label={financeWords.existing} value={pair.from} onPick={pick('from')} />
      <StructurePicker id="money-to" label={financeWords.proposed} value={pair.to} onPick={pick('to')} />
      {pair.from !== pair.to && <p className="money-summary">{sentence.filter(Boolean).join(' ')}</p>}
      <button type="button" className="link" onClick={() => setView('settings')}>
        {financeWords.paySettings}
      </button>
    </div>
  );
}

/** The sections, each with its headline of this moment. */
function Headlines({ pair, comparison, section }: MoneyProps & { readonly section: Section }) {
  const { settings } = documentState().document;
  const { from, to } = comparison;
  const alone = pair.from === pair.to;
  const change = to.figures.cost.total - from.figures.cost.total;
  const room = envelope(settings, to.figures.cost);
  const stated = [from, ...(alone ? [] : [to])].flatMap((side) =>
    statedLines(settings, side.name, lineOfBox(side.figures)),
  );
  const saving = yearlySaving(comparison).saving;
  const headline: Record<Section, string> = {
    evaluation: financeWords.said(
      alone ? poundsChange(to.figures.cost.total) : poundsChange(change),
      costBasisText(comparison.costBasis, alone ? 'one' : 'two', ['transfers-excluded', 'posts-without-cost']),
    ),
    groups: '',
    budget: room === null ? financeWords.notEntered : financeWords.budget.short(room.headroom),
    savings: alone
      ? ''
      : !changeKnown(comparison)
        ? financeWords.notKnown
        : financeWords.said(
            financeWords.aYear(pounds(saving)),
            costBasisText(comparison.costBasis, 'two', ['posts-without-cost']),
          ),
    bridge: alone ? '' : financeWords.bridgeSteps(comparison.bridge.length),
    stated: financeWords.stated.summary(statedSummary(stated)),
    costings: costingsHeadline(),
  };
  const warns = (each: Section) => each === 'budget' && room !== null && room.headroom < 0;
  return (
    <nav className="part-nav" aria-label={financeWords.parts}>
      {SECTIONS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === section ? 'true' : undefined}
          onClick={() => setMoney({ section: each })}
        >
          <span>{financeWords.sections[each]}</span>
          {headline[each] !== '' && <small className={warns(each) ? 'bad' : undefined}>{headline[each]}</small>}
        </button>
      ))}
    </nav>
  );
}
