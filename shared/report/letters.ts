import { type Comparison, compareStructures, type PostChange, type SideOfPost } from '../changes/compare.ts';
import { ok, type Result } from '../errors.ts';
import type { Post, StructureId } from '../model/records.ts';
import { type DocumentState, lineManager, type StructureState } from '../model/state.ts';
import { plain } from '../words/plain.ts';
import { day, titleOf } from '../words/printFormat.ts';
import { FLAG_WORDS } from '../words/values.ts';
import type { DataBook, DataCell } from './page/sheets.ts';
import { NO_STRUCTURE, type StampInput, stampOf } from './page/stamp.ts';

const ACTIONS: Readonly<Record<PostChange['action'], string>> = {
  created: 'Create',
  deleted: 'Delete',
  'deleted-vacant': 'Delete (vacant)',
  'transferred-in': 'Transfer in',
  'transferred-out': 'Transfer out',
  amended: 'Amend',
  unchanged: 'No change',
};

/**
 * What payroll does and whom letters go to (EXPORT-8): a row for each holder of each post that changes, or one for a post
 * that nobody holds. It names people, so it is never a published file.
 */
export function lettersBook(
  state: DocumentState,
  fromId: StructureId,
  toId: StructureId,
  options: StampInput,
): Result<DataBook> {
  const [from, to] = [state.structures.get(fromId), state.structures.get(toId)];
  if (!from || !to) {
    return NO_STRUCTURE;
  }
  const comparison = compareStructures(state, fromId, state, toId);
  const implementation = state.document.settings.implementationDate ?? null;
  const rows = comparison.posts
    .filter((change) => change.action !== 'unchanged')
    .flatMap((change) => rowsOf(state, change, from, to, implementation));
  return ok({
    stamp: stampOf(state, to, options),
    sheets: [
      {
        name: 'Payroll and letters',
        columns: [
          'Post ID',
          'Job Title',
          'Action',
          'Date',
          'Manager',
          'Manager Before',
          'Grade',
          'Grade Before',
          'Cost Centre',
          'Holder ID',
          'Holder Name',
          'What Changes',
        ].map((heading) => ({ heading, kind: 'text' as const })),
        rows,
      },
    ],
    notes: [
      `From ${plain(from.record.name)} to ${plain(to.record.name)}.`,
      'Date: the effective date of the post, else the implementation date of the document.',
      'Holds personal data: for payroll and for letters alone.',
    ],
  });
}

function rowsOf(
  state: DocumentState,
  change: Comparison['posts'][number],
  from: StructureState,
  to: StructureState,
  implementation: string | null,
): DataCell[][] {
  const now = change.to?.post ?? null;
  const before = change.from?.post ?? null;
  const post = (now ?? before) as Post;
  const tray = to.posts.get(post.id);
  const date = tray?.effectiveDate ?? post.effectiveDate ?? implementation;
  const manager = (side: SideOfPost | null, structure: StructureState) => {
    const above = side === null ? null : lineManager(structure, side.post);
    return above === null ? '' : `${plain(above.ref)} ${titleOf(above)}`;
  };
  const cells = (holder: string): DataCell[] => [
    plain(change.id),
    titleOf(post),
    ACTIONS[change.action],
    date === null ? '' : day(date),
    manager(change.to, to),
    manager(change.from, from),
    plain(now?.grade ?? ''),
    plain(before?.grade ?? ''),
    plain(post.costCentre),
    plain(holder),
    plain(state.people.get(holder)?.name ?? ''),
    change.flags.map((flag) => FLAG_WORDS[flag]).join(', '),
  ];
  const holders = [...new Set((before ?? post).holders.map(({ person }) => person))];
  return holders.length === 0 ? [cells('')] : holders.map(cells);
}
