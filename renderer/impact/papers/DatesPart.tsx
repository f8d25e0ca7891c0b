import { CONSULTATION_STEPS, earliestDismissal, STEP_WORDS } from '../../../shared/impact/impact.ts';
import { TextField } from '../../kit/forms/Field.tsx';
import { readDate } from '../../kit/forms/readTyped.ts';
import { saveSettings } from '../../kit/forms/saveSettings.ts';
import { day } from '../../kit/words/screenFormat.ts';
import { documentState } from '../../store/store.ts';
import type { PartProps } from './partProps.ts';
import { papersWords } from './words.ts';

const text = papersWords.dates;

/** Steps of consultation, entered once and checked (IMPACT-10, HR-4). */
export function DatesPart({ result, locked }: PartProps) {
  const { settings } = documentState().document;
  const dates = settings.consultation?.dates ?? {};
  const { order, days, hr1 } = result.consultation;
  const earliest = earliestDismissal(dates, days, hr1.days);
  return (
    <>
      <p className="hint">{text.intro}</p>
      {CONSULTATION_STEPS.map((step) => (
        <TextField
          key={step}
          label={STEP_WORDS[step]}
          value={dates[step] ? day(dates[step]) : ''}
          read={readDate}
          locked={locked}
          save={(value) =>
            saveSettings(
              text.step(STEP_WORDS[step]),
              (now) => ({ consultation: { dates: { ...now.consultation?.dates, [step]: value } } }),
              { field: STEP_WORDS[step] },
            )
          }
        />
      ))}
      <TextField
        label={text.last}
        value={settings.staffPapers?.lastDismissal ? day(settings.staffPapers.lastDismissal) : ''}
        read={readDate}
        locked={locked}
        save={(value) => saveSettings(text.step(text.last), () => ({ staffPapers: { lastDismissal: value } }))}
      />
      {order.map((line) => (
        <p key={line} className="note">
          {line}
        </p>
      ))}
      {order.length === 0 && Object.values(dates).some((date) => date != null) && <p className="hint">{text.good}</p>}
      {earliest !== null && <p className="hint">{text.earliest(day(earliest))}</p>}
    </>
  );
}
