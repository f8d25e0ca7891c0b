import { useEffect } from 'react';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/ipc/menu.ts';
import { createDocument, openWithDialog, save } from '../store/documents.ts';
import { redo, setView, undo, useApp } from '../store/store.ts';
import { chooseDocument } from './choose.ts';
import { openDialog, useDialogs } from './dialogs.ts';
import { focusFind } from './find.ts';
import { hostKind } from './host.ts';
import { words } from './words.ts';

/** One behaviour for the native menu, the keyboard and the buttons. */
export function perform(command: MenuCommand): void {
  const open = useApp.getState().phase === 'open';
  switch (command) {
    case 'new':
      void createDocument(words.start.untitled);
      break;
    case 'open':
      if (hostKind() === 'electron') void openWithDialog();
      else chooseDocument();
      break;
    case 'import':
      openDialog({ kind: 'import' });
      break;
    case 'save':
    case 'save-as':
      if (open) void save(hostKind(), command === 'save-as');
      break;
    case 'export':
      if (open) setView('export');
      break;
    case 'undo':
      if (open) undo();
      break;
    case 'redo':
      if (open) redo();
      break;
    case 'find':
      if (open) focusFind();
      break;
  }
}

const KEYS: Record<string, MenuCommand> = {
  'mod+o': 'open',
  'mod+s': 'save',
  'mod+shift+s': 'save-as',
  'mod+e': 'export',
  'mod+z': 'undo',
  'mod+y': 'redo',
  'mod+shift+z': 'redo',
  'mod+f': 'find',
};

/** True where the key belongs to text that is being typed: its own undo must work there. */
function typing(target: EventTarget | null): boolean {
  // A field in which nothing waits to be kept: there, undo means the document's.
  if (target instanceof HTMLElement && target.dataset.clean === 'true') return false;
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable) ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type))
  );
}

export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (useDialogs.getState().open || event.defaultPrevented) return;
      if (event.key === 'F1') {
        event.preventDefault();
        openDialog({ kind: 'keys' });
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const command = KEYS[`mod+${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
      if (!command) return;
      if ((command === 'undo' || command === 'redo') && typing(event.target)) return;
      event.preventDefault();
      perform(command);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

interface WithMenu {
  onMenu?(listener: (command: unknown) => void): unknown;
}

/** Commands of Electron's native menu. */
export function useMenuCommands(): void {
  useEffect(() => {
    const known = (command: unknown): command is MenuCommand => MENU_COMMANDS.includes(command as MenuCommand);
    const stop = (window.spanwise as WithMenu | undefined)?.onMenu?.((command) => {
      if (known(command) && !useDialogs.getState().open) perform(command);
    });
    return () => {
      if (typeof stop === 'function') stop();
    };
  }, []);
}
