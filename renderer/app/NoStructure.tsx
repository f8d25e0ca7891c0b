import { createStructure } from '../../shared/commands/index.ts';
import { run, setActive } from '../store/store.ts';
import { openDialog } from './dialogs.ts';
import { Button } from './ui/Button.tsx';

/** A document without a structure (its first one was undone, say): two ways on. */
export function NoStructure() {
  const start = () => {
    const made = run((state, newId) => createStructure(state, { name: 'Current' }, newId));
    if (made.ok && made.value.structure !== null) setActive(made.value.structure);
  };
  return (
    <div className="empty-view">
      <h2>No structure yet</h2>
      <p>Start with an empty one, or import the posts that there are.</p>
      <div className="group">
        <Button onPress={start}>Start empty</Button>
        <Button look="primary" onPress={() => openDialog({ kind: 'import' })}>
          Import a list of posts…
        </Button>
      </div>
    </div>
  );
}
