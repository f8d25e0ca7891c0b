import { plural } from './printFormat.ts';

/** What the window answers where an edit, a file or a call is not taken: what happened, what is safe, what to do. */
export const REFUSAL_WORDS = {
  noDocument: 'No document is open.',
  readOnly: 'This document is open read-only, so nothing can be changed here. Save a copy to work on it.',
  fileTooLarge: (name: string) =>
    `“${name}” is larger than 64 MB, so it was not read. Split it, or save it without pictures.`,
  fileUnreadable: (name: string) =>
    `“${name}” could not be read. Check whether it was moved, or is open in another program, and choose it again.`,
  unreachable: 'Spanwise could not reach its own services. Nothing was lost; try again.',
  unchanged: 'Nothing was changed.',
  reloaded: 'The document was loaded anew before this was done. Nothing was restored; try again.',
  outrun: (lost: number) =>
    `Another window changed the document first, so ${lost === 1 ? 'your last change was' : `your last ${plural(lost, 'change')} were`} not stored. All before is safe, and is shown as it was stored.`,
  notKept: (why: string, lost: number) =>
    `${why} ${lost === 1 ? 'The last change was' : `The last ${plural(lost, 'change')} were`} not kept. All before is safe, and is shown as it was stored.`,
} as const;
