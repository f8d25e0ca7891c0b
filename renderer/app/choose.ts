import { openFile } from '../store/documents.ts';

/** Asks for a file with the browser's own picker. Must be called from a click or a key. */
export function chooseFile(accept: string, take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) take(file);
  };
  input.click();
}

export function chooseDocument(): void {
  chooseFile('.spanwise', (file) => void openFile(file));
}

export const IMPORT_TYPES = '.csv,.tsv,.txt,.xlsx';
