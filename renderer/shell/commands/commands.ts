import { COMMANDS, type MenuCommand } from '../../../shared/ipc/menu.ts';
import { pageOfFocus } from '../../help/focus.ts';
import { openHelp } from '../../help/help.ts';
import { startTour } from '../../help/tour.ts';
import { chooseDocument } from '../../kit/window/chooseFile.ts';
import { openDialog } from '../../kit/window/dialogs.ts';
import { hostKind } from '../../kit/window/host.ts';
import { present } from '../../kit/window/presenting.ts';
import { words } from '../../kit/words/commonWords.ts';
import { focusFind } from '../../posts/findPosts.ts';
import { ask, createDocument, openWithDialog, save } from '../../store/documents.ts';
import { redo, setView, undo, useApp } from '../../store/store.ts';
import { closeOrAsk } from '../closing.ts';
import { printView } from '../print/print.ts';
/** One behaviour for the native menu, the keyboard and the buttons. */
export function perform(command: MenuCommand): void {
  const isOpen = useApp.getState().phase === 'open';
  if ('needsDocument' in COMMANDS[command] && !isOpen) return;
  ACTIONS[command]();
}

export const own = () => hostKind() === 'electron';

export const ACTIONS: Readonly<Record<MenuCommand, () => void>> = {
  new() {
    // One document a window: where there are windows, the open one stays.
    if (own() && useApp.getState().phase === 'open') void ask('window.open', {});
    else void createDocument(words.start.untitled);
  },
  'new-window'() {
    if (own()) void ask('window.open', {});
    else window.open('/?start', '_blank', 'noopener');
  },
  open() {
    if (own()) void openWithDialog();
    else chooseDocument();
  },
  save: () => void save(hostKind()),
  'save-as': () => void save(hostKind(), true),
  'for-others': () => openDialog({ kind: 'for-others' }),
  import: () => openDialog({ kind: 'import' }),
  export: () => setView('export'),
  print: () => void printView(),
  close: () => void closeOrAsk(),
  undo,
  redo,
  find: focusFind,
  palette: () => openDialog({ kind: 'palette' }),
  'view-chart': () => setView('chart'),
  'view-list': () => setView('list'),
  'view-compare': () => setView('compare'),
  'view-impact': () => setView('impact'),
  'view-money': () => setView('money'),
  'view-checks': () => setView('checks'),
  present,
  history: () => setView('history'),
  settings: () => setView('settings'),
  preferences: () => openDialog({ kind: 'preferences' }),
  help: () => openHelp(pageOfFocus()),
  keys: () => openHelp('shortcuts'),
  glossary: () => openHelp('glossary'),
  tour: () => void startTour(),
  about: () => openDialog({ kind: 'about' }),
};
