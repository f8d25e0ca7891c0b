import { type Comparison, compareStructures, type PostChange, type SideOfPost } from '../changes/compare.ts';
import { ok, type Result } from '../errors.ts';
import type { Post, StructureId } from '../model/records.ts';
import { type DocumentState, lineManager, type StructureState } from '../model/state.ts';
import { placesWords } from '../words/placesWords.ts';
import { plain } from '../words/plain.ts';
import { day, plural, titleOf } from '../words/printFormat.ts';
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
  const cells = (action: PostChange['action'], what: readonly string[], holder: string): DataCell[] => [
    plain(change.id),
    titleOf(post),
    ACTIONS[action],
    date === null ? '' : day(date),
    manager(change.to, to),
    manager(change.from, from),
    plain(now?.grade ?? ''),
    plain(before?.grade ?? ''),
    plain(post.costCentre),
    plain(holder),
    plain(state.people.get(holder)?.name ?? ''),
    what.join('; '),
  ];
  const holders = [...new Set((before ?? post).holders.map(({ person }) => person))];
  return linesOf(change, holders).flatMap(({ action, what, of }) =>
    of.length === 0 ? [cells(action, what, '')] : of.map((holder) => cells(action, what, holder)),
  );
}

interface Line {
  readonly action: PostChange['action'];
  readonly what: readonly string[];
  /** Whom it concerns; nobody for places that nobody holds. */
  readonly of: readonly string[];
}

/**
 * What a post's change says to whom (CHANGE-7). Places that come, or go while vacant, concern nobody who stays; which of
 * several holders keep a place of a box that shrinks is decided by selection, and their line says so.
 */
function linesOf(change: PostChange, holders: readonly string[]): Line[] {
  const { action, places, flags } = change;
  if (action !== 'amended') return [{ action, what: flags.map((flag) => FLAG_WORDS[flag]), of: holders }];
  const own = flags.filter((flag) => flag !== 'quantity').map((flag) => FLAG_WORDS[flag]);
  const gone = places.deleted + places.transferredOut;
  const lines: Line[] = [];
  const what = [...own, ...(gone > 0 ? [`${placesWords(change).join('')}: decided by selection`] : [])];
  if (gone > 0 || places.moved + places.changed > 0) lines.push({ action, what, of: holders });
  if (places.deletedVacant > 0)
    lines.push({ action: 'deleted-vacant', what: [plural(places.deletedVacant, 'place')], of: [] });
  if (places.created > 0) lines.push({ action: 'created', what: [plural(places.created, 'more place')], of: [] });
  return lines;
}
