import type { MenuCommand } from '../../shared/ipc/menu.ts';

/** Labels of the native menu: what `COMMANDS` calls a command, with the letter that a key press chooses. */
export const menuWords = {
  application: 'Spanwise',
  file: '&File',
  edit: '&Edit',
  view: '&View',
  window: '&Window',
  help: '&Help',
  recent: 'Open &recent',
  noRecent: 'No documents yet',
  clearRecent: 'Clear this list',
  closeWindow: 'Close window',
  /** What the system does itself. Electron's own words for it are American titles. */
  roles: {
    services: 'Services',
    hide: 'Hide Spanwise',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    resetZoom: '&Actual size',
    zoomIn: 'Zoom &in',
    zoomOut: 'Zoom &out',
    togglefullscreen: '&Full screen',
    minimize: '&Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    reload: 'Reload',
    toggleDevTools: 'Developer tools',
  },
  quit: 'Quit Spanwise',
  exit: 'E&xit',
  commands: {
    new: '&New document',
    'new-window': 'New &window',
    open: '&Open…',
    save: '&Save',
    'save-as': 'Save a copy &as…',
    'for-others': '&Copy for others…',
    history: '&History',
    import: '&Import a structure…',
    export: '&Export…',
    print: '&Print…',
    close: 'C&lose document',
    undo: '&Undo',
    redo: '&Redo',
    find: '&Find a post',
    help: 'Spanwise &help',
  } as Partial<Record<MenuCommand, string>>,
  /** In the file menu of systems that have no menu of the application. */
  preferences: 'Pre&ferences…',
} as const;

/** What the system's own windows say. */
export const shellWords = {
  cancel: 'Cancel',
  fileType: 'Spanwise document',
  /** The process that reads files, as the system's list of processes names it. */
  reader: 'Spanwise reader',
  /** The name of a file where the document has none. */
  untitled: 'Structure',
  closing: {
    title: 'Not every file could be brought up to date',
    detail: (sentences: readonly string[]) =>
      `${sentences.join('\n')}\n\nThe changes are kept on this computer and are there again at the next start.`,
    quit: 'Quit',
  },
  hanging: {
    title: 'This window is not answering',
    detail: (kept: string) => `${kept}\n\nYou can wait, or open the window again.`,
    wait: 'Wait',
    reopen: 'Open again',
  },
  kept: {
    nothing: 'No document was open in it.',
    /** `until`: a time of day, or null where nothing was edited. */
    work: (until: string | null, path: string | null) =>
      `Your work is kept. ${until === null ? 'Every edit' : `Every edit up to ${until}`} is stored on this computer${path === null ? '' : ` and belongs to ${path}`}.`,
  },
  damaged: {
    title: 'Spanwise could not open the document',
    backup: 'Open the newest backup',
  },
  notOpened: (why: string) => `The file was not opened: ${why}. It is safe where it was saved.`,
  notOfThisSession: 'it was not saved in this session',
  noDialog: 'A document is only written where its file dialog said. Use “Save a copy as…”.',
  notOurs: 'The request did not come from the application.',
  tooLarge: 'The file is larger than 64 MB, so it was not read. Split it, or save it without pictures.',
  noFolder: 'There is nothing in that folder yet, or it cannot be shown.',
  openElsewhere: 'That document is open in another window, which is in front now.',
  restart: { title: 'Spanwise has to start again', text: 'Every change that was shown as saved is safe.' },
  notStarted: 'Spanwise did not start',
} as const;
