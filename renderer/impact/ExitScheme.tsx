import { useId, useRef, useState } from 'react';
import { decimalText, parseDecimal } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { DISCRETIONARY_MOST_WEEKS } from '../../shared/model/staffRates.ts';
import { Button } from '../app/ui/Button.tsx';
import { saveSettings } from '../settings/save.ts';
import { announce } from '../store/store.ts';
import { focusSoon, InlineForm, TextField } from './fields.tsx';

type Scheme = NonNullable<Settings['exitScheme']>;

const PAY_WORDS = { actual: 'actual pay', capped: 'pay up to the week cap' } as const;

/** "Statutory weeks × 1.5, at most 30 weeks, on actual pay." */
export function schemeText({ multiplier, maxWeeks, pay }: Scheme): string {
  return `Statutory weeks × ${multiplier}, at most ${maxWeeks ?? DISCRETIONARY_MOST_WEEKS} weeks, on ${PAY_WORDS[pay]}; never less than statutory redundancy pay.`;
}

/** A scheme from what was typed, or why it is none, as a sentence. */
export function readScheme(typed: { multiplier: string; maxWeeks: string; pay: Scheme['pay'] }): Scheme | string {
  const multiplier = parseDecimal(typed.multiplier, 4);
  if (multiplier === null || multiplier <= 0 || multiplier > 100 * 10_000)
    return 'Type what the statutory weeks are multiplied by, like 1.5.';
  const most = typed.maxWeeks.trim();
  const weeks = most === '' ? null : parseDecimal(most, 4);
  if (most !== '' && (weeks === null || weeks <= 0)) return 'Type the most weeks that are paid, like 30, or nothing.';
  if (weeks !== null && weeks > DISCRETIONARY_MOST_WEEKS * 10_000)
    return `Compensation may not come to more than ${DISCRETIONARY_MOST_WEEKS} weeks. Type ${DISCRETIONARY_MOST_WEEKS} or less.`;
  return {
    multiplier: decimalText(multiplier, 4),
    maxWeeks: weeks === null ? null : decimalText(weeks, 4),
    pay: typed.pay,
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
    const label = 'Removed the redundancy scheme';
    if (saveSettings(label, () => ({ exitScheme: null })) === null) {
      announce(`${label}.`);
      focusSoon(group);
    }
  };
  return (
    <div className="rule-part" ref={group}>
      <p>
        {scheme === null ? 'Statutory redundancy pay: no scheme of the council’s own is entered.' : schemeText(scheme)}
      </p>
      {editing ? (
        <SchemeForm scheme={scheme} onDone={done} />
      ) : (
        !locked && (
          <div className="form-buttons">
            <Button onPress={() => setEditing(true)}>
              {scheme === null ? 'Enter the council’s scheme…' : 'Change the scheme…'}
            </Button>
            {scheme !== null && (
              <Button look="quiet" onPress={remove}>
                Remove the scheme
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
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const read = readScheme({ multiplier, maxWeeks, pay });
    if (typeof read === 'string') return setError(read);
    const label = 'Changed the redundancy scheme';
    const refused = saveSettings(label, () => ({ exitScheme: read }));
    setError(refused);
    if (refused !== null) return;
    announce(`${label}.`);
    onDone();
  };
  return (
    <InlineForm label="Redundancy scheme" save="Save scheme" error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label="Statutory weeks ×" value={multiplier} onChange={setMultiplier} autoFocus max={10} />
        <TextField
          label="Most weeks"
          value={maxWeeks}
          onChange={setMaxWeeks}
          max={10}
          hint={`Empty: ${DISCRETIONARY_MOST_WEEKS}, the most that the law allows.`}
        />
      </div>
      <div className="field">
        <label htmlFor={id}>A week is</label>
        <select
          id={id}
          className="input"
          value={pay}
          onChange={(event) => setPay(event.target.value === 'capped' ? 'capped' : 'actual')}
        >
          <option value="actual">actual pay</option>
          <option value="capped">pay up to the week cap</option>
        </select>
      </div>
    </InlineForm>
  );
}
