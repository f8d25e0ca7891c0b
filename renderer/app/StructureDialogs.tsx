import { type FormEvent, useState } from 'react';
import { deleteStructure, forkStructure, renameStructure } from '../../shared/commands/index.ts';
import { ok } from '../../shared/errors.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { EMPTY_PATCH } from '../../shared/patch/patch.ts';
import { documentState, figuresOf, run, setActive } from '../store/store.ts';
import { closeDialog } from './dialogs.ts';
import { plural } from './format.ts';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { FieldError } from './ui/FieldError.tsx';
import { NameField } from './ui/NameField.tsx';
import { words } from './words.ts';

interface NameProps {
  readonly title: string;
  readonly action: string;
  readonly start: string;
  readonly hint?: string;
  /** Null when it was done, else why not. */
  readonly onName: (name: string) => string | null;
}

function NameDialog({ title, action, start, hint, onName }: NameProps) {
  const [name, setName] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const refused = onName(name);
    if (refused === null) closeDialog();
    else setError(refused);
  };
  return (
    <Dialog
      title={title}
      size="small"
      actions={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={submit}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="field"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <NameField label="Name" value={name} error={error} onType={setName} />
        {hint !== undefined && <p className="hint">{hint}</p>}
      </form>
    </Dialog>
  );
}

const nameOf = (id: StructureId) => documentState().structures.get(id)?.record.name ?? '';

export function ForkDialog({ from, freeze }: { readonly from: StructureId; readonly freeze: boolean }) {
  const taken = listStructures(documentState()).map((each) => each.record.name.toLowerCase());
  const fork = (name: string) => {
    const result = run((state, newId) => forkStructure(state, { from, name, freeze }, newId), { quiet: true });
    if (!result.ok) return result.refusal.message;
    if (result.value.structure !== null && !freeze) setActive(result.value.structure);
    return null;
  };
  return freeze ? (
    <NameDialog
      title={`Freeze ${nameOf(from)} as a version`}
      action="Freeze"
      start="Consultation draft"
      hint="A frozen copy that nobody can change, to compare with later."
      onName={fork}
    />
  ) : (
    <NameDialog
      title={`New proposal from ${nameOf(from)}`}
      action="Make proposal"
      start={words.structures.suggestion(taken)}
      hint="A copy to change. The structure that it comes from stays as it is."
      onName={fork}
    />
  );
}

export function RenameDialog({ structure }: { readonly structure: StructureId }) {
  const rename = (name: string) => {
    const result = run((state) => renameStructure(state, { structure, name }), { quiet: true });
    return result.ok ? null : result.refusal.message;
  };
  return <NameDialog title={`Rename ${nameOf(structure)}`} action="Rename" start={nameOf(structure)} onName={rename} />;
}

/** The document's own title: what its window, file and exports are called. */
export function TitleDialog() {
  const retitle = (typed: string) => {
    const title = typed.trim();
    const result = run(
      ({ document }) =>
        ok({
          label: words.retitled(title),
          structure: null,
          focus: null,
          patch: { ...EMPTY_PATCH, updated: [[document, { ...document, title }]] },
        }),
      { quiet: true },
    );
    return result.ok ? null : result.refusal.message;
  };
  return (
    <NameDialog title="Rename the document" action="Rename" start={documentState().document.title} onName={retitle} />
  );
}

export function DeleteStructureDialog({ structure }: { readonly structure: StructureId }) {
  const [error, setError] = useState<string | null>(null);
  const remove = () => {
    const result = run((state) => deleteStructure(state, { structure }), { quiet: true });
    if (!result.ok) {
      setError(result.refusal.message);
      return;
    }
    const next = currentStructure(documentState())?.record.id;
    if (next !== undefined) setActive(next);
    closeDialog();
  };
  const record = documentState().structures.get(structure)?.record;
  return (
    <Dialog
      title={`Delete ${nameOf(structure)}?`}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button look="danger" onPress={remove}>
            {record?.frozen ? 'Delete version' : 'Delete structure'}
          </Button>
        </>
      }
    >
      {record && (
        <p>
          {record.frozen ? 'The frozen version' : 'The structure'} and its{' '}
          {plural(figuresOf(structure).totals().posts, 'post')} leave the document. Undo brings them back.
        </p>
      )}
      <FieldError error={error} />
    </Dialog>
  );
}
