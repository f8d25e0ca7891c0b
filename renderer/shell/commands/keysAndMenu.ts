import { COMMANDS, commandOfKey, MENU_COMMANDS, type MenuCommand } from '../../../shared/ipc/menu.ts';
import { pageOfFocus } from '../../help/focus.ts';
import { openHelp } from '../../help/help.ts';
import { startTour } from '../../help/tour.ts';
import { chooseDocument } from '../../kit/window/chooseFile.ts';
import { openDialog, useDialogs } from '../../kit/window/dialogs.ts';
import { hostKind } from '../../kit/window/host.ts';
import { present } from '../../kit/window/presenting.ts';
import { words } from '../../kit/words/commonWords.ts';
import { focusFind } from '../../posts/findPosts.ts';
import { ask, createDocument, openWithDialog, save } from '../../store/documents.ts';
import { redo, setView, undo, useApp } from '../../store/store.ts';
import { answerClosing, closeOrAsk } from '../closing.ts';
import { printView } from '../print/print.ts';
import { takeHeldKeys } from './earlyKeys.ts';

/** One behaviour for the native menu, the keyboard and the buttons. */
export function perform(command: MenuCommand): void {
  const isOpen = useApp.getState().phase === 'open';
  if ('needsDocument' in COMMANDS[command] && !isOpen) return;
  ACTIONS[command]();
}

const own = () => hostKind() === 'electron';

const ACTIONS: Readonly<Record<MenuCommand, () => void>> = {
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

/** From before the page is drawn: a key pressed while it is still coming is not lost. */
export function listenToKeys(): void {
  for (const event of takeHeldKeys()) pressed(event);
  addEventListener('keydown', (event) => {
    if (!event.defaultPrevented) pressed(event);
  });
}

function pressed(event: KeyboardEvent): void {
  const command = commandOfKey(event);
  if (command === null || (useDialogs.getState().open && command !== 'help')) return;
  if ((command === 'undo' || command === 'redo') && typing(event.target)) return;
  event.preventDefault();
  perform(command);
}

interface WithMenu {
  onMenu?(listener: (command: unknown) => void): unknown;
}

/** Commands of Electron's native menu. */
export function listenToMenu(): void {
  const known = (command: unknown): command is MenuCommand => MENU_COMMANDS.includes(command as MenuCommand);
  (window.spanwise as WithMenu | undefined)?.onMenu?.((command) => {
    if (command === 'closing') void answerClosing();
    if (!known(command) || useDialogs.getState().open) return;
    // A Mac sends every key of the menu here; in a text its own undo is meant.
    if ((command === 'undo' || command === 'redo') && typing(document.activeElement)) document.execCommand(command);
    else perform(command);
  });
}
