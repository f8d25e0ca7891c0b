import { basename } from 'node:path';
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { RecentDocument } from '../../shared/ipc/contract.ts';
import { acceleratorOf, COMMANDS, type MenuCommand } from '../../shared/ipc/menu.ts';
import { menuWords } from './words.ts';

type Item = MenuItemConstructorOptions;

export interface MenuChoices {
  readonly mac: boolean;
  /** Developers' items are not shipped. */
  readonly packaged: boolean;
  readonly recent: readonly RecentDocument[];
  openRecent(path: string): void;
  clearRecent(): void;
  /** For a Mac without any window. */
  openWindow(): void;
}

/** What the system does, in our words. */
const system = (role: keyof typeof menuWords.roles): Item => ({ role, label: menuWords.roles[role] });

const RECENT = 10;
const LINE: Item = { type: 'separator' };

/**
 * The native menu. Its commands go to the page, which knows what is selected and what can be undone. The page has the
 * shortcuts too (it must, in a browser), so they are shown here but not registered a second time.
 */
export function menuTemplate(choices: MenuChoices): Item[] {
  const { mac, packaged } = choices;
  const item = (command: MenuCommand, label: string = menuWords.commands[command] ?? COMMANDS[command].label): Item => {
    const accelerator = acceleratorOf(command, mac);
    return {
      label,
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      click: (_item, window) => {
        if (window instanceof BrowserWindow) window.webContents.send('spanwise:menu', command);
        else if (command === 'new' || command === 'new-window' || command === 'open') choices.openWindow();
      },
    };
  };
  const about = item('about');
  const application: Item = {
    label: menuWords.application,
    submenu: [
      about,
      LINE,
      item('preferences'),
      LINE,
      system('services'),
      LINE,
      system('hide'),
      system('hideOthers'),
      system('unhide'),
      LINE,
      { role: 'quit', label: menuWords.quit },
    ],
  };
  const file: Item = {
    label: menuWords.file,
    submenu: [
      item('new'),
      item('new-window'),
      item('open'),
      { label: menuWords.recent, submenu: recentItems(choices) },
      LINE,
      item('save'),
      item('save-as'),
      item('for-others'),
      item('history'),
      LINE,
      item('import'),
      item('export'),
      item('print'),
      LINE,
      ...(mac ? [] : [item('preferences', menuWords.preferences), LINE]),
      item('close'),
      { role: 'close', label: menuWords.closeWindow },
      ...(mac ? [] : [{ role: 'quit', label: menuWords.exit } as const]),
    ],
  };
  const edit: Item = {
    label: menuWords.edit,
    submenu: [
      item('undo'),
      item('redo'),
      LINE,
      system('cut'),
      system('copy'),
      system('paste'),
      system('selectAll'),
      LINE,
      item('find'),
      item('palette'),
    ],
  };
  const views = (['chart', 'list', 'compare', 'impact', 'money', 'checks'] as const).map((view) =>
    item(`view-${view}`),
  );
  const view: Item = {
    label: menuWords.view,
    submenu: [
      ...views,
      item('settings'),
      LINE,
      item('present'),
      LINE,
      system('resetZoom'),
      system('zoomIn'),
      system('zoomOut'),
      LINE,
      system('togglefullscreen'),
      ...(packaged ? [] : [LINE, system('reload'), system('toggleDevTools')]),
    ],
  };
  const help: Item = {
    role: 'help',
    label: menuWords.help,
    submenu: [item('help'), item('keys'), item('glossary'), item('tour'), ...(mac ? [] : [LINE, about])],
  };
  const windows: Item = {
    role: 'windowMenu',
    label: menuWords.window,
    submenu: [system('minimize'), ...(mac ? [system('zoom'), LINE, system('front')] : [])],
  };
  return [...(mac ? [application] : []), file, edit, view, windows, help];
}

function recentItems({ recent, openRecent, clearRecent }: MenuChoices): Item[] {
  if (recent.length === 0) return [{ label: menuWords.noRecent, enabled: false }];
  const items = recent.slice(0, RECENT).map(
    ({ path }): Item => ({
      // An ampersand in a name is no mark for a key.
      label: basename(path).replaceAll('&', '&&'),
      toolTip: path,
      click: () => openRecent(path),
    }),
  );
  return [...items, LINE, { label: menuWords.clearRecent, click: clearRecent }];
}

export function installMenu(choices: MenuChoices): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choices)));
}
