import { closeDialog } from './dialogs.ts';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';

const KEYS: readonly (readonly [title: string, rows: readonly (readonly [keys: string, what: string])[]])[] = [
  [
    'Posts (chart and outline)',
    [
      ['Arrows', 'Walk the structure'],
      ['Alt + arrows', 'Move the post: among its siblings, or one line up or down'],
      ['Insert', 'Add a report'],
      ['Shift + Enter', 'Add a post beside'],
      ['Enter, F2 or double click', 'Edit the title'],
      ['Delete', 'Delete; asks only where there are reports'],
      ['Ctrl + C, Ctrl + X, Ctrl + V', 'Copy a branch, cut it to move it, paste it below'],
      ['Ctrl + D', 'Duplicate'],
      ['Shift or Ctrl + click', 'Select several; Shift + drag on the paper selects all that it frames'],
      ['Shift + F10 or right click', 'All that can be done'],
    ],
  ],
  [
    'List',
    [
      ['Arrows, Home, End', 'Walk the cells; on a title, left and right fold and unfold'],
      ['Enter, F2 or typing', 'Edit the cell; Enter keeps it and goes down, Tab goes right, Escape puts it back'],
      ['Shift + arrows', 'Select cells'],
      ['Ctrl + C, Ctrl + V', 'Copy cells, paste a block from a spreadsheet'],
      ['Ctrl + D', 'Fill down'],
      ['Enter on a heading', 'Sort; once more the other way, then the tree again'],
      ['Alt + left or right on a heading', 'Width of the column'],
    ],
  ],
  [
    'Document',
    [
      ['Ctrl + Z, Ctrl + Y', 'Undo, redo: without limit, also after closing'],
      ['Ctrl + F', 'Find a post'],
      ['Ctrl + S', 'Save into the file now'],
      ['Ctrl + E', 'Export'],
      ['F1', 'This list'],
    ],
  ],
];

export function KeysDialog() {
  return (
    <Dialog
      title="Keyboard"
      size="large"
      actions={
        <Button look="primary" autoFocus onPress={closeDialog}>
          Close
        </Button>
      }
    >
      <div className="keys-columns">
        {KEYS.map(([title, rows]) => (
          <section key={title} className="keys-list">
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, what]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
