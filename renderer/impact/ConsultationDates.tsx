import { useState } from 'react';
import { CONSULTATION_STEPS, type ConsultationStep, STEP_WORDS } from '../../shared/impact/consultation.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { TextField } from '../kit/forms/Field.tsx';
import { readDate, readWhole } from '../kit/forms/readTyped.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { day } from '../kit/words/screenFormat.ts';
import { rulesWords } from './rulesWords.ts';
import '../settings/fields.css';

const text = rulesWords.dates;

interface Props {
  readonly settings: Settings;
  readonly locked: boolean;
}

/** When each step of collective consultation is taken, so that their order can be checked (IMPACT-10). */
export function ConsultationDates({ settings, locked }: Props) {
  const dates = settings.consultation?.dates ?? {};
  const save = (step: ConsultationStep, date: string | null) =>
    saveSettings(
      date === null ? text.cleared(STEP_WORDS[step]) : text.set(STEP_WORDS[step], day(date)),
      ({ consultation }) => ({ consultation: { dates: { ...consultation?.dates, [step]: date } } }),
      { field: STEP_WORDS[step] },
    );
  return (
    <section className="rule-list">
      <h3>{text.title}</h3>
      <p className="hint">{text.hint}</p>
      {CONSULTATION_STEPS.map((step) => {
        const date = dates[step] ?? null;
        return (
          <TextField
            key={step}
            label={STEP_WORDS[step]}
            value={date === null ? '' : day(date)}
            read={readDate}
            save={(value) => save(step, value)}
            placeholder={text.empty}
            locked={locked}
          />
        );
      })}
      <h3>{text.apart}</h3>
      <p className="hint">{text.apartHint}</p>
      {(['begun', 'notified'] as const).map((key) => (
        <Others key={key} of={key} settings={settings} locked={locked} />
      ))}
    </section>
  );
}

/** A number of people and a date that only mean something together. */
function Others({ of, settings, locked }: Props & { readonly of: 'begun' | 'notified' }) {
  const stored = settings.consultation?.[of] ?? null;
  const [half, setHalf] = useState<{ people?: string | null; date?: string | null }>({});
  const people = half.people !== undefined ? half.people : stored ? String(stored.people) : null;
  const date = half.date !== undefined ? half.date : (stored?.date ?? null);
  const save = (next: { people: string | null; date: string | null }) => {
    const whole = next.people !== null && next.date !== null;
    if (!whole && (next.people !== null || next.date !== null)) {
      setHalf(next);
      return null;
    }
    setHalf({});
    if (!whole && stored === null) return null;
    const value = whole ? { people: Number(next.people), date: next.date as string } : null;
    return saveSettings(text.changed, () => ({ consultation: { [of]: value } }));
  };
  const waiting = (people === null) !== (date === null);
  return (
    <>
      <TextField
        label={text[of]}
        value={people ?? ''}
        read={readWhole}
        save={(typed) => save({ people: typed, date })}
        locked={locked}
      />
      <TextField
        label={text[`${of}On`]}
        value={date === null ? '' : day(date)}
        read={readDate}
        save={(typed) => save({ people, date: typed })}
        placeholder={text.empty}
        {...(waiting ? { hint: text.needsBoth } : {})}
        locked={locked}
      />
    </>
  );
}
