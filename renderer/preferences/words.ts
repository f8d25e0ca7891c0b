import type { TextSize, Theme } from '../../shared/ipc/preferences.ts';
import { words } from '../kit/words/commonWords.ts';

/** Sentences of the preferences. */
export const preferenceWords = {
  title: 'Preferences',
  intro: 'These are yours on this computer. What belongs to a document is in its settings.',
  textSize: 'Size of text',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' } satisfies Record<TextSize, string>,
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  author: 'Your name',
  authorHint: 'Stands in the history beside your changes. Leave it empty to be named nowhere.',
  hidePeople: 'Hide people figures when Spanwise starts',
  rules: 'Rules for new documents',
  rulesHint: 'Pay tables, grades, on-costs, limits of prompts, match threshold and consultation rates.',
  shippedRules: 'New documents begin with the rules that come with Spanwise.',
  rulesFrom: (title: string) => `New documents begin with the rules of “${title}”.`,
  takeRules: 'Use the rules of this document',
  dropRules: 'Use the rules that come with Spanwise',
  backups: 'Backups',
  backupsHint: 'Copies of your documents as you work: three of today, one a day before, ten in all for each.',
  showFolder: 'Show in the file manager',
  tour: words.start.tour,
} as const;
