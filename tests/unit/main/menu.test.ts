import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS, MENU_COMMANDS } from '../../../shared/ipc/menu.ts';

class BrowserWindow {
  sent: unknown[] = [];
  webContents = { send: (...message: unknown[]) => this.sent.push(message) };
}
vi.mock('electron', () => ({ BrowserWindow, Menu: {} }));
const { menuTemplate } = await import('../../../electron/main/menu.ts');

type Item = MenuItemConstructorOptions;
const choices = { packaged: true, recent: [], openRecent: vi.fn(), clearRecent: vi.fn(), openWindow: vi.fn() };
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);
const click = (item: Item | undefined, window?: unknown) => item?.click?.({} as never, window as never, {} as never);

describe.each([
  ['mac', true],
  ['windows and linux', false],
])('the native menu on %s', (_name, mac) => {
  const items = flat(menuTemplate({ ...choices, mac }));

  it('A11Y has every command once, and sends it to the window that is in front', () => {
    const window = new BrowserWindow();
    for (const item of items) if (item.click && item.label !== 'Clear this list') click(item, window);
    const sent = window.sent.map((message) => (message as string[])[1]);
    expect([...sent].sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it('A11Y has the system’s own roles for text, zoom, full screen, windows and ending', () => {
    const roles = items.map(({ role }) => role).filter((role) => role !== undefined);
    for (const role of [
      'cut',
      'copy',
      'paste',
      'selectAll',
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'togglefullscreen',
      'windowMenu',
      'close',
      'quit',
      'help',
    ])
      expect(roles).toContain(role);
  });

  it('A11Y says everything in our words: sentence case, British', () => {
    const said = items.filter(({ type }) => type !== 'separator').map(({ label }) => (label ?? '').replace('&', ''));
    expect(said.filter((label) => !/^[A-Z][^A-Z]*( Spanwise)?…?$/.test(label))).toEqual([]);
    expect(said).toContain('Minimise');
  });

  it('A11Y shows the keys of the one table, and leaves them to the page', () => {
    const keyed = items.filter(({ accelerator }) => accelerator !== undefined);
    expect(keyed).toHaveLength(MENU_COMMANDS.filter((name) => 'keys' in COMMANDS[name]).length);
    expect(keyed.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('SEC a shipped menu has no way into the developers’ tools', () => {
    const roles = (packaged: boolean) => flat(menuTemplate({ ...choices, mac, packaged })).map(({ role }) => role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
  });
});

describe('recent documents in the menu', () => {
  const path = '/council/Parks & Leisure.spanwise';
  const recent = Array.from({ length: 14 }, (_, i) => ({
    path: i === 0 ? path : `/council/${i}.spanwise`,
    title: '',
    openedAt: '',
  }));
  const submenu = flat(menuTemplate({ ...choices, mac: false, recent })).find(({ label }) => label === 'Open &recent')
    ?.submenu as Item[];

  it('A11Y are ten, open by a press, and an ampersand in a name is a letter', () => {
    expect(submenu.filter(({ toolTip }) => toolTip !== undefined)).toHaveLength(10);
    expect(submenu[0]?.label).toBe('Parks && Leisure.spanwise');
    click(submenu[0]);
    expect(choices.openRecent).toHaveBeenCalledWith(path);
  });

  it('A11Y a Mac without a window opens one for a new document', () => {
    const items = flat(menuTemplate({ ...choices, mac: true }));
    click(items.find(({ label }) => label === '&New document'));
    expect(choices.openWindow).toHaveBeenCalledOnce();
  });
});
