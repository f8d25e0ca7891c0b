import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/menu.ts';

/**
 * The native menu. Its commands go to the page, which knows what is selected and what can be undone. The page has the
 * shortcuts too (it must, in a browser), so they are shown here but not registered a second time.
 */
export function installMenu(): void {
  const mac = process.platform === 'darwin';
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.send('spanwise:menu', command);
    },
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('&New', 'new', 'CmdOrCtrl+N'),
        item('&Open…', 'open', 'CmdOrCtrl+O'),
        separator,
        item('&Save', 'save', 'CmdOrCtrl+S'),
        item('Save &As…', 'save-as', 'CmdOrCtrl+Shift+S'),
        separator,
        item('&Import…', 'import'),
        item('&Export…', 'export', 'CmdOrCtrl+E'),
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('&Undo', 'undo', 'CmdOrCtrl+Z'),
        item('&Redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('&Find post…', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
