import { useId } from 'react';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, listStructures, type StructureState } from '../../shared/model/state.ts';
import { words } from '../kit/words/commonWords.ts';
import { documentState } from '../store/store.ts';
import { Compared } from './Compared.tsx';
import { EmployerAsk } from './EmployerAsk.tsx';
import { MergeTable } from './MergeTable.tsx';
import type { Plan } from './plan.ts';
import { setTarget, useWizard } from './state.ts';
import { currentIsFree, editable, freeName, hasGroups, type Target } from './target.ts';
import { importWords, STEP_WORDS } from './words.ts';

const text = importWords.where;
const CURRENT = words.structures.current;

/** Where the posts go, and what that means beside what is there. */
export function WhereStep({ plan }: { readonly plan: Plan | null }) {
  const { format } = useWizard();
  return (
    <>
      {format === 'organogram-junior' ? <Junior /> : <Choices />}
      {plan && <EmployerAsk plan={plan} />}
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
  const isCurrent = target.kind === 'new' && free && target.name === CURRENT;
  const other = () => (free ? text.ownName(1) : freeName(state));
  return (
    <fieldset className="choices import-where">
      <legend className="sr-only">{STEP_WORDS.where}</legend>
      <Choice
        checked={isCurrent}
        disabled={!free}
        onChoose={() => setTarget({ kind: 'new', name: CURRENT })}
        title={text.current}
        hint={free ? '' : text.currentTaken(current?.record.name ?? CURRENT)}
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
          title={text.continue}
          hint={text.continueHint}
        >
          {target.kind === 'continue' && (
            <div className="import-two">
              <Pick
                label={text.continues}
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
        title={text.own}
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
          title={text.update}
          hint={text.updateHint}
        >
          {target.kind === 'update' && (
            <Pick
              label={text.updated}
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
  if (all.length === 0) return <p className="note bad">{text.seniorFirst}</p>;
  const into = target.kind === 'below' || target.kind === 'update' ? target.structure : all[0]?.record.id;
  const structure = all.find(({ record }) => record.id === into);
  const aim = (id: StructureId, newer: boolean) => setTarget({ kind: newer ? 'update' : 'below', structure: id });
  return (
    <>
      <p>{text.junior}</p>
      <Pick
        label={text.below}
        from={all}
        value={into ?? ''}
        onPick={(id) => aim(id, hasGroups(documentState().structures.get(id)))}
      />
      {structure && hasGroups(structure) && (
        <div className="import-choice">
          <label className="radio">
            <input
              type="checkbox"
              checked={target.kind === 'update'}
              aria-describedby="import-newer-junior"
              onChange={(event) => aim(structure.record.id, event.target.checked)}
            />
            <span>{text.newerJunior}</span>
          </label>
          <p id="import-newer-junior" className="hint">
            {text.newerJuniorHint}
          </p>
        </div>
      )}
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
      <label htmlFor={id}>{text.name}</label>
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
