import { FIGURE_GROUPS } from '../../shared/words/figures.ts';
import { TERMS } from '../../shared/words/terms.ts';
import { keysHere } from '../kit/words/keyNames.ts';
import type { HelpPage, HelpPart } from './page.ts';
import { ALL_PAGES, MADE_PAGES, pageOf } from './pages.ts';
import { helpWords } from './words.ts';

export interface Hit {
  readonly page: string;
  readonly title: string;
  /** The sentence that the words were found in. */
  readonly excerpt: string;
}

const MOST = 12;

const plain = (text: string) => keysHere(text.replaceAll('*', ''));

function textsOf(part: HelpPart): readonly string[] {
  if (typeof part === 'string') return [part];
  if ('h' in part) return [part.h];
  return 'list' in part ? part.list : part.steps;
}

interface Entry {
  readonly page: string;
  readonly title: string;
  readonly also: string;
  readonly texts: readonly string[];
}

const ofPage = (page: HelpPage): Entry => ({ ...page, page: page.id, texts: page.parts.flatMap(textsOf).map(plain) });

/** Pages, and each word and figure of the glossary as an entry of its own. */
const ENTRIES: readonly Entry[] = [
  ...ALL_PAGES.map(ofPage),
  ...MADE_PAGES.map(({ id, title, also }) => ({ page: id, title, also, texts: [] })),
  ...FIGURE_GROUPS.flatMap(({ figures }) =>
    Object.values(figures).map(({ label, how, more = '' }) => ({
      page: 'glossary',
      title: label,
      also: '',
      texts: [`${how} ${more}`.trim()],
    })),
  ),
  ...Object.entries(TERMS).map(([title, text]) => ({ page: 'glossary', title, also: '', texts: [text] })),
];

/** Finds pages that have every typed word, a beginning of a word being enough; titles count most. */
export function searchHelp(typed: string): readonly Hit[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const scored = ENTRIES.flatMap((entry) => {
    const score = wanted.map((word) => scoreOf(entry, word));
    return score.includes(0) ? [] : [{ entry, score: score.reduce((a, b) => a + b, 0) }];
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, MOST).map(({ entry }) => ({
    page: entry.page,
    title: entry.title,
    excerpt: entry.texts.find((text) => wanted.some((word) => has(text, word))) ?? entry.texts[0] ?? '',
  }));
}

function scoreOf({ title, also, texts }: Entry, word: string): number {
  if (has(title, word)) return 10;
  if (has(also, word)) return 4;
  return texts.some((text) => has(text, word)) ? 1 : 0;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}£%]+/gu) ?? [];
const has = (text: string, start: string) => wordsOf(text).some((word) => word.startsWith(start));

export function titleOfPage(id: string): string {
  return pageOf(id)?.title ?? MADE_PAGES.find((page) => page.id === id)?.title ?? helpWords.allPages;
}
