import { useRef, useState } from 'react';
import { decimalText, moneyText, POUND, parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { ratesOn, staffRatesOf, type WeekCap } from '../../shared/model/staffRates.ts';
import { day, pounds, readDay } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { saveSettings } from '../settings/save.ts';
import { announce } from '../store/store.ts';
import { ExitScheme } from './ExitScheme.tsx';
import { focusSoon, InlineForm, TextField } from './fields.tsx';

interface Props {
  readonly settings: Settings;
  readonly locked: boolean;
}

/** The council's own scheme and the dated caps on a week's pay, which estimates of redundancy pay go by (EXIT-2). */
export function ExitRules({ settings, locked }: Props) {
  return (
    <section className="rule-list" aria-label="Redundancy pay">
      <h3>Redundancy pay</h3>
      <ExitScheme scheme={settings.exitScheme ?? null} locked={locked} />
      <WeekCaps settings={settings} locked={locked} />
    </section>
  );
}

const shipped = () => staffRatesOf({}).weekCaps.map((each) => ({ ...each }));

/** £751, or £719.50 where there are pence. */
function capText(cap: string): string {
  const value = parseMoney(cap) ?? 0;
  return value % POUND === 0 ? pounds(value) : `£${moneyText(value)}`;
}

function WeekCaps({ settings, locked }: Props) {
  const [adding, setAdding] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const done = () => {
    setAdding(false);
    focusSoon(group);
  };
  const caps = staffRatesOf(settings).weekCaps;
  const used = ratesOn(caps, settings.implementationDate ?? null);
  const own = JSON.stringify(caps) !== JSON.stringify(staffRatesOf({}).weekCaps);
  const restore = () => {
    const label = 'Back to the shipped week caps';
    const refused = saveSettings(label, () => ({ staffRates: { weekCaps: shipped() } }));
    if (refused === null) announce(`${label}.`);
  };
  return (
    <div className="rule-part" ref={group}>
      <table className="table">
        <caption>Most that a week’s pay counts for</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col" className="number">
              A week
            </th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {caps.map((each) => (
            <tr key={each.effective}>
              <th scope="row">
                {day(each.effective)}
                {each === used && <small className="by-hr">Used here</small>}
              </th>
              <td className="number">{capText(each.cap)}</td>
              <td>{each.status ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding ? (
        <CapForm caps={caps} onDone={done} />
      ) : (
        !locked && (
          <div className="form-buttons">
            <Button onPress={() => setAdding(true)}>Add a week cap…</Button>
            {own && (
              <Button look="quiet" onPress={restore}>
                Back to the shipped week caps
              </Button>
            )}
          </div>
        )
      )}
    </div>
  );
}

function CapForm({ caps, onDone }: { readonly caps: readonly WeekCap[]; readonly onDone: () => void }) {
  const [date, setDate] = useState('');
  const [cap, setCap] = useState('');
  const [status, setStatus] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const effective = readDay(date);
    const amount = parseMoney(cap);
    if (effective === null) return setError('Type the date from which it applies, like 6 April 2027.');
    if (amount === null || amount <= 0) return setError('Type the most that a week counts for in pounds, like 751.');
    const added = {
      effective,
      cap: decimalText(amount, 5),
      ...(status.trim() ? { status: status.trim() } : {}),
    };
    const all = [...caps.filter((each) => each.effective !== effective).map((each) => ({ ...each })), added];
    all.sort((a, b) => (a.effective < b.effective ? -1 : 1));
    const label = `Week cap from ${day(effective)}`;
    const refused = saveSettings(label, () => ({ staffRates: { weekCaps: all } }), { field: 'The cap' });
    setError(refused);
    if (refused !== null) return;
    announce(`${label}.`);
    onDone();
  };
  return (
    <InlineForm label="Week cap" save="Add" error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label="From" value={date} onChange={setDate} autoFocus max={40} />
        <TextField label="A week (£)" value={cap} onChange={setCap} max={12} />
      </div>
      <TextField
        label="Status or source"
        value={status}
        onChange={setStatus}
        hint="A date that is in the list already is replaced."
      />
    </InlineForm>
  );
}
