import type { Warning } from '../disclosure/freeText.ts';
import type { Withheld } from '../disclosure/withheld.ts';
import { WHY, withheldRecords } from '../disclosure/withheld.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import { glyphWarnings } from './page/lackingGlyphs.ts';

/** What an open file of some structures withholds and warns of, beside the file. */
export function openNotes(
  state: DocumentState,
  structures: readonly StructureState[],
  { money = false } = {},
): { readonly withheld: readonly Withheld[]; readonly warnings: readonly Warning[] } {
  const paid = structures.some(({ posts }) =>
    [...posts.values()].some((post) => post.salary !== null || post.point !== '' || post.allowances.length > 0),
  );
  return {
    withheld: [
      ...withheldRecords(state, structures),
      ...(money && paid
        ? [{ what: 'Salary, pay point, day rate and allowances of posts that are held', why: WHY.pay }]
        : []),
    ],
    warnings: glyphWarnings(state, structures),
  };
}
