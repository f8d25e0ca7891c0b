import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { PoolImpact } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { announce } from '../store/store.ts';
import { type Criterion, changePool, linesOf, listWith, weightsOf } from './edits.ts';
import { impactWords } from './words.ts';

const text = impactWords.selection;

interface Props {
  readonly pool: PoolImpact;
  readonly proposal: StructureId;
  readonly onDone: () => void;
}

/** How people of a pool are selected. Weights add up to 100, or nothing is stored. */
export function SelectionForm({ pool, proposal, onDone }: Props) {
  const { record } = pool;
  const [criteria, setCriteria] = useState<readonly Criterion[]>(
    record?.criteria?.length ? record.criteria : [{ name: '', weight: '' }],
  );
  const [sequence, setSequence] = useState((record?.sequence ?? []).join('\n'));
  const [ifNobody, setIfNobody] = useState(record?.ifNobody ?? '');
  const [error, setError] = useState<string | null>(null);
  const filled = criteria.filter((each) => each.name.trim() !== '' || each.weight.trim() !== '');
  const { sum, problem } = weightsOf(filled);
  const save = () => {
    if (problem !== null) return setError(problem);
    const label = text.done(pool.name);
    const refused = saveSettings(label, (s) =>
      changePool(s, proposal, pool, {
        criteria: filled.map(({ name, weight }) => ({ name: name.trim(), weight: weight.replace('%', '').trim() })),
        sequence: linesOf(sequence),
        ifNobody: ifNobody.trim(),
      }),
    );
    setError(refused);
    if (refused === null) {
      announce(`${label}.`);
      onDone();
    }
  };
  return (
    <InlineForm label={text.title(pool.name)} save={text.save} error={error} onSave={save} onCancel={onDone}>
      <fieldset className="form-group">
        <legend>{text.criteria}</legend>
        {criteria.map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <div key={i} className="criterion">
            <input
              className="input"
              aria-label={text.criterion(i + 1)}
              placeholder={text.example}
              maxLength={500}
              value={each.name}
              onChange={(event) => setCriteria(listWith(criteria, i, { ...each, name: event.target.value }))}
            />
            <input
              className="input weight"
              aria-label={text.weight(i + 1)}
              inputMode="decimal"
              maxLength={10}
              value={each.weight}
              onChange={(event) => setCriteria(listWith(criteria, i, { ...each, weight: event.target.value }))}
            />
            <Button
              look="quiet icon"
              aria-label={text.remove(i + 1)}
              onPress={() => setCriteria(listWith(criteria, i, null))}
            >
              <X size={14} aria-hidden />
            </Button>
          </div>
        ))}
        <div className="criterion-foot">
          <Button look="quiet" onPress={() => setCriteria(listWith(criteria, -1, { name: '', weight: '' }))}>
            <Plus size={14} aria-hidden />
            {text.add}
          </Button>
          <span className={problem === null ? 'hint' : 'field-error'} aria-live="polite">
            {filled.length === 0 ? text.none : sum === '' ? problem : text.sum(sum)}
          </span>
        </div>
      </fieldset>
      <TextField
        label={text.sequence}
        value={sequence}
        onChange={setSequence}
        lines={2}
        max={5_000}
        hint={text.sequenceHint}
      />
      <TextField label={text.ifNobody} value={ifNobody} onChange={setIfNobody} lines={2} max={5_000} />
    </InlineForm>
  );
}
