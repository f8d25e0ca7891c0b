import type { View } from '../store/state.ts';
import { plural } from './format.ts';

/** Every sentence of the interface, in one place. British English, sentence case, plain verbs. */
export const words = {
  app: 'Spanwise',
  views: {
    chart: 'Chart',
    list: 'List',
    compare: 'Compare',
    impact: 'Impact',
    money: 'Money',
    checks: 'Checks',
    export: 'Export',
  } satisfies Record<View, string>,
  refusals: {
    noDocument: 'No document is open.',
    readOnly: 'This document is open read-only, so nothing can be changed here. Save a copy to work on it.',
    busy: 'An undo is still being stored. Nothing was changed; try again in a moment.',
    unreachable: 'Spanwise could not reach its own services. Nothing was lost; try again.',
  },
  history: {
    nothing: (kind: 'undo' | 'redo') => `Nothing to ${kind}.`,
    done: (kind: 'undo' | 'redo', label: string) => `${kind === 'undo' ? 'Undid' : 'Redid'}: ${label}`,
  },
  save: {
    done: 'Saved.',
    unreachable:
      'Not saved yet: Spanwise cannot reach its own services. Your changes wait here and are sent again by themselves.',
    refused: (why: string, lost: number) =>
      `${why} ${lost === 1 ? 'The last change was' : `The last ${plural(lost, 'change')} were`} not kept. All before is safe, and is shown as it was stored.`,
  },
  structures: { showing: (name: string) => `Showing ${name}.` },
  start: { opened: (title: string) => `Opened ${title}.` },
} as const;
