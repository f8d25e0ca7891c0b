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

/**
 * Endings of files that go to the import: what it reads, and what it refuses by its name with a word on what to do
 * (IMPORT-8). The picker and a file that is dropped know the same ones.
 */
const IMPORT_ENDINGS = [
  ...['csv', 'tsv', 'tab', 'psv', 'txt', 'dat', 'asc', 'xlsx', 'xlsm', 'xltx', 'xltm', 'json', 'scim', 'vsdx', 'vsdm'],
  ...[
    'xls',
    'xlsb',
    'xlt',
    'ods',
    'numbers',
    'htm',
    'html',
    'mht',
    'mhtml',
    'xml',
    'pdf',
    'doc',
    'docx',
    'ppt',
    'pptx',
    'vsd',
  ],
];
export const IMPORT_TYPES = IMPORT_ENDINGS.map((ending) => `.${ending}`).join(',');

export const isImportFile = (name: string) =>
  IMPORT_ENDINGS.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
