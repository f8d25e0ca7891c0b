import { pagesAboutFigures } from './pagesFigures.ts';
import { pagesAboutFiles } from './pagesFiles.ts';
import { pagesAboutWork } from './pagesWork.ts';

/** A part of a help page: a paragraph, a heading, a list or steps in their order. `*words*` are names on the screen. */
export type HelpPart =
  | string
  | { readonly h: string }
  | { readonly list: readonly string[] }
  | { readonly steps: readonly string[] };

export interface HelpPage {
  readonly id: string;
  readonly title: string;
  /** Words that somebody may look for and that the page does not use. */
  readonly also: string;
  readonly parts: readonly HelpPart[];
  /** Other pages worth reading. */
  readonly see?: readonly string[];
}

export interface HelpChapter {
  readonly title: string;
  readonly pages: readonly HelpPage[];
}

export const CHAPTERS: readonly HelpChapter[] = [
  { title: 'Drawing a structure', pages: pagesAboutWork },
  { title: 'People and money', pages: pagesAboutFigures },
  { title: 'Files, import and export', pages: pagesAboutFiles },
];

/** Pages that are made from other tables: the shortcuts and the glossary. */
export const MADE_PAGES = [
  { id: 'shortcuts', title: 'Keyboard shortcuts', also: 'keys hotkeys accelerator' },
  { id: 'glossary', title: 'Words and figures', also: 'glossary definition formula how is it worked out' },
] as const;

export const ALL_PAGES: readonly HelpPage[] = CHAPTERS.flatMap((chapter) => chapter.pages);

export function pageOf(id: string): HelpPage | undefined {
  return ALL_PAGES.find((page) => page.id === id);
}
