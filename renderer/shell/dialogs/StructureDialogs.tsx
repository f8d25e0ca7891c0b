import { type FormEvent, useState } from 'react';
import { deleteStructure, forkStructure, renameDocument, renameStructure } from '../../../shared/commands/index.ts';
import type { StructureId } from '../../../shared/model/records.ts';
import { currentStructure, listStructures } from '../../../shared/model/state.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { FieldError } from '../../kit/ui/FieldError.tsx';
import { NameField } from '../../kit/ui/NameField.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { documentState, figuresOf, run, setActive } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const said = dialogWords.structures;
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
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
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
        <NameField label={said.name} value={name} error={error} onType={setName} />
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
      title={said.freezing.title(nameOf(from))}
      action={said.freezing.action}
      start={said.freezing.suggestion}
      hint={said.freezing.hint}
      onName={fork}
    />
  ) : (
    <NameDialog
      title={said.proposing.title(nameOf(from))}
      action={said.proposing.action}
      start={words.structures.suggestion(taken)}
      hint={said.proposing.hint}
      onName={fork}
    />
  );
}

export function RenameDialog({ structure }: { readonly structure: StructureId }) {
  const rename = (name: string) => {
    const result = run((state, newId) => renameStructure(state, { structure, name }, newId), { quiet: true });
    return result.ok ? null : result.refusal.message;
  };
  return (
    <NameDialog
      title={said.renaming.title(nameOf(structure))}
      action={said.renaming.action}
      start={nameOf(structure)}
      onName={rename}
    />
  );
}

/** The document's own title: what its window, file and exports are called. */
export function TitleDialog() {
  const retitle = (typed: string) => {
    const result = run((state) => renameDocument(state, { title: typed.trim() }), { quiet: true });
    return result.ok ? null : result.refusal.message;
  };
  return (
    <NameDialog
      title={said.renaming.document}
      action={said.renaming.action}
      start={documentState().document.title}
      onName={retitle}
    />
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
      title={said.deleting.title(nameOf(structure))}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="danger" onPress={remove}>
            {said.deleting.action(record?.frozen ?? false)}
          </Button>
        </>
      }
    >
      {record && <p>{said.deleting.what(record.frozen, figuresOf(structure).totals().posts)}</p>}
      <FieldError error={error} />
    </Dialog>
  );
}
