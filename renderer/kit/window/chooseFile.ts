import { openFile } from '../../store/documents.ts';

/** Held while the picker is open: a field that nobody holds may be gone before its answer comes. */
let asking: HTMLInputElement | null = null;

/** Asks for a file with the browser's own picker. Must be called from a click or a key. */
export function chooseFile(accept: string, take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.onchange = () => {
    asking = null;
    const file = input.files?.[0];
    if (file) take(file);
  };
  input.oncancel = () => {
    asking = null;
  };
  asking = input;
  asking.click();
}

export function chooseDocument(): void {
  chooseFile('.spanwise', (file) => void openFile(file));
}

export const IMPORT_TYPES = '.csv,.tsv,.txt,.xlsx';
