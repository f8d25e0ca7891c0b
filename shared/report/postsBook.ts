import { disclosureOf, type ForWhom } from '../disclosure/disclosure.ts';
import { occupancyOf } from '../disclosure/occupancy.ts';
import { ok, type Result } from '../errors.ts';
import { fteNumber } from '../model/fixed.ts';
import { type StructureId, stands } from '../model/records.ts';
import { type DocumentState, lineManager, postOf, treeOrder } from '../model/state.ts';
import { plain } from '../words/plain.ts';
import { titleOf } from '../words/printFormat.ts';
import { BASIS_WORDS } from '../words/values.ts';
import type { DataBook, DataCell } from './page/sheets.ts';
import { NO_STRUCTURE, type StampInput, stampOf } from './page/stamp.ts';

/** The establishment list as it is printed: every box that stands, in the order of the tree. */
export function postsBook(
  state: DocumentState,
  structureId: StructureId,
  options: StampInput & ForWhom,
): Result<DataBook> {
  const structure = state.structures.get(structureId);
  if (!structure) {
    return NO_STRUCTURE;
  }
  const told = disclosureOf(state, options);
  const rows: DataCell[][] = [];
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    if (!stands(post)) continue;
    const real = post.kind === 'post';
    const manager = lineManager(structure, post);
    rows.push([
      plain(post.ref),
      titleOf(post),
      plain(post.unit),
      plain(post.grade),
      real ? post.quantity : null,
      real ? fteNumber(post.fte) : null,
      real ? (told.mark('basis', post) ? BASIS_WORDS[post.basis] : '') : post.kind === 'team' ? 'Team' : 'Outside body',
      manager ? titleOf(manager) : '',
      occupancyOf(post, state, told).full,
    ]);
  }
  return ok({
    stamp: stampOf(state, structure, options),
    sheets: [
      {
        name: 'Posts',
        columns: [
          { heading: 'Post ID', kind: 'text' },
          { heading: 'Post', kind: 'text' },
          { heading: 'Team', kind: 'text' },
          { heading: 'Grade', kind: 'text' },
          { heading: 'Posts', kind: 'count' },
          { heading: 'FTE', kind: 'fte' },
          { heading: 'Basis', kind: 'text' },
          { heading: 'Reports to', kind: 'text' },
          { heading: 'Occupancy', kind: 'text' },
        ],
        rows,
      },
    ],
    notes: [],
  });
}
