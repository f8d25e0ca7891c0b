import { useRef, useState } from 'react';
import { decimalText, moneyText, POUND, parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { ratesOn, staffRatesOf, type WeekCap } from '../../shared/model/staffRates.ts';
import { focusSoon, InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { day, pounds, readDay } from '../kit/words/screenFormat.ts';
import { announce } from '../store/store.ts';
import { ExitScheme } from './ExitScheme.tsx';
import { rulesWords } from './rulesWords.ts';

const { pay: text, dated } = rulesWords;

interface Props {
  readonly settings: Settings;
  readonly locked: boolean;
}

/** The council's own scheme and the dated caps on a week's pay, which estimates of redundancy pay go by (EXIT-2). */
export function ExitRules({ settings, locked }: Props) {
  return (
    <section className="rule-list" aria-label={text.title}>
      <h3>{text.title}</h3>
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
    const refused = saveSettings(text.restore, () => ({ staffRates: { weekCaps: shipped() } }));
    if (refused === null) announce(`${text.restore}.`);
  };
  return (
    <div className="rule-part" ref={group}>
      <table className="table">
        <caption>{text.caps}</caption>
        <thead>
          <tr>
            <th scope="col">{dated.from}</th>
            <th scope="col" className="number">
              {text.week}
            </th>
            <th scope="col">{dated.status}</th>
          </tr>
        </thead>
        <tbody>
          {caps.map((each) => (
            <tr key={each.effective}>
              <th scope="row">
                {day(each.effective)}
                {each === used && <small className="by-hr">{dated.usedHere}</small>}
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
            <Button onPress={() => setAdding(true)}>{text.add}</Button>
            {own && (
              <Button look="quiet" onPress={restore}>
                {text.restore}
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
    if (effective === null) return setError(text.needsDate);
    if (amount === null || amount <= 0) return setError(text.needsCap);
    const added = {
      effective,
      cap: decimalText(amount, 5),
      ...(status.trim() ? { status: status.trim() } : {}),
    };
    const all = [...caps.filter((each) => each.effective !== effective).map((each) => ({ ...each })), added];
    all.sort((a, b) => (a.effective < b.effective ? -1 : 1));
    const label = text.set(day(effective));
    const refused = saveSettings(label, () => ({ staffRates: { weekCaps: all } }), { field: text.cap });
    setError(refused);
    if (refused !== null) return;
    announce(`${label}.`);
    onDone();
  };
  return (
    <InlineForm label={text.form} save={words.buttons.add} error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label={dated.from} value={date} onChange={setDate} autoFocus max={40} />
        <TextField label={text.formWeek} value={cap} onChange={setCap} max={12} />
      </div>
      <TextField label={dated.statusOrSource} value={status} onChange={setStatus} hint={dated.replaces} />
    </InlineForm>
  );
}
