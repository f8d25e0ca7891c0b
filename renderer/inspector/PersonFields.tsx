import { useEffect, useId, useState } from 'react';
import { updatePerson } from '../../shared/commands/index.ts';
import { blankHolder, type HolderCells } from '../../shared/import/boxes.ts';
import { HOLDER_COLUMNS } from '../../shared/import/holderColumns.ts';
import type { Holder, Person } from '../../shared/model/records.ts';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { run, useDocument } from '../store/store.ts';
import { inspectorWords, valueWords } from './words.ts';

const said = inspectorWords.person;

/** What is typed of a person, by the column that reads the same from a list. */
const FIELDS = [
  { key: 'name', set: ({ name }: HolderCells) => ({ name }) },
  { key: 'age', set: ({ age, ageOrOver }: HolderCells) => ({ age, ageOrOver }) },
  { key: 'serviceYears', set: ({ serviceYears }: HolderCells) => ({ serviceYears }) },
  { key: 'serviceHere', set: ({ serviceHere }: HolderCells) => ({ serviceHere }) },
] as const;

interface Props {
  readonly holder: Holder;
  readonly locked: boolean;
}

/** What the document knows of a person, wherever they are; optional, each with a sentence of help (POST-5, POST-13). */
export function PersonFields({ holder, locked }: Props) {
  const person = useDocument((state) => state.people.get(holder.person));
  if (!person) return null;
  return (
    <div className="holder-person">
      {FIELDS.map((field) => (
        <PersonField key={field.key} field={field} holder={holder} person={person} locked={locked} />
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={person.priority}
          disabled={locked}
          onChange={(event) =>
            run((state) => updatePerson(state, { person: person.id, set: { priority: event.target.checked } }))
          }
        />
        {said.priority}
      </label>
      <p className="hint">{said.priorityHint}</p>
    </div>
  );
}

function PersonField({
  field,
  holder,
  person,
  locked,
}: Props & { readonly field: (typeof FIELDS)[number]; readonly person: Person }) {
  const id = useId();
  const column = HOLDER_COLUMNS.find(({ heading }) => heading === said.columns[field.key]);
  const stored = column?.format(holder, person) ?? '';
  const [draft, setDraft] = useState(stored);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setDraft(stored);
    setError(null);
  }, [stored]);
  const commit = () => {
    const typed = draft.trim();
    if (typed === stored || !column) return setError(null);
    const cells = blankHolder();
    if (typed !== '' && column.read(cells, typed) !== null) return setError(valueWords.person[field.key](typed));
    const result = run((state) => updatePerson(state, { person: person.id, set: field.set(cells) }), { quiet: true });
    setError(result.ok ? null : result.refusal.message);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{said.fields[field.key]}</label>
      <input
        id={id}
        className="input"
        value={draft}
        readOnly={locked}
        maxLength={200}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') setDraft(stored);
        }}
      />
      <FieldError error={error} />
      {error === null && (
        <p id={`${id}-hint`} className="hint">
          {said.hints[field.key]}
        </p>
      )}
    </div>
  );
}
