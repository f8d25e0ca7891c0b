import { useState } from 'react';
import { parseMoney } from '../../shared/model/fixed.ts';
import type { FrozenCosting } from '../../shared/model/moneySettings.ts';
import type { SalaryBasis } from '../../shared/model/settings.ts';
import { costingDrift, freezeCosting } from '../../shared/money/costings.ts';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { SALARY_BASIS_WORDS, words } from '../kit/words/commonWords.ts';
import { day, poundsChange, readDay, today } from '../kit/words/screenFormat.ts';
import { announce, documentState, figuresOf, useApp } from '../store/store.ts';
import { Num } from './Num.tsx';
import type { MoneyProps } from './section.ts';
import { financeWords } from './words.ts';

const text = financeWords.costings;
type Open = { readonly kind: 'freeze' } | { readonly kind: 'clear'; readonly costing: FrozenCosting } | null;

/** Costings kept as they were, with what they assumed, and the one that finance cleared (COST-10). */
export function CostingsSection({ pair }: MoneyProps) {
  const locked = useApp((store) => store.readOnly);
  const [open, setOpen] = useState<Open>(null);
  const state = documentState();
  const all = state.document.settings.costings ?? [];
  const name = state.structures.get(pair.to)?.record.name ?? '';
  return (
    <section className="part-body money-section" aria-label={financeWords.sections.costings}>
      <p>{text.why}</p>
      {!locked && open === null && <Button onPress={() => setOpen({ kind: 'freeze' })}>{text.freeze(name)}</Button>}
      {open?.kind === 'freeze' && <FreezeForm structure={pair.to} name={name} close={() => setOpen(null)} />}
      {open?.kind === 'clear' && <ClearForm costing={open.costing} close={() => setOpen(null)} />}
      {all.length === 0 ? (
        <p className="hint">{text.none}</p>
      ) : (
        <table className="table">
          <caption className="sr-only">{financeWords.sections.costings}</caption>
          <thead>
            <tr>
              {text.headings.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
              <th scope="col" className="number">
                {text.total}
              </th>
              <th scope="col" className="number">
                {text.sinceThen}
              </th>
              <th scope="col">{text.finance}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((costing) => (
              <CostingRow
                key={`${costing.structure}/${costing.version}`}
                costing={costing}
                clear={locked || open !== null ? null : () => setOpen({ kind: 'clear', costing })}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CostingRow({ costing, clear }: { readonly costing: FrozenCosting; readonly clear: (() => void) | null }) {
  const { rates, totals, cleared } = costing;
  const today = [...documentState().structures.values()].find(({ record }) => record.name === costing.structure);
  const drift = today ? costingDrift(costing, figuresOf(today.record.id).totals().cost).total : null;
  return (
    <tr>
      <th scope="row">
        {costing.version}
        {costing.assumptions.length > 0 && <small className="hint"> {costing.assumptions.join('; ')}</small>}
      </th>
      <td>{costing.structure}</td>
      <td>{text.rates(basisWords(rates.salaryBasis), rates.payTable, rates.onCosts)}</td>
      <td>{text.by(costing.by, day(costing.date))}</td>
      <Num>{poundsChange(parseMoney(totals.total) ?? 0)}</Num>
      <Num className={drift === 0 ? 'zero' : undefined}>
        {drift === null ? financeWords.nothing : poundsChange(drift)}
      </Num>
      <td>
        {cleared ? (
          text.cleared(cleared.by, day(cleared.date))
        ) : clear ? (
          <Button onPress={clear}>{text.clear}</Button>
        ) : (
          text.open
        )}
      </td>
    </tr>
  );
}

/** How salaries were read, in words; a basis that this version does not know is shown as it was kept. */
const basisWords = (basis: string): string =>
  Object.hasOwn(SALARY_BASIS_WORDS, basis) ? SALARY_BASIS_WORDS[basis as SalaryBasis] : basis;

function FreezeForm({ structure, name, close }: { structure: string; name: string; close: () => void }) {
  const [version, setVersion] = useState('');
  const [by, setBy] = useState(documentState().document.settings.author ?? '');
  const [assumptions, setAssumptions] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const lines = assumptions.split('\n').map((line) => line.trim());
    const details = { version, by: by.trim(), date: today(), assumptions: lines.filter((line) => line !== '') };
    const frozen = freezeCosting(documentState(), structure, details, figuresOf(structure));
    if (!frozen.ok) return setError(frozen.refusal.message);
    const label = text.kept(frozen.value.version, name);
    const refused = saveSettings(label, (settings) => ({ costings: [...(settings.costings ?? []), frozen.value] }));
    setError(refused);
    if (refused !== null) return;
    announce(text.keptAt(label, parseMoney(frozen.value.totals.total) ?? 0));
    close();
  };
  return (
    <InlineForm label={text.freeze(name)} save={text.keep} error={error} onSave={save} onCancel={close}>
      <TextField label={text.name} value={version} onChange={setVersion} autoFocus invalid={error !== null} />
      <TextField label={text.costedBy} value={by} onChange={setBy} />
      <TextField label={text.assumptions} value={assumptions} onChange={setAssumptions} lines={3} max={5_000} />
    </InlineForm>
  );
}

function ClearForm({ costing, close }: { readonly costing: FrozenCosting; readonly close: () => void }) {
  const [by, setBy] = useState('');
  const [date, setDate] = useState(day(today()));
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const on = readDay(date);
    if (by.trim() === '') return setError(text.whoCleared);
    if (on === null) return setError(words.notDate(date));
    const same = (each: FrozenCosting) => each.version === costing.version && each.structure === costing.structure;
    const refused = saveSettings(text.clearedLabel(costing.version), (settings) => ({
      costings: (settings.costings ?? []).map((each) =>
        same(each) ? { ...each, cleared: { by: by.trim(), date: on } } : each,
      ),
    }));
    setError(refused);
    if (refused === null) close();
  };
  return (
    <InlineForm
      label={text.clearOne(costing.version)}
      save={text.markCleared}
      error={error}
      onSave={save}
      onCancel={close}
    >
      <TextField label={text.clearedBy} value={by} onChange={setBy} autoFocus invalid={error !== null} />
      <TextField label={text.on} value={date} onChange={setDate} />
    </InlineForm>
  );
}

/** "none kept", or how many costings are kept. */
export function costingsHeadline(): string {
  return text.headline(documentState().document.settings.costings?.length ?? 0);
}
