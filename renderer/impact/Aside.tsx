import { useState } from 'react';
import type { ImpactResult } from '../../shared/impact/impact.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { priorityOn, ratesOn, staffRatesOf } from '../../shared/model/staffRates.ts';
import { unknownWords } from '../../shared/words/people.ts';
import { Section } from '../kit/forms/FoldingSection.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { words } from '../kit/words/commonWords.ts';
import { count, day, rangeText } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { exclusionsOf } from './model.ts';
import { PeopleList } from './PeopleList.tsx';
import { EXCLUSION_WORDS, impactWords } from './words.ts';
import '../inspector/inspector.css';

const text = impactWords.beside;

interface Props {
  readonly result: ImpactResult;
  readonly showRules: () => void;
  readonly rulesShown: boolean;
}

/** What stands beside the count and is never netted off it: consultation, people left out, places that are left. */
export function Aside({ result, showRules, rulesShown }: Props) {
  const { settings } = documentState().document;
  const left = result.vacancies.reduce((sum, vacancy) => sum + vacancy.places, 0);
  return (
    <aside className="impact-aside" aria-label={text.title}>
      {(result.notes.length > 0 || !settings.implementationDate) && (
        <div className="aside-notes">
          {result.notes.map((note) => (
            <p key={note} className="note">
              {note}
            </p>
          ))}
          {!settings.implementationDate && result.notes.length === 0 && <p className="note">{text.noDate}</p>}
          {!rulesShown && (
            <button type="button" className="link" onClick={showRules}>
              {text.openRules}
            </button>
          )}
        </div>
      )}
      <Section title={text.consultation} open>
        <Consultation result={result} settings={settings} />
      </Section>
      <Section title={text.leftOut(result.excludedPeople.length)} open>
        <LeftOut result={result} />
      </Section>
      {unknownWords(result) === null && (
        <Section title={text.placesLeft(left)} open>
          <Vacancies result={result} />
        </Section>
      )}
    </aside>
  );
}

const ASKS = ['otherProposals', 'volunteers', 'refusedChanges'] as const;

function Consultation({ result, settings }: { readonly result: ImpactResult; readonly settings: Settings }) {
  const { consultation } = result;
  const known = unknownWords(result) === null;
  const date = settings.implementationDate ?? null;
  const rates = ratesOn(staffRatesOf(settings).consultation, date);
  return (
    <>
      <p>{known ? consultation.rule : text.notKnown}</p>
      {[...consultation.apart, ...consultation.order].map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <div className="asks">
        <div className="ask">
          <span>{text.counted}</span>
          <span className="number">{known ? count(consultation.counted) : words.notKnown}</span>
        </div>
        {ASKS.map((key) => {
          const label = text.asks[key](rates?.windowDays ?? 90);
          return (
            <Ask
              key={key}
              label={label}
              value={settings.consultation?.[key] ?? null}
              save={(value) => saveSettings(text.answered(label), () => ({ consultation: { [key]: value } }))}
            />
          );
        })}
        <div className="ask strong">
          <span>{consultation.asks.length > 0 ? text.sumSoFar : text.sum}</span>
          <span className="number">{known ? count(consultation.counted + consultation.added) : words.notKnown}</span>
        </div>
      </div>
      {consultation.asks.length > 0 && <p className="hint">{text.open(consultation.asks.length)}</p>}
      {consultation.protectiveAwardDays !== null && (
        <p className="hint">{text.award(consultation.protectiveAwardDays)}</p>
      )}
      {rates && <p className="hint">{text.rulesFrom(day(rates.effective), rates.status)}</p>}
    </>
  );
}

interface AskProps {
  readonly label: string;
  readonly value: number | null;
  readonly save: (value: number | null) => string | null;
}

/** A number that only people can answer; blank is not zero. Stored on leaving or Enter. */
function Ask({ label, value, save }: AskProps) {
  const stored = value === null ? '' : String(value);
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const readOnly = useApp((store) => store.readOnly);
  const commit = () => {
    if (draft === null) return;
    const typed = draft.trim();
    if (typed === stored) {
      setDraft(null);
      setError(null);
      return;
    }
    if (typed !== '' && !/^\d{1,6}$/.test(typed)) {
      setError(text.notWhole);
      return;
    }
    const refused = save(typed === '' ? null : Number(typed));
    setError(refused);
    if (refused === null) setDraft(null);
  };
  return (
    <label className="ask">
      <span>{label}</span>
      <input
        className="input"
        inputMode="numeric"
        placeholder={words.notKnown}
        maxLength={6}
        readOnly={readOnly}
        aria-invalid={error !== null}
        value={draft ?? stored}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') {
            setDraft(null);
            setError(null);
          }
        }}
      />
      {error !== null && <span className="field-error">{error}</span>}
    </label>
  );
}

/** People whom IMPACT-1 leaves out, by reason, each counted once. */
function LeftOut({ result }: { readonly result: ImpactResult }) {
  const [open, setOpen] = useState<string | null>(null);
  const groups = exclusionsOf(result);
  if (groups.length === 0) return <p className="hint">{text.nobodyLeftOut}</p>;
  return (
    <ul className="left-out">
      {groups.map(({ reason, people }) => (
        <li key={reason}>
          <button
            type="button"
            className="line-button"
            aria-expanded={open === reason}
            onClick={() => setOpen(open === reason ? null : reason)}
          >
            <span>{EXCLUSION_WORDS[reason]}</span>
            <span className="number">{count(people.length)}</span>
          </button>
          {open === reason && (
            <>
              <PeopleList people={people} structure={result.from.id} />
              {people.some((person) => person.redundancyPay) && <p className="hint">{text.redundancyPay}</p>}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Vacancies listed before the rest is counted. */
const MOST = 40;

function Vacancies({ result }: { readonly result: ImpactResult }) {
  const { vacancies } = result;
  const first = priorityOn(documentState().document.settings);
  return (
    <>
      <p className="hint">{text.vacancies(rangeText(result.potentialRedundancies))}</p>
      {vacancies.length > 0 && first !== null && <p className="hint">{text.first(first)}</p>}
      <ul className="details-list">
        {vacancies.slice(0, MOST).map((vacancy) => (
          <li key={vacancy.post}>
            <button type="button" className="link" onClick={() => goToPost(result.to.id, vacancy.post)}>
              {vacancy.title || words.untitled}
            </button>
            <span className="hint people-post">
              {[vacancy.grade, vacancy.places > 1 ? impactWords.places(vacancy.places) : '', words.fte(vacancy.fte)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {vacancies.length > MOST && <li className="hint">{words.andMore(vacancies.length - MOST)}</li>}
      </ul>
    </>
  );
}
