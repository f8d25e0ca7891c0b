/**
 * The one table of the window's commands: their words, their keys and where the native menu has them. The native menu,
 * the page's own menus and keyboard, and the list of shortcuts all read it. `Mod` is Ctrl, and Cmd on a Mac.
 */
interface Command {
  readonly label: string;
  /** Keys, the first of them shown. */
  readonly keys?: readonly string[];
  /** On a Mac, where the system or custom has others. */
  readonly macKeys?: readonly string[];
  /** Acts on the open document: nothing to do without one. */
  readonly needsDocument?: true;
}

const command = <T extends Record<string, Command>>(table: T): T => table;

export const COMMANDS = command({
  new: { label: 'New document', keys: ['Mod+N'] },
  'new-window': { label: 'New window', keys: ['Mod+Shift+N'] },
  open: { label: 'Open…', keys: ['Mod+O'] },
  save: { label: 'Save', keys: ['Mod+S'], needsDocument: true },
  'save-as': { label: 'Save a copy as…', keys: ['Mod+Shift+S'], needsDocument: true },
  'for-others': { label: 'Copy for others…', needsDocument: true },
  import: { label: 'Import a structure…' },
  export: { label: 'Export…', keys: ['Mod+E'], needsDocument: true },
  print: { label: 'Print…', keys: ['Mod+P'], needsDocument: true },
  close: { label: 'Close document', needsDocument: true },
  undo: { label: 'Undo', keys: ['Mod+Z'], needsDocument: true },
  redo: { label: 'Redo', keys: ['Mod+Y', 'Mod+Shift+Z'], macKeys: ['Mod+Shift+Z'], needsDocument: true },
  find: { label: 'Find a post', keys: ['Mod+F'], needsDocument: true },
  palette: { label: 'All commands…', keys: ['Mod+K'] },
  'view-chart': { label: 'Chart', keys: ['Mod+1'], needsDocument: true },
  'view-list': { label: 'List', keys: ['Mod+2'], needsDocument: true },
  'view-compare': { label: 'Compare', keys: ['Mod+3'], needsDocument: true },
  'view-impact': { label: 'Impact', keys: ['Mod+4'], needsDocument: true },
  'view-money': { label: 'Money', keys: ['Mod+5'], needsDocument: true },
  'view-checks': { label: 'Checks', keys: ['Mod+6'], needsDocument: true },
  present: { label: 'Present the chart', keys: ['Mod+Shift+F'], needsDocument: true },
  // Cmd+H hides the application.
  history: { label: 'History', keys: ['Mod+H'], macKeys: ['Mod+Y'], needsDocument: true },
  settings: { label: 'Settings of the document', needsDocument: true },
  preferences: { label: 'Preferences…', keys: ['Mod+,'] },
  help: { label: 'Help', keys: ['F1'] },
  keys: { label: 'Keyboard shortcuts', keys: ['Mod+/'] },
  glossary: { label: 'Words and figures' },
  tour: { label: 'Take the tour' },
  about: { label: 'About Spanwise' },
});

export type MenuCommand = keyof typeof COMMANDS;
export const MENU_COMMANDS = Object.keys(COMMANDS) as readonly MenuCommand[];

const keysOf = (name: MenuCommand, mac: boolean): readonly string[] => {
  const { keys = [], macKeys } = COMMANDS[name] as Command;
  return (mac ? macKeys : undefined) ?? keys;
};

/** The command of a pressed key, or null. On a Mac, Ctrl with a letter belongs to the text that is being typed. */
export function commandOfKey(
  event: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly shiftKey: boolean;
    readonly altKey: boolean;
  },
  mac: boolean,
): MenuCommand | null {
  if (event.altKey) return null;
  const mod = (mac ? event.metaKey : event.ctrlKey) ? 'Mod+' : '';
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const pressed = `${mod}${event.shiftKey && key !== '/' ? 'Shift+' : ''}${key}`;
  return MENU_COMMANDS.find((name) => keysOf(name, mac).includes(pressed)) ?? null;
}

/** Its first key as people write it: "Ctrl+S", "Cmd+S" on a Mac; '' where it has none. */
export function keyOf(name: MenuCommand, mac: boolean): string {
  return (keysOf(name, mac)[0] ?? '').replace('Mod', mac ? 'Cmd' : 'Ctrl');
}

/** The same for Electron; it names the keys as this table does. */
export function acceleratorOf(name: MenuCommand, mac: boolean): string | undefined {
  return keysOf(name, mac)[0]?.replace('Mod', 'CmdOrCtrl');
}
