import { actionRows } from '../../changes/actions.ts';
import type { Comparison, PostChange, SideOfPost } from '../../changes/compare.ts';
import type { StructureId } from '../../model/records.ts';
import type { StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { titleOf } from '../../words/printFormat.ts';
import { BASIS_WORDS } from '../../words/values.ts';
import type { Block } from '../page/report.ts';
import { Lines, managerTitle, share } from './changeLines.ts';
import { type PackContext, paragraph, small, table } from './context.ts';
import { sectionHeading } from './sections.ts';

/** What a proposal does to posts, as reports print it (CHANGE-3). */

/** "Establish: Officer x 4 FTE; Lead x 1 FTE." */
function asListed(verb: string, lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [paragraph(`${verb}: ${lines.map(plain).join('; ')}.`)];
}

export function postsCreated(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison || comparison.counts.created === 0) return [];
  const lines = new Lines();
  for (const { to, places } of comparison.posts) {
    if (!to || places.created === 0) continue;
    const { post } = to;
    const cells = [
      titleOf(post),
      plain(post.unit),
      plain(post.grade),
      managerTitle(context.structure, to),
      gradeNote(context, post),
    ];
    lines.add(cells, places.created, share(to, places.created));
  }
  return [
    ...asListed(context.proposed ? 'Proposed to establish' : 'Establish', comparison.lists.establish),
    table(
      sectionHeading('posts-created', context.proposed),
      [
        ['Post', 2.6],
        ['Team', 1.6],
        ['Grade', 1],
        ['Posts', 0.7, 'right'],
        ['FTE', 0.7, 'right'],
        ['Reports to', 2.4],
        ['Note', 1],
      ],
      lines.rows(3),
    ),
  ];
}

function gradeNote({ told }: PackContext, post: SideOfPost['post']): string {
  const { gradeStatus, basis } = post;
  const notes = [
    gradeStatus === 'indicative' ? 'Grade indicative' : '',
    basis === 'permanent' || !told.mark('basis', post) ? '' : BASIS_WORDS[basis],
  ];
  return notes.filter(Boolean).join('; ');
}

export function postsDeleted(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison || comparison.counts.deleted + comparison.counts.deletedVacant === 0) return [];
  const lines = new Lines();
  for (const { from, places, replacedBy } of comparison.posts) {
    if (!from) continue;
    const { post } = from;
    const add = (n: number, occupancy: string) => {
      if (n === 0) return;
      const successors = replacedBy.map((ref) => successorTitle(context.structure, ref)).join('; ');
      lines.add([titleOf(post), plain(post.unit), plain(post.grade), occupancy, successors], n, share(from, n));
    };
    // An open paper says which posts are vacant, and of the others nothing.
    const { told } = context;
    add(places.deleted, told.open ? '' : post.occupancyRecorded ? 'Filled' : 'Not recorded');
    add(places.deletedVacant, told.vacancies(post.structure) ? 'Vacant' : '');
  }
  return [
    ...asListed(context.proposed ? 'Proposed to delete' : 'Delete', comparison.lists.delete),
    table(
      sectionHeading('posts-deleted', context.proposed),
      [
        ['Post', 3],
        ['Team', 1.7],
        ['Grade', 1],
        ['Posts', 0.8, 'right'],
        ['FTE', 0.8, 'right'],
        ['Occupancy', 1.2],
        ['Replaced by', 1.5],
      ],
      lines.rows(3),
    ),
    ...missingNote(comparison),
  ];
}

/** The Action / Roles / Summary table, with what replaces a post by its title. */
export function actionTable(context: PackContext, caption: string, comparison: Comparison, from: StructureId): Block[] {
  const to = context.structure;
  const vacancies = context.told.vacancies(from);
  const named = comparison.posts
    .map((each) => (vacancies ? each : withoutVacancies(each)))
    .map((change) =>
      change.replacedBy.length === 0
        ? change
        : { ...change, replacedBy: change.replacedBy.map((ref) => successorTitle(to, ref)) },
    );
  const rows = actionRows(named);
  if (rows.length === 0) return [];
  return [
    table(
      caption,
      [
        [context.proposed ? 'Proposed action' : 'Action', 2],
        ['Roles', 5.5],
        ['Summary', 2.5],
      ],
      rows.map((row) => [row.action, row.roles.map(plain).join('; '), row.summary]),
    ),
  ];
}

/** Deleted posts as one number, filled or not. */
function withoutVacancies(change: PostChange): PostChange {
  const { deleted, deletedVacant } = change.places;
  return { ...change, places: { ...change.places, deleted: deleted + deletedVacant, deletedVacant: 0 } };
}

/** A replacement is a Post ID, or words of its own. */
function successorTitle(structure: StructureState, ref: string): string {
  const id = structure.byRef.get(ref);
  const post = id === undefined ? undefined : structure.posts.get(id);
  return post ? titleOf(post) : plain(ref);
}

/** CHANGE-5: what an import merely left out is not yet decided. */
function missingNote({ missing }: Comparison): Block[] {
  if (missing.length === 0) return [];
  return [small(`Left out by an import and not confirmed by anyone yet: ${missing.map(plain).join(', ')}.`)];
}

/** Posts that leave and posts that come are two lists and two tables: a sum of both would mean nothing (CHANGE-9). */
export function postsTransferred(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const [out, arrived] = [new Lines(), new Lines()];
  for (const { from, to, places } of comparison.posts) {
    if (places.transferredOut > 0) {
      const side = (from ?? to) as SideOfPost;
      const gone = destination(context, (to ?? from) as SideOfPost);
      out.add([titleOf(side.post), gone], places.transferredOut, share(side, places.transferredOut));
    }
    if (to && places.transferredIn > 0) {
      const cells = [titleOf(to.post), plain(to.post.transferredFrom)];
      arrived.add(cells, places.transferredIn, share(to, places.transferredIn));
    }
  }
  const teams = [...context.structure.posts.values()].filter(
    (post) => post.kind !== 'post' && post.transferredTo !== '' && !post.deleted,
  );
  const teamRows = teams.map((post) => [
    `${titleOf(post)} (${post.kind === 'team' ? 'team' : 'outside body'})`,
    '',
    '',
    plain(post.transferredTo),
  ]);
  const { transferOut, transferIn } = comparison.lists;
  return [
    ...transfers(
      context.proposed ? 'Posts proposed to transfer out' : 'Posts transferred out',
      context.proposed ? 'Proposed to transfer out' : 'Transfer out',
      transferOut,
      out.rows(1),
      teamRows,
      'To',
    ),
    ...transfers(
      context.proposed ? 'Posts proposed to transfer in' : 'Posts transferred in',
      context.proposed ? 'Proposed to transfer in' : 'Transfer in',
      transferIn,
      arrived.rows(1),
      [],
      'From',
    ),
  ];
}

function transfers(
  caption: string,
  verb: string,
  listed: readonly string[],
  rows: ReturnType<Lines['rows']>,
  teams: readonly (readonly string[])[],
  where: string,
): Block[] {
  if (rows.length + teams.length === 0) return [];
  return [
    ...asListed(verb, listed),
    table(
      caption,
      [
        ['Post', 4.4],
        ['Posts', 0.9, 'right'],
        ['FTE', 0.9, 'right'],
        [where, 3.8],
      ],
      [...rows.filter((row) => !('total' in row)), ...teams, ...rows.filter((row) => 'total' in row)],
      'Transfers are not savings.',
    ),
  ];
}

function destination({ structure }: PackContext, { post }: SideOfPost): string {
  return plain(structure.posts.get(post.id)?.transferredTo ?? post.transferredTo);
}
