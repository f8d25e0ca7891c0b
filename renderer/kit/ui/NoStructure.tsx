import { createStructure } from '../../../shared/commands/index.ts';
import { run, setActive } from '../../store/store.ts';
import { openDialog } from '../window/dialogs.ts';
import { words } from '../words/commonWords.ts';
import { Button } from './Button.tsx';

/** A document without a structure (its first one was undone, say): two ways on. */
export function NoStructure() {
  const start = () => {
    const made = run((state, newId) => createStructure(state, { name: words.structures.current }, newId));
    if (made.ok && made.value.structure !== null) setActive(made.value.structure);
  };
  return (
    <div className="empty-view">
      <h2>{words.structures.noneYet}</h2>
      <p>{words.structures.noneYetText}</p>
      <div className="group">
        <Button onPress={start}>{words.structures.startEmpty}</Button>
        <Button look="primary" onPress={() => openDialog({ kind: 'import' })}>
          {words.start.import}
        </Button>
      </div>
    </div>
  );
}
