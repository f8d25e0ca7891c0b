import { salarySources } from '../cost/usesPayTable.ts';
import type { CostBasis } from '../metrics/costBasis.ts';
import type { Costing } from '../model/costing.ts';
import { counts, type Post } from '../model/records.ts';
import type { SalaryBasis } from '../model/settings.ts';
import type { StructureState } from '../model/state.ts';
import { plain } from './plain.ts';

/** What stands beside every amount of money: how it is worked out, and what it leaves out or mixes (COST-1, COST-11). */

const SALARY_BASIS_WORDS: Readonly<Record<SalaryBasis, string>> = {
  point: 'pay point of the post',
  bottom: 'bottom of grade',
  middle: 'middle of grade',
  top: 'top of grade',
  holder: 'actual point of the post-holder',
};

/**
 * "top of grade, local pay scales", "pay point of the post, NJC 2025": the structure's setting with where the salaries
 * are read from in fact; "each post’s own figure" where every salary that is known was entered for its post.
 */
export function basisWordsOf(structure: StructureState, costing: Costing): string {
  const { payTable, scales, own } = salarySources(counting(structure.posts.values()), costing);
  if (own && !payTable && !scales) return 'each post’s own figure';
  const from = [payTable ? plain(costing.payTable) : '', scales ? 'local pay scales' : '']
    .filter(Boolean)
    .join(' and ');
  const words = [SALARY_BASIS_WORDS[costing.basis], from].filter((text) => text !== '').join(', ');
  return own ? `${words}; own figures where entered` : words;
}

function* counting(posts: Iterable<Post>): Generator<Post> {
  for (const post of posts) if (counts(post)) yield post;
}

/** Short enough for a headline. Of two structures the words hold for either. */
export function costBasisWords(basis: CostBasis, sides: 'one' | 'two'): string {
  switch (basis) {
    case 'salaries-only':
      return 'salaries only';
    case 'offer':
      return sides === 'one' ? 'on a pay offer that is not agreed' : 'one side on a pay offer that is not agreed';
    case 'mixed-pay-tables':
      return 'different pay tables';
    case 'transfers-excluded':
      return 'without transfers';
    case 'posts-without-cost':
      return 'without the posts that have no cost';
  }
}

/** "salaries only, different pay tables"; '' where nothing has to be said. What is named elsewhere can be left out. */
export function costBasisText(
  basis: readonly CostBasis[],
  sides: 'one' | 'two',
  without: readonly CostBasis[] = [],
): string {
  return basis
    .filter((each) => !without.includes(each))
    .map((each) => costBasisWords(each, sides))
    .join(', ');
}
