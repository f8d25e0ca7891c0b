import { type FormEvent, useEffect, useId, useState } from 'react';
import type { EarlierStructure } from '../../shared/ipc/contract.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { NameField } from '../kit/ui/NameField.tsx';
import { StructurePicker } from '../kit/ui/StructurePicker.tsx';
import { closeDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { restoreVersion, structuresAt } from './actions.ts';
import { historyWords } from './words.ts';

interface Props {
  readonly revision: number;
  /** The structure that the change was about, where there is one. */
  readonly structure: StructureId | null;
}

const text = historyWords.restoring;

/** Which structure of that moment, and what the version is called. */
export function RestoreDialog({ revision, structure }: Props) {
  const [then, setThen] = useState<readonly EarlierStructure[] | null>(null);
  const [chosen, setChosen] = useState<StructureId | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  useEffect(() => {
    void structuresAt(revision).then((list) => (list === undefined ? closeDialog() : setThen(list)));
  }, [revision]);
  const source = then?.find((each) => each.id === (chosen ?? structure)) ?? then?.[0];
  const name = typed ?? (source ? text.suggestion(source.name, revision) : '');
  const submit = async () => {
    if (!source || busy || name.trim() === '') return;
    setBusy(true);
    const refused = await restoreVersion({ to: revision, structure: source.id, name });
    setBusy(false);
    if (refused === null) closeDialog();
    else setError(refused);
  };
  return (
    <Dialog
      title={text.title(revision)}
      size="small"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" isDisabled={!source || busy || name.trim() === ''} onPress={() => void submit()}>
            {text.action}
          </Button>
        </>
      }
    >
      {then === null && <p className="hint">{historyWords.reading}</p>}
      {then?.length === 0 && <p>{text.noneThen}</p>}
      {source && (
        <form
          className="field"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void submit();
          }}
        >
          <StructurePicker
            id={`${id}-structure`}
            label={words.structures.label}
            value={source.id}
            choices={(then ?? []).map((each) => ({ id: each.id, label: each.name }))}
            onPick={(next) => {
              setChosen(next);
              setTyped(null);
            }}
          />
          <NameField label={historyWords.restoring.name} value={name} error={error} onType={setTyped} />
          <p className="hint">{text.hint}</p>
        </form>
      )}
    </Dialog>
  );
}
