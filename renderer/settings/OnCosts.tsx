import { useState } from 'react';
import { parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { CheckField, ChoiceField, TextField } from '../kit/forms/Field.tsx';
import { readAmount, readPercent } from '../kit/forms/readTyped.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { pounds } from '../kit/words/screenFormat.ts';
import { documentState } from '../store/store.ts';
import { settingsWords } from './words.ts';

type OnCostSettings = NonNullable<Settings['onCosts']>;
type Itemised = Extract<OnCostSettings, { mode: 'itemised' }>;
type Mode = 'none' | OnCostSettings['mode'];

/** The national rate and threshold of employer NI; a pension rate has no default (COST-2). */
const STANDARD: Itemised = { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, pension: null, levy: null };

const said = settingsWords.onCosts;

const store = (onCosts: Settings['onCosts'], field: string) =>
  saveSettings(settingsWords.steps.onCosts, () => ({ onCosts }), { field });

export function OnCosts({ locked }: { readonly locked: boolean }) {
  const stored = documentState().document.settings.onCosts ?? null;
  // A flat rate that is chosen but not entered yet: nothing is stored before there is one.
  const [wantsFlat, setWantsFlat] = useState(false);
  const mode: Mode = wantsFlat && stored?.mode !== 'flat' ? 'flat' : (stored?.mode ?? 'none');
  const choose = (next: Mode) => {
    setWantsFlat(next === 'flat');
    if (next === 'flat') return null;
    return store(next === 'none' ? null : STANDARD, said.label);
  };
  return (
    <>
      <ChoiceField
        label={said.label}
        value={mode}
        options={Object.entries(settingsWords.onCostModes) as [Mode, string][]}
        save={choose}
        locked={locked}
      />
      {mode === 'flat' && (
        <TextField
          label={said.rate}
          suffix="%"
          value={stored?.mode === 'flat' ? plain(stored.rate) : ''}
          read={readPercent}
          save={(rate) => store(rate === null ? null : { mode: 'flat', rate }, said.rate)}
          hint={stored?.mode === 'flat' ? settingsWords.flatHint : settingsWords.flatMissing}
          locked={locked}
        />
      )}
      {mode === 'itemised' && stored?.mode === 'itemised' && <ItemisedFields itemised={stored} locked={locked} />}
    </>
  );
}

const plain = (percent: string) => percent.replace(/\s*%$/, '');

function ItemisedFields({ itemised, locked }: { readonly itemised: Itemised; readonly locked: boolean }) {
  const ni = itemised.ni ?? null;
  const change = (fields: Partial<Itemised>, field: string) => store({ ...itemised, ...fields }, field);
  const missing = itemised.pension == null;
  return (
    <>
      {missing && <p className="note bad">{settingsWords.pensionMissing}</p>}
      <TextField
        label={said.pension}
        suffix="%"
        value={missing ? '' : plain(itemised.pension ?? '')}
        read={readPercent}
        save={(pension) => change({ pension }, said.pension)}
        hint={settingsWords.pensionHint}
        locked={locked}
      />
      <TextField
        label={said.pensionSecondary}
        value={itemised.pensionSecondary == null ? '' : pounds(parseMoney(itemised.pensionSecondary) ?? 0)}
        read={readAmount}
        save={(pensionSecondary) => change({ pensionSecondary }, said.pensionSecondary)}
        hint={settingsWords.secondaryHint}
        locked={locked}
      />
      <TextField
        label={said.ni}
        suffix="%"
        value={ni === null ? '' : plain(ni.rate)}
        read={readPercent}
        save={(rate) => change({ ni: rate === null ? null : { rate, threshold: ni?.threshold ?? '5000' } }, said.ni)}
        locked={locked}
      />
      {ni !== null && (
        <TextField
          label={said.threshold}
          value={pounds(parseMoney(ni.threshold) ?? 0)}
          read={readAmount}
          save={(threshold) => change({ ni: { ...ni, threshold: threshold ?? '0' } }, said.threshold)}
          hint={settingsWords.niHint}
          locked={locked}
        />
      )}
      <TextField
        label={said.levy}
        suffix="%"
        value={itemised.levy == null ? '' : plain(itemised.levy)}
        read={readPercent}
        save={(levy) => change({ levy }, said.levy)}
        hint={settingsWords.levyHint}
        locked={locked}
      />
      {(['allowancesNi', 'allowancesPension'] as const).map((key) => (
        <CheckField
          key={key}
          label={settingsWords.allowances[key]}
          checked={itemised[key] ?? false}
          save={(checked) => change({ [key]: checked }, settingsWords.allowances[key])}
          locked={locked}
        />
      ))}
    </>
  );
}
