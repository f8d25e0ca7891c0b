import type { Random } from '../support/seeded.ts';
import { fuzzCsv, fuzzDocument, fuzzXlsx } from './fuzzFiles.ts';
import { fuzzClipboard, fuzzEdits, fuzzIpc, fuzzSettings } from './fuzzJson.ts';

/** Tries one bad input at a door; answers what is wrong with the answer, or null. */
export type Try = (random: Random) => Promise<string | null> | string | null;

/** Every way in. `make` prepares a folder of its own; `share` is how many of the soak's inputs the test command tries. */
export const DOORS: Readonly<
  Record<
    string,
    { readonly make: (folder: string) => Try | Promise<Try>; readonly share: number; readonly full: number }
  >
> = {
  'a CSV file': { make: fuzzCsv, share: 90, full: 2_500 },
  'an XLSX workbook': { make: fuzzXlsx, share: 80, full: 1_500 },
  'a document file': { make: fuzzDocument, share: 90, full: 48_000 },
  'a settings file': { make: fuzzSettings, share: 90, full: 2_000 },
  'edits for the command line': { make: fuzzEdits, share: 40, full: 800 },
  'calls of the window': { make: fuzzIpc, share: 100, full: 2_000 },
  'the clipboard': { make: fuzzClipboard, share: 100, full: 1_500 },
};
