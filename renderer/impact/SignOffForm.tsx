import { useState } from 'react';
import type { PoolImpact } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { words } from '../kit/words/commonWords.ts';
import { day, readDay, today } from '../kit/words/screenFormat.ts';
import { announce } from '../store/store.ts';
import { signOff } from './edits.ts';
import { impactWords } from './words.ts';

const text = impactWords.signOff;

interface Props {
  readonly pools: readonly PoolImpact[];
  readonly proposal: StructureId;
  readonly onDone: () => void;
}

/** HR signs off one pool, or several at once, with the union's view. It lapses when the numbers of a pool change. */
export function SignOffForm({ pools, proposal, onDone }: Props) {
  const before = pools.length === 1 ? pools[0]?.record?.signedOff : undefined;
  const [by, setBy] = useState(before?.by ?? '');
  const [date, setDate] = useState(day(before?.date ?? today()));
  const [unionView, setUnionView] = useState(before?.unionView ?? '');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const iso = readDay(date);
    if (by.trim() === '') return setError(text.needsName);
    if (iso === null) return setError(words.notDate(date));
    const name = pools.length === 1 ? text.pool(pools[0]?.name ?? '') : text.pools(pools.length);
    const refused = saveSettings(text.done(name), (s) => signOff(s, proposal, pools, { by, date: iso, unionView }));
    setError(refused);
    if (refused === null) {
      announce(`${text.done(name)}.`);
      onDone();
    }
  };
  return (
    <InlineForm label={impactWords.record.signOff} save={text.save} error={error} onSave={save} onCancel={onDone}>
      <div className="form-pair">
        <TextField label={text.by} value={by} onChange={setBy} required autoFocus />
        <TextField label={text.date} value={date} onChange={setDate} required max={40} />
      </div>
      <TextField label={impactWords.record.unionView} value={unionView} onChange={setUnionView} lines={2} max={5_000} />
    </InlineForm>
  );
}
