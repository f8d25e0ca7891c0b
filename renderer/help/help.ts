import { create } from 'zustand';
import { announce } from '../store/notices.ts';
import { titleOfPage } from './search.ts';
import { helpWords } from './words.ts';

interface HelpState {
  /** The page that is shown; '' is the list of all; null: help is closed. */
  readonly page: string | null;
  /** Pages that were left through a link, the last one last. */
  readonly before: readonly string[];
  /** What is searched for; '' shows the page. */
  readonly typed: string;
}

export const useHelp = create<HelpState>()(() => ({ page: null, before: [], typed: '' }));

/** What had the focus when help was opened: it gets it back. */
let opener: Element | null = null;

/** Opens help at a page ('' for the list of pages), beside the work. */
export function openHelp(page = ''): void {
  const { page: now } = useHelp.getState();
  if (now === null) opener = document.activeElement;
  useHelp.setState({ page, before: now === null ? [] : [...useHelp.getState().before, now], typed: '' });
  announce(helpWords.said(titleOfPage(page)));
}

export function helpBack(): void {
  const before = useHelp.getState().before;
  useHelp.setState({ page: before.at(-1) ?? '', before: before.slice(0, -1), typed: '' });
}

export function searchFor(typed: string): void {
  useHelp.setState({ typed });
}

export function closeHelp(): void {
  useHelp.setState({ page: null, before: [], typed: '' });
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  opener = null;
}
