import type { Comparison, PostChange } from '../../changes/compare.ts';
import type { StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { fte, pounds, titleOf } from '../../words/printFormat.ts';
import { BASIS_WORDS } from '../../words/values.ts';
import type { Block } from '../page/report.ts';
import { ABOVE, Lines, managerTitle, share } from './changeLines.ts';
import { type PackContext, table } from './context.ts';

/** Posts that stay and change, each with what it was and what it is (CHANGE-2). */

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
