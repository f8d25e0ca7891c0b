import type { PersonImpact, PoolImpact } from '../../impact/impact.ts';
import { placeWords } from '../../words/people.ts';
import { plain, plainLines } from '../../words/plain.ts';
import { fte, percentText, titleOf } from '../../words/printFormat.ts';
import { OUTCOME_WORDS } from '../../words/values.ts';
import type { Block } from '../page/report.ts';
import { type PackContext, table, WHY } from './context.ts';

/** How posts are filled; who is in each pool is for the exempt part alone. */

export function selection(context: PackContext): Block[] {
  const rows = context.pack.selection ?? [];
  const blocks: Block[] = [];
  if (rows.length > 0) {
    blocks.push(
      table(
        'Selection',
        [
          ['Posts', 4],
          ['Process', 6],
        ],
        rows.map((row) => [plain(row.posts), plainLines(row.process)]),
      ),
    );
  }
  const records = (context.settings.pools ?? []).filter((record) => (record.criteria?.length ?? 0) > 0);
  if (records.length > 0) {
    blocks.push(
      table(
        'Selection criteria and weights',
        [
          ['Pool', 3],
          ['Criteria', 3.5],
          ['Order, and if nobody is appointed', 3.5],
        ],
        records.map((record) => [
          plain(record.pool),
          (record.criteria ?? []).map(({ name, weight }) => `${plain(name)} ${percentText(weight)}`).join(', '),
          [...(record.sequence ?? []).map(plain), plain(record.ifNobody ?? '')].filter(Boolean).join('; '),
        ]),
      ),
    );
  }
  const impact = context.impact();
  const contested = impact?.pools.filter((pool) => pool.outcome !== 'assimilated' || pool.hoursReduction > 0) ?? [];
  if (contested.length === 0) return blocks;
  if (context.open) {
    context.withhold('Selection within each pool', WHY.selection);
    return blocks;
  }
  for (const pool of contested) blocks.push(...members(context, pool));
  return blocks;
}

/** The people of a pool with what they hold, what is shown for them, and how that was worked out. */
function members({ state, from, structure }: PackContext, pool: PoolImpact): Block[] {
  const title = (id: string | null, of: typeof from) => {
    const post = id === null ? undefined : of?.posts.get(id);
    return post ? titleOf(post) : '';
  };
  const outcome = (person: PersonImpact) =>
    [
      OUTCOME_WORDS[person.outcome],
      person.hoursReduction ? 'fewer hours' : '',
      person.toDetermine ? 'kept, regraded: HR to determine' : '',
      person.determination === null ? '' : `determined by HR: ${plain(person.determination)}`,
    ]
      .filter(Boolean)
      .join('; ');
  return [
    table(
      `Pool: ${plain(pool.name)}`,
      [
        ['Person', 1.6],
        ['Post held', 3.1],
        ['FTE', 0.8, 'right'],
        ['Outcome', 2.2],
        ['Place', 2.3],
      ],
      pool.members.map((person) => [
        plain(state.people.get(person.person)?.name ?? '') || plain(person.person),
        title(person.fromPost, from),
        fte(person.held),
        outcome(person),
        placeWords(person, (id) => title(id, structure)),
      ]),
      [
        plain(pool.headline),
        pool.record?.signedOff?.unionView ? `Union view: ${plain(pool.record.signedOff.unionView)}` : '',
      ]
        .filter(Boolean)
        .join('. '),
    ),
  ];
}
