import { useId, useRef, useState } from 'react';
import { decimalText, parseDecimal } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { DISCRETIONARY_MOST_WEEKS } from '../../shared/model/staffRates.ts';
import { focusSoon, InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { day, readDay } from '../kit/words/screenFormat.ts';
import { announce } from '../store/store.ts';
import { rulesWords } from './rulesWords.ts';

type Scheme = NonNullable<Settings['exitScheme']>;

const text = rulesWords.scheme;

/** A scheme from what was typed, or why it is none, as a sentence. */
export function readScheme(typed: {
  multiplier: string;
  maxWeeks: string;
  pay: Scheme['pay'];
  from?: string;
  status?: string;
}): Scheme | string {
  const multiplier = parseDecimal(typed.multiplier, 4);
  if (multiplier === null || multiplier <= 0 || multiplier > 100 * 10_000) return text.needsMultiplier;
  const most = typed.maxWeeks.trim();
  const weeks = most === '' ? null : parseDecimal(most, 4);
  if (most !== '' && (weeks === null || weeks <= 0)) return text.needsWeeks;
  if (weeks !== null && weeks > DISCRETIONARY_MOST_WEEKS * 10_000) return text.tooManyWeeks;
  const from = typed.from?.trim() ?? '';
  const effective = from === '' ? null : readDay(from);
  if (from !== '' && effective === null) return rulesWords.pay.needsDate;
  const status = typed.status?.trim() ?? '';
  return {
    multiplier: decimalText(multiplier, 4),
    maxWeeks: weeks === null ? null : decimalText(weeks, 4),
    pay: typed.pay,
    ...(effective === null ? {} : { effective }),
    ...(status === '' ? {} : { status }),
  };
}

interface Props {
  readonly scheme: Scheme | null;
  readonly locked: boolean;
}

/** The council's own scheme, where it pays more than the law asks for. */
export function ExitScheme({ scheme, locked }: Props) {
  const [editing, setEditing] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const done = () => {
    setEditing(false);
    focusSoon(group);
  };
  const remove = () => {
    if (saveSettings(text.removed, () => ({ exitScheme: null })) === null) {
      announce(`${text.removed}.`);
      focusSoon(group);
    }
  };
  return (
    <div className="rule-part" ref={group}>
      <p>{scheme === null ? text.none : text.text(scheme)}</p>
      {editing ? (
        <SchemeForm scheme={scheme} onDone={done} />
      ) : (
        !locked && (
          <div className="form-buttons">
            <Button onPress={() => setEditing(true)}>{scheme === null ? text.enter : text.change}</Button>
            {scheme !== null && (
              <Button look="quiet" onPress={remove}>
                {text.remove}
              </Button>
            )}
          </div>
        )
      )}
    </div>
  );
}

function SchemeForm({ scheme, onDone }: { readonly scheme: Scheme | null; readonly onDone: () => void }) {
  const id = useId();
  const [multiplier, setMultiplier] = useState(scheme?.multiplier ?? '');
  const [maxWeeks, setMaxWeeks] = useState(scheme?.maxWeeks ?? '');
  const [pay, setPay] = useState<Scheme['pay']>(scheme?.pay ?? 'actual');
  const [from, setFrom] = useState(scheme?.effective ? day(scheme.effective) : '');
  const [status, setStatus] = useState(scheme?.status ?? '');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const read = readScheme({ multiplier, maxWeeks, pay, from, status });
    if (typeof read === 'string') return setError(read);
    const refused = saveSettings(text.changed, () => ({ exitScheme: read }));
    setError(refused);
    if (refused !== null) return;
    announce(`${text.changed}.`);
    onDone();
  };
  return (
    <InlineForm label={text.form} save={text.save} error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label={text.multiplier} value={multiplier} onChange={setMultiplier} autoFocus max={10} />
        <TextField label={text.mostWeeks} value={maxWeeks} onChange={setMaxWeeks} max={10} hint={text.mostWeeksHint} />
      </div>
      <div className="field">
        <label htmlFor={id}>{text.weekIs}</label>
        <select
          id={id}
          className="input"
          value={pay}
          onChange={(event) => setPay(event.target.value === 'capped' ? 'capped' : 'actual')}
        >
          <option value="actual">{text.pay.actual}</option>
          <option value="capped">{text.pay.capped}</option>
        </select>
      </div>
      <div className="form-pair">
        <TextField label={rulesWords.dated.from} value={from} onChange={setFrom} max={40} />
        <TextField label={rulesWords.dated.statusOrSource} value={status} onChange={setStatus} />
      </div>
    </InlineForm>
  );
}
