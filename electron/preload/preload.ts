import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';

/**
 * All that a page sees of Electron: four named functions. The channels are fixed here and every argument is checked
 * again behind the door.
 */
contextBridge.exposeInMainWorld('spanwise', {
  call: (name: string, args: unknown) => ipcRenderer.invoke('spanwise:call', name, args),
  onEvent: (listener: (event: unknown) => void) => listen('spanwise:event', listener),
  /** Where a file lies that the person dropped on the window; '' for one that is on no disk. */
  pathOf: (file: File) => webUtils.getPathForFile(file),
  onMenu: (listener: (command: unknown) => void) => listen('spanwise:menu', listener),
});

/** The listener gets the message alone, never Electron's event, which would hand the page the sender. */
function listen(channel: string, listener: (message: unknown) => void): () => void {
  const forward = (_event: IpcRendererEvent, message: unknown) => listener(message);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}
