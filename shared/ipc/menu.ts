/** Commands of the native menu. The page carries them out, so that menu, keyboard and buttons do the same. */
export const MENU_COMMANDS = ['new', 'open', 'save', 'save-as', 'import', 'export', 'undo', 'redo', 'find'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];
