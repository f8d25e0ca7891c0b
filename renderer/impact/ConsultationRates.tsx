import { useRef, useState } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { type ConsultationRates as Rates, ratesOn, staffRatesOf } from '../../shared/model/staffRates.ts';
import { focusSoon, InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { day, readDay } from '../kit/words/screenFormat.ts';
import { announce } from '../store/store.ts';
import { rulesWords } from './rulesWords.ts';
import { thresholdsOf, thresholdsText } from './thresholds.ts';

const { consultation: text, dated } = rulesWords;

interface Props {
  readonly settings: Settings;
  readonly locked: boolean;
}

/** Dated periods of collective consultation. The law's own values ship; a council may enter later ones. */
export function ConsultationRates({ settings, locked }: Props) {
  const [adding, setAdding] = useState(false);
  const section = useRef<HTMLElement>(null);
  const done = () => {
    setAdding(false);
    focusSoon(section);
  };
  const rates = staffRatesOf(settings).consultation;
  const used = ratesOn(rates, settings.implementationDate ?? null);
  const own = settings.staffRates?.consultation !== undefined;
  const restore = () => {
    // A list of the council's own can only be replaced, so the shipped values become it.
    const refused = saveSettings(text.restored, () => ({ staffRates: { consultation: shipped() } }));
    if (refused === null) announce(`${text.restored}.`);
  };
  return (
    <section className="rule-list" ref={section}>
      <h3>{text.title}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{dated.from}</th>
            <th scope="col">{text.window}</th>
            <th scope="col">{text.leastDays}</th>
            <th scope="col">{dated.status}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((each) => (
            <tr key={each.effective}>
              <th scope="row">
                {day(each.effective)}
                {each === used && <small className="by-hr">{dated.usedHere}</small>}
              </th>
              <td>{text.days(each.windowDays)}</td>
              <td>{thresholdsText(each.thresholds)}</td>
              <td>{each.status ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding ? (
        <RatesForm rates={rates} onDone={done} />
      ) : (
        !locked && (
          <div className="form-buttons">
            <Button onPress={() => setAdding(true)}>{text.add}</Button>
            {own && (
              <Button look="quiet" onPress={restore}>
                {text.restore}
              </Button>
            )}
          </div>
        )
      )}
    </section>
  );
}

const shipped = () => staffRatesOf({}).consultation.map((each) => ({ ...each, thresholds: [...each.thresholds] }));

function RatesForm({ rates, onDone }: { readonly rates: readonly Rates[]; readonly onDone: () => void }) {
  const last = rates.at(-1);
  const [date, setDate] = useState('');
  const [window, setWindow] = useState(String(last?.windowDays ?? 90));
  const [levels, setLevels] = useState(thresholdsText(last?.thresholds ?? []));
  const [status, setStatus] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const effective = readDay(date);
    const thresholds = thresholdsOf(levels);
    if (effective === null) return setError(text.needsDate);
    if (!/^\d{1,3}$/.test(window)) return setError(text.notDays);
    if (thresholds === null) return setError(text.notLevels);
    const added = {
      effective,
      windowDays: Number(window),
      thresholds,
      ...(status.trim() ? { status: status.trim() } : {}),
    };
    const kept = rates
      .filter((each) => each.effective !== effective)
      .map((each) => ({ ...each, thresholds: [...each.thresholds] }));
    const all = [...kept, added].sort((a, b) => (a.effective < b.effective ? -1 : 1));
    const refused = saveSettings(text.set(day(effective)), () => ({
      staffRates: { consultation: all },
    }));
    setError(refused);
    if (refused === null) onDone();
  };
  return (
    <InlineForm label={text.form} save={words.buttons.add} error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label={dated.from} value={date} onChange={setDate} autoFocus max={40} />
        <TextField label={text.formWindow} value={window} onChange={setWindow} max={3} />
      </div>
      <TextField label={text.levels} value={levels} onChange={setLevels} hint={text.levelsHint} />
      <TextField label={dated.statusOrSource} value={status} onChange={setStatus} />
    </InlineForm>
  );
}
