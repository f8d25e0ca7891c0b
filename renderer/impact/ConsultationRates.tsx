import { useRef, useState } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { type ConsultationRates as Rates, ratesOn, staffRatesOf } from '../../shared/model/staffRates.ts';
import { day, readDay } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { saveSettings } from '../settings/save.ts';
import { announce } from '../store/store.ts';
import { focusSoon, InlineForm, TextField } from './fields.tsx';
import { thresholdsOf, thresholdsText } from './thresholds.ts';

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
    const label = 'Back to the shipped consultation periods';
    // A list of the council's own can only be replaced, so the shipped values become it.
    const refused = saveSettings(label, () => ({ staffRates: { consultation: shipped() } }));
    if (refused === null) announce(`${label}.`);
  };
  return (
    <section className="rule-list" ref={section}>
      <h3>Collective consultation</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Window</th>
            <th scope="col">Least days</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((each) => (
            <tr key={each.effective}>
              <th scope="row">
                {day(each.effective)}
                {each === used && <small className="by-hr">Used here</small>}
              </th>
              <td>{each.windowDays} days</td>
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
            <Button onPress={() => setAdding(true)}>Add periods from a later date…</Button>
            {own && (
              <Button look="quiet" onPress={restore}>
                Back to the shipped values
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
    if (effective === null) return setError('Type the date from which it applies, like 1 January 2027.');
    if (!/^\d{1,3}$/.test(window)) return setError('The window must be a whole number of days.');
    if (thresholds === null) return setError('Type levels like: 20: 30 days, 100: 45 days.');
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
    const refused = saveSettings(`Consultation periods from ${day(effective)}`, () => ({
      staffRates: { consultation: all },
    }));
    setError(refused);
    if (refused === null) onDone();
  };
  return (
    <InlineForm label="Consultation periods" save="Add" error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label="From" value={date} onChange={setDate} autoFocus max={40} />
        <TextField label="Window (days)" value={window} onChange={setWindow} max={3} />
      </div>
      <TextField
        label="Redundancies and least days"
        value={levels}
        onChange={setLevels}
        hint="From so many redundancies, so many days."
      />
      <TextField label="Status or source" value={status} onChange={setStatus} />
    </InlineForm>
  );
}
