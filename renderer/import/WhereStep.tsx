import { useId } from 'react';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, listStructures, type StructureState } from '../../shared/model/state.ts';
import { documentState } from '../store/store.ts';
import { Compared } from './Compared.tsx';
import { MergeTable } from './MergeTable.tsx';
import type { Plan } from './plan.ts';
import { setTarget, useWizard } from './state.ts';
import { currentIsFree, editable, freeName, type Target } from './target.ts';

/** Where the posts go, and what that means beside what is there. */
export function WhereStep({ plan }: { readonly plan: Plan | null }) {
  const { format } = useWizard();
  return (
    <>
      {format === 'organogram-junior' ? <Junior /> : <Choices />}
      {plan?.merge && <MergeTable merge={plan.merge} />}
      {plan?.reconciliation && <Compared plan={plan} reconciliation={plan.reconciliation} />}
    </>
  );
}

function Choices() {
  const state = documentState();
  const { target } = useWizard();
  const free = currentIsFree(state);
  const sources = listStructures(state).filter(({ posts }) => posts.size > 0);
  const updatable = editable(state);
  const current = currentStructure(state);
  const isCurrent = target.kind === 'new' && free && target.name === 'Current';
  const other = () => (free ? 'Imported 1' : freeName(state));
  return (
    <fieldset className="choices import-where">
      <legend className="sr-only">Where to</legend>
      <Choice
        checked={isCurrent}
        disabled={!free}
        onChoose={() => setTarget({ kind: 'new', name: 'Current' })}
        title="Current: the structure as it is today"
        hint={
          free
            ? ''
            : `${current?.record.name ?? 'Current'} holds posts already. Update it from newer data, or import beside it.`
        }
      />
      {sources.length > 0 && (
        <Choice
          checked={target.kind === 'continue'}
          onChoose={() =>
            setTarget({
              kind: 'continue',
              from: (current ?? (sources[0] as StructureState)).record.id,
              name: freeName(state),
            })
          }
          title="A proposal that continues a structure"
          hint="The same Post ID is the same post; a post that the file lacks counts as deleted, and is listed until somebody confirms it."
        >
          {target.kind === 'continue' && (
            <div className="import-two">
              <Pick
                label="Continues"
                from={sources}
                value={target.from}
                onPick={(from) => setTarget({ ...target, from })}
              />
              <Name target={target} />
            </div>
          )}
        </Choice>
      )}
      <Choice
        checked={target.kind === 'new' && !isCurrent}
        onChoose={() => setTarget({ kind: 'new', name: other() })}
        title="A structure of its own"
        hint=""
      >
        {target.kind === 'new' && !isCurrent && <Name target={target} />}
      </Choice>
      {updatable.length > 0 && (
        <Choice
          checked={target.kind === 'update'}
          onChoose={() =>
            setTarget({
              kind: 'update',
              structure: (
                updatable.find(({ record }) => record.id === current?.record.id) ?? (updatable[0] as StructureState)
              ).record.id,
            })
          }
          title="Update a structure from newer data"
          hint="What changed in the file since the last import arrives; what was edited here stays; where both changed, you choose."
        >
          {target.kind === 'update' && (
            <Pick
              label="Structure to update"
              from={updatable}
              value={target.structure}
              onPick={(structure) => setTarget({ kind: 'update', structure })}
            />
          )}
        </Choice>
      )}
    </fieldset>
  );
}

/** Junior posts have no manager but a senior post: they go below a senior file that was imported. */
function Junior() {
  const all = editable(documentState());
  const { target } = useWizard();
  if (all.length === 0)
    return <p className="note bad">Import the file of senior posts first: groups of junior posts stand below them.</p>;
  const below = target.kind === 'below' ? target.structure : all[0]?.record.id;
  return (
    <>
      <p>
        Each row becomes a box of several posts below the senior post that it names. Nobody is recorded in them, so they
        are neither filled nor vacant.
      </p>
      <Pick
        label="Below the senior posts of"
        from={all}
        value={below ?? ''}
        onPick={(structure) => setTarget({ kind: 'below', structure })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly title: string;
  readonly hint: string;
  readonly children?: React.ReactNode;
}

function Choice({ checked, disabled = false, onChoose, title, hint, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="import-choice">
      <label className="radio">
        <input
          type="radio"
          name="import-where"
          checked={checked}
          disabled={disabled}
          onChange={onChoose}
          aria-describedby={hint === '' ? undefined : id}
        />
        <span>{title}</span>
      </label>
      {hint !== '' && (
        <p id={id} className="hint">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly from: readonly StructureState[];
  readonly value: StructureId;
  readonly onPick: (id: StructureId) => void;
}

function Pick({ label, from, value, onPick }: PickProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onPick(event.target.value)}>
        {from.map(({ record }) => (
          <option key={record.id} value={record.id}>
            {record.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Name({ target }: { readonly target: Extract<Target, { name: string }> }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Name of the structure</label>
      <input
        id={id}
        className="input"
        value={target.name}
        maxLength={120}
        onChange={(event) => setTarget({ ...target, name: event.target.value })}
      />
    </div>
  );
}
