import { actionRows } from '../../changes/actions.ts';
import type { Comparison, PostChange, SideOfPost } from '../../changes/compare.ts';
import type { Fte } from '../../model/fixed.ts';
import type { StructureState } from '../../model/state.ts';
import { BASIS_WORDS } from '../../words/values.ts';
import { plain } from '../plain.ts';
import type { Block } from '../report.ts';
import { count, day, fte, pounds, titleOf } from '../words.ts';
import { type PackContext, paragraph, small, table } from './context.ts';

/** What a proposal does to posts, as reports print it (CHANGE-3). */

interface Line {
  readonly cells: readonly string[];
  places: number;
  fte: Fte;
}

/** Adds places and FTE of changes that read alike, in order of first appearance. */
class Lines {
  private readonly lines = new Map<string, Line>();

  add(cells: readonly string[], places: number, share: Fte): void {
    const key = cells.join('\u0000');
    const known = this.lines.get(key);
    if (known) {
      known.places += places;
      known.fte += share;
    } else this.lines.set(key, { cells, places, fte: share });
  }

  /** Cells with the number of posts and FTE behind the first `lead` of them, and a total where there are several. */
  rows(lead: number) {
    const lines = [...this.lines.values()];
    const size = (places: number, share: Fte) => [count(places), fte(share)];
    const rows = lines.map(({ cells, places, fte: share }) => ({
      cells: [...cells.slice(0, lead), ...size(places, share), ...cells.slice(lead)],
    }));
    if (lines.length < 2) return rows;
    const places = lines.reduce((sum, line) => sum + line.places, 0);
    const share = lines.reduce((sum, line) => sum + line.fte, 0);
    const rest = (lines[0] as Line).cells.length - lead;
    const blank = (n: number) => Array.from({ length: n }, () => '');
    return [...rows, { cells: ['Total', ...blank(lead - 1), ...size(places, share), ...blank(rest)], total: true }];
  }
}

