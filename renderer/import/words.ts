import type { ImportFormat } from '../../shared/import/detect.ts';
import type { ConflictWhy } from '../../shared/import/mergeLog.ts';
import type { FileContent } from '../../shared/import/what.ts';

export const FORMAT_WORDS: Readonly<Record<ImportFormat, string>> = {
  own: 'Spanwise template, or columns of your choice',
  orgplus: 'OrgPlus',
  orgchart: 'OrgChart',
  organimi: 'Organimi',
  orgpublisher: 'OrgPublisher',
  visio: 'Visio organisation chart wizard',
  'organogram-senior': 'Government organogram, senior posts',
  'organogram-junior': 'Government organogram, junior posts',
  scim: 'Directory export with SCIM names',
};

export const CONTENT_WORDS: Readonly<Record<FileContent, string>> = {
  posts: 'Posts: a structure',
  pay: 'A pay table: grades, points, salaries',
  equality: 'An equality table: groups and their numbers',
};

export const WHY_WORDS: Readonly<Record<ConflictWhy, string>> = {
  'both-changed': 'Changed here and in the file',
  'removed-here': 'Removed here, changed in the file',
  'gone-there': 'Edited here, gone from the file',
  'no-base': 'Differs; what the last import said is not known',
  loop: 'Would make a loop with a move made here',
  'several-posts': 'Would report to a box of several posts',
  reference: 'The reference is another post here',
};

export const STEPS = ['file', 'columns', 'problems', 'where'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  file: 'File',
  columns: 'Columns',
  problems: 'Problems',
  where: 'Where to',
};
