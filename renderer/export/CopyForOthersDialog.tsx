import { useState } from 'react';
import type { StructureId } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { StructurePicker } from '../kit/ui/StructurePicker.tsx';
import { closeDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { ask } from '../store/documents.ts';
import { newId } from '../store/ids.ts';
import { get, open } from '../store/state.ts';
import { toast, useApp } from '../store/store.ts';
import { deliver } from './deliver.ts';
import { exportWords } from './words.ts';

const said = exportWords.forOthers;

/** One structure as a document for others, which says beforehand what it leaves out (EXPORT-8). */
export function CopyForOthersDialog() {
  const active = useApp((store) => store.activeStructure);
  const [structure, setStructure] = useState<StructureId | null>(active);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const { doc } = get();
    if (doc === null || structure === null) return;
    setBusy(true);
    // The services make it from what they hold: the newest edit must be in it.
    await open.queue?.idle();
    const job = newId();
    const file = await ask('document.forOthers', { doc, job, structure });
    const delivered = file ? await deliver(job, file) : null;
    setBusy(false);
    if (!delivered) return;
    closeDialog();
    toast('info', delivered.text);
  };
  return (
    <Dialog
      title={said.title}
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" isDisabled={structure === null || busy} onPress={() => void save()}>
            {said.save}
          </Button>
        </>
      }
    >
      <p>{said.intro}</p>
      {structure !== null && (
        <div className="field">
          <StructurePicker
            id="for-others-structure"
            label={words.structures.label}
            value={structure}
            onPick={setStructure}
          />
        </div>
      )}
      <h3>{said.kept}</h3>
      <p>{said.keeps}</p>
      <h3>{said.left}</h3>
      <ul className="for-others-left">
        {said.leaves.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="note">{said.read}</p>
    </Dialog>
  );
}
