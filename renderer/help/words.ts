import { plural } from '../kit/words/screenFormat.ts';

/** Words of the help panel, the tour and the window about the application. The pages of the help are texts of their own. */
export const helpWords = {
  title: 'Help',
  said: (page: string) => `Help: ${page}`,
  allPages: 'All pages',
  search: 'Search help',
  close: 'Close help',
  page: 'Help page',
  seeAlso: 'See also',
  lookUp: 'Look up',
  found: (hits: number, typed: string) =>
    hits === 0 ? `Nothing about “${typed.trim()}”. Try another word.` : plural(hits, 'result'),
  words: 'Words',
  figures: (group: string) => `Figures: ${group.toLowerCase()}`,
} as const;

export const tourWords = {
  drag: {
    title: 'Draw by dragging',
    text: 'Drag a post onto its new manager. A plate says what the drop would do before you let go. Every drag also has a key and a place in the menu of a right click.',
  },
  effects: {
    title: 'See what it does',
    text: 'Posts, vacancies, spans, people at risk and cost are always here, with the change against Current. Press a figure to see what it is made of.',
  },
  options: {
    title: 'Options beside Current',
    text: 'Current stays as it is. Make as many proposals as you like from it, switch between them here, and freeze a draft as a version.',
  },
  views: {
    title: 'Other views of the same structure',
    text: 'The list, the comparison, staff impact, money, checks and the export for your report are all made from what you draw.',
  },
  kept: {
    title: 'It is kept as you work',
    text: 'Every change is stored at once, and undo goes back through all of them, to the first structure. F1 explains whatever you are at; the keys are listed there too.',
  },
  progress: (step: number, of: number) => `${step} of ${of}`,
  skip: 'Skip the tour',
  next: 'Next',
  done: 'Done',
} as const;

export const aboutWords = {
  title: 'About Spanwise',
  version: 'Version',
  runsOn: 'Runs on',
  /** What Chrome's engine is called where it is not Chrome. */
  engine: 'Chromium',
  keptIn: 'Kept in',
  offline:
    'Spanwise works on this computer alone: it connects to nothing and looks for no updates. A new version is installed by hand; your documents and preferences stay.',
  estimates:
    'Figures of redundancy pay, notice and consultation are estimates and prompts, not legal advice. Pay and statutory rates are dated; check them before you rely on them.',
  madeWith: 'Made with',
  reading: 'Reading the licences…',
  noLicences: 'The licences come with the built application.',
  libraries: (n: number) => `${plural(n, 'library', 'libraries')}, each under its own licence.`,
  licences: 'Licences',
} as const;