function share(side: SideOfPost, places: number): Fte {
  return side.places === 0 ? side.fte : Math.round((side.fte * places) / side.places);
}

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
      gradeNote(post),
    ];
    lines.add(cells, places.created, share(to, places.created));
  }
  return [
    ...asListed('Establish', comparison.lists.establish),
    table(
      'Posts created',
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

function gradeNote({ gradeStatus, basis }: SideOfPost['post']): string {
  const notes = [
    gradeStatus === 'indicative' ? 'Grade indicative' : '',
    basis === 'permanent' ? '' : BASIS_WORDS[basis],
  ];
  return notes.filter(Boolean).join('; ');
}

/** Whom the top of a structure reports to. */
export const ABOVE = 'Outside this structure';

function managerTitle(structure: StructureState, { managerRef }: SideOfPost): string {
  const id = managerRef === null ? undefined : structure.byRef.get(managerRef);
  const manager = id === undefined ? undefined : structure.posts.get(id);
  return manager ? titleOf(manager) : managerRef === null ? ABOVE : plain(managerRef);
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
    add(places.deleted, post.occupancyRecorded ? 'Filled' : 'Not recorded');
    add(places.deletedVacant, 'Vacant');
  }
  return [
    ...asListed('Delete', comparison.lists.delete),
    table(
      'Posts deleted',
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
export function actionTable(caption: string, comparison: Comparison, to: StructureState): Block[] {
  const named = comparison.posts.map((change) =>
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
        ['Action', 2],
        ['Roles', 5.5],
        ['Summary', 2.5],
      ],
      rows.map((row) => [row.action, row.roles.map(plain).join('; '), row.summary]),
    ),
  ];
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

export function postsAmended(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const lines = amendedLines(context, comparison, context.from as StructureState, context.structure);
  return lines.length === 0 ? [] : [amendedTable('Posts amended', lines)];
}

export function amendedTable(caption: string, rows: ReturnType<Lines['rows']>): Block {
  return table(
    caption,
    [
      ['Post', 3.2],
      ['Posts', 0.8, 'right'],
      ['FTE', 0.9, 'right'],
      ['What changes', 5.1],
    ],
    rows,
  );
}

export function amendedLines(context: PackContext, comparison: Comparison, from: StructureState, to: StructureState) {
  const lines = new Lines();
  for (const change of comparison.posts) {
    if (change.action !== 'amended' || !change.to) continue;
    const words = [
      ...change.flags.flatMap((flag) => flagWords(context, flag, change, from, to)),
      ...placesWords(change),
    ];
    lines.add(
      [titleOf(change.to.post), words.map(within).join('; ')],
      change.places.kept,
      share(change.to, change.places.kept),
    );
  }
  return lines.rows(1);
}

const inWords = (manager: string) => (manager === ABOVE ? ABOVE.toLowerCase() : manager);

/** Within a sentence the words of a flag begin small. */
function within(text: string, i: number): string {
  return i === 0 || /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A flag with what it was and what it is. */
function flagWords(
  context: PackContext,
  flag: PostChange['flags'][number],
  change: PostChange,
  fromStructure: StructureState,
  toStructure: StructureState,
): string[] {
  const { from, to } = change;
  if (!from || !to) return [];
  const was = (label: string, a: string, b: string) => [`${label} from ${a || 'none'} to ${b || 'none'}`];
  const [a, b] = [from.post, to.post];
  switch (flag) {
    case 'retitled':
      return [`Retitled, was ${titleOf(a)}`];
    case 'regraded':
      return was('Grade', plain(a.grade), plain(b.grade));
    case 'fte':
      // Places that go take their FTE with them; those that stay are as they were.
      if (from.places !== to.places && from.fte * to.places === to.fte * from.places) return [];
      return was('FTE', fte(from.fte), fte(to.fte));
    case 'role':
      return ['New job description'];
    case 're-parented':
      return was(
        'Line manager',
        ...([managerTitle(fromStructure, from), managerTitle(toStructure, to)].map(inWords) as [string, string]),
      );
    case 'made-permanent':
      return [`Made permanent, was ${BASIS_WORDS[a.basis].toLowerCase()}`];
    case 'designation': {
      const names = (post: typeof a) => post.designations.map(({ name }) => plain(name)).join(', ');
      return was('Statutory role', names(a), names(b));
    }
    case 'employer':
      return was('Employer', plain(a.employer) || 'the council', plain(b.employer) || 'the council');
    case 'held':
      return [b.heldVacant ? 'Held vacant' : 'No longer held vacant'];
    case 'functions':
      return was('Functions', a.functions.map(plain).join(', '), b.functions.map(plain).join(', '));
    case 'cost-drift':
      return context.open ? ['Cost only'] : was('Cost', pounds(from.cost.total), pounds(to.cost.total));
  }
}

/** What became of single places of a box that stays. */
function placesWords({ from, places }: PostChange): string[] {
  const parts: string[] = [];
  const gone = places.deleted + places.deletedVacant;
  const of = from ? ` of ${from.places}` : '';
  if (gone > 0) parts.push(`${gone}${of} posts deleted`);
  if (places.created > 0) parts.push(`${places.created} more ${places.created === 1 ? 'post' : 'posts'}`);
  if (places.transferredOut > 0) parts.push(`${places.transferredOut}${of} transferred out`);
  return parts;
}

export function postsTransferred(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const lines = new Lines();
  for (const { from, to, places } of comparison.posts) {
    if (places.transferredOut > 0) {
      const side = (from ?? to) as SideOfPost;
      const gone = destination(context, (to ?? from) as SideOfPost);
      lines.add(['Out', titleOf(side.post), gone], places.transferredOut, share(side, places.transferredOut));
    }
    if (to && places.transferredIn > 0)
      lines.add(
        ['In', titleOf(to.post), plain(to.post.transferredFrom)],
        places.transferredIn,
        share(to, places.transferredIn),
      );
  }
  const teams = [...context.structure.posts.values()].filter(
    (post) => post.kind !== 'post' && post.transferredTo !== '',
  );
  const rows = lines.rows(2);
  if (rows.length + teams.length === 0) return [];
  return [
    ...asListed('Transfer', comparison.lists.transfer),
    table(
      'Posts transferred',
      [
        ['Way', 1],
        ['Post', 4],
        ['Posts', 0.9, 'right'],
        ['FTE', 0.9, 'right'],
        ['From or to', 3.2],
      ],
      [
        ...rows.filter((row) => !('total' in row)),
        ...teams.map((post) => [
          'Out',
          `${titleOf(post)} (${post.kind === 'team' ? 'team' : 'outside body'})`,
          '',
          '',
          plain(post.transferredTo),
        ]),
        ...rows.filter((row) => 'total' in row),
      ],
      'Transfers are not savings.',
    ),
  ];
}

function destination({ structure }: PackContext, { post }: SideOfPost): string {
  return plain(structure.posts.get(post.id)?.transferredTo ?? post.transferredTo);
}

type Entry = NonNullable<PackContext['pack']['consultation']>[number];

/** The change that was made, or the commitment with its date and whether it is kept. */
export function answerOf(entry: Entry): string {
  const parts: string[] = [];
  if (entry.change) parts.push(`Change: ${plain(entry.change)}`);
  if (entry.commitment) {
    const due = entry.due ? `, by ${day(entry.due)}` : '';
    parts.push(`Commitment${due}: ${plain(entry.commitment)}${entry.done ? ' (done)' : ''}`);
  }
  return parts.join(' ') || 'No change';
}
