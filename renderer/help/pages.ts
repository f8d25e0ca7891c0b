import type { HelpPage } from './page.ts';
import { pagesAboutFigures } from './pagesFigures.ts';
import { pagesAboutFiles } from './pagesFiles.ts';
import { pagesAboutWork } from './pagesWork.ts';

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
