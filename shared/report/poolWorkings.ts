import { discloseUnder } from '../disclosure/audience.ts';
import { ok, type Result, refuse } from '../errors.ts';
import { assessImpact, type PersonImpact, type PoolImpact, RANGE_CONDITION } from '../impact/impact.ts';
import { fteNumber } from '../model/fixed.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { IMPACT_WORDS } from '../words/figures.ts';
import { placeWords } from '../words/people.ts';
import { plain } from '../words/plain.ts';
import { count, percentText, titleOf } from '../words/printFormat.ts';
import { OUTCOME_WORDS } from '../words/values.ts';
import { assessedWords } from './pack/people.ts';
import type { DataBook, DataCell, DataSheet } from './page/sheets.ts';
import { NO_STRUCTURE, type StampInput, stampOf } from './page/stamp.ts';

const AT_RISK: Readonly<Record<PersonImpact['atRisk'], string>> = {
  no: 'No',
  'without-promotions': 'Yes, if no promotion is filled from the pool',
  yes: 'Yes',
};

/**
 * How each pool was worked out, for unions (EXPORT-8): people as numbers in no order that could say who they are, without
 * references, names, age, service and HR's reasons. `pool` is the name or key of one pool; all contested ones without it.
 */
export function poolWorkingsBook(
  state: DocumentState,
  fromId: StructureId,
  toId: StructureId,
  options: StampInput & { readonly pool?: string | undefined },
): Result<DataBook> {
  const [from, to] = [state.structures.get(fromId), state.structures.get(toId)];
  if (!from || !to) {
    return NO_STRUCTURE;
  }
  const impact = assessImpact(state, fromId, toId);
  const wanted = options.pool;
  const pools = impact.pools.filter((pool) =>
    wanted === undefined
      ? pool.outcome !== 'assimilated' || pool.hoursReduction > 0
      : [pool.name, pool.key, pool.id].includes(wanted),
  );
  if (pools.length === 0) {
    const known = impact.pools.map((pool) => pool.name).slice(0, 8);
    return refuse(
      'no-pool',
      wanted === undefined
        ? 'No pool of this proposal has anything to work out: everyone is assimilated.'
        : `There is no pool called "${plain(wanted)}". Pools are: ${known.map(plain).join('; ')}.`,
    );
  }
  return ok({
    stamp: stampOf(state, to, options),
    sheets: [poolsSheet(pools), peopleSheet(pools, from.posts, to.posts), placesSheet(pools, to.posts)],
    notes: [
      `From ${plain(from.record.name)} to ${plain(to.record.name)}.`,
      'People are numbered within their pool in order of the post that they hold; the numbers stand for nobody’s reference.',
      IMPACT_WORDS.atRisk,
      IMPACT_WORDS.surplus,
      IMPACT_WORDS.bySelection,
      RANGE_CONDITION,
      ...(pools.some((pool) => pool.people < discloseUnder(state.document.settings))
        ? ['A pool of few people can show who they are: share it with their agreement.']
        : []),
    ],
  });
}

function poolsSheet(pools: readonly PoolImpact[]): DataSheet {
  const range = ({ min, max }: { min: number; max: number }) => (min === max ? count(min) : `${min} to ${max}`);
  const text = (heading: string) => ({ heading, kind: 'text' as const });
  return {
    name: 'Pools',
    columns: [
      text('Pool'),
      { heading: 'People', kind: 'count' },
      { heading: 'Places', kind: 'count' },
      text('Outcome'),
      text('At risk'),
      text('Potential redundancies'),
      text('Assessed'),
      text('Criteria and weights'),
      text('Order'),
      text('If nobody is appointed'),
    ],
    rows: pools.map((pool) => [
      plain(pool.name),
      pool.people,
      pool.places,
      OUTCOME_WORDS[pool.outcome],
      range(pool.atRisk),
      range(pool.potentialRedundancies),
      assessedWords(pool),
      (pool.record?.criteria ?? []).map(({ name, weight }) => `${plain(name)} ${percentText(weight)}`).join('; '),
      (pool.record?.sequence ?? []).map(plain).join('; '),
      plain(pool.record?.ifNobody ?? ''),
    ]),
  };
}

type Posts = ReadonlyMap<PostId, Post>;

function peopleSheet(pools: readonly PoolImpact[], from: Posts, to: Posts): DataSheet {
  const rows = pools.flatMap((pool) => {
    const lines = pool.members.map((member): DataCell[] => {
      const held = from.get(member.fromPost);
      const title = (id: string) => {
        const post = to.get(id);
        return post ? titleOf(post) : '';
      };
      return [
        held ? titleOf(held) : '',
        plain(held?.grade ?? ''),
        plain(held?.workArea ?? ''),
        fteNumber(member.held),
        OUTCOME_WORDS[member.outcome],
        AT_RISK[member.atRisk],
        placeWords(member, title),
        member.offered === null ? null : fteNumber(member.offered),
        member.hoursReduction ? 'Yes' : 'No',
      ];
    });
    // By what the row says, so that the order of references does not show.
    const sorted = lines.toSorted((a, b) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1));
    return sorted.map((line, i): DataCell[] => [plain(pool.name), `Person ${i + 1}`, ...line]);
  });
  const text = (heading: string) => ({ heading, kind: 'text' as const });
  return {
    name: 'People',
    columns: [
      text('Pool'),
      text('Person'),
      text('Post held'),
      text('Grade'),
      text('Work area'),
      { heading: 'FTE held', kind: 'fte' },
      text('Outcome'),
      text('At risk'),
      text('Place'),
      { heading: 'FTE of the place', kind: 'fte' },
      text('Fewer hours'),
    ],
    rows,
  };
}

function placesSheet(pools: readonly PoolImpact[], to: Posts): DataSheet {
  const rows = pools.flatMap((pool) =>
    pool.targetPosts.flatMap((id): DataCell[][] => {
      const post = to.get(id);
      if (!post) return [];
      const places = pool.offers.find((offer) => offer.post === id)?.places ?? 0;
      return [[plain(pool.name), titleOf(post), plain(post.grade), plain(post.workArea), post.quantity, places]];
    }),
  );
  const text = (heading: string) => ({ heading, kind: 'text' as const });
  return {
    name: 'Places',
    columns: [
      text('Pool'),
      text('Post'),
      text('Grade'),
      text('Work area'),
      { heading: 'Posts in the box', kind: 'count' },
      { heading: 'Places in the pool', kind: 'count' },
    ],
    rows,
  };
}
