import type { Comparison, PostChange, SideOfPost } from '../../changes/compare.ts';
import type { StructureState } from '../../model/state.ts';
import { placesWords } from '../../words/placesWords.ts';
import { plain } from '../../words/plain.ts';
import { fte, pounds, titleOf } from '../../words/printFormat.ts';
import { BASIS_WORDS } from '../../words/values.ts';
import type { Block, Row } from '../page/report.ts';
import { ABOVE, Lines, managerTitle, share } from './changeLines.ts';
import { type PackContext, table } from './context.ts';
import { sectionHeading } from './sections.ts';

/** Posts that stay and change, each with what it was and what it is (CHANGE-2). */

export function postsAmended(context: PackContext): Block[] {
  const comparison = context.comparison();
  if (!comparison) return [];
  const lines = amendedLines(context, comparison, context.from as StructureState, context.structure);
  return lines.length === 0 ? [] : [amendedTable(sectionHeading('posts-amended', context.proposed), lines)];
}

export function amendedTable(caption: string, rows: readonly Row[]): Block {
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
  const resized: { readonly cells: readonly string[] }[] = [];
  for (const change of comparison.posts) {
    if (change.action !== 'amended' || !change.to) continue;
    const { places } = change;
    // What changes for those that stay, and apart from it what becomes of the others (CHANGE-7).
    const own = places.moved + places.changed;
    const words = change.flags.flatMap((flag) => flagWords(context, flag, change, from, to));
    if (words.length === 0 && places.changed > 0) words.push(...basisWords(change));
    const size = placesWords(change);
    const cells = [titleOf(change.to.post), [...words, ...size].map(within).join('; ')];
    if (own > 0 || change.from?.places === 0) lines.add(cells, own, share(change.to, own));
    else resized.push({ cells: [cells[0] as string, '', '', cells[1] as string] });
  }
  const rows = lines.rows(1);
  // Boxes of which only the number changes have no place that is amended: they stand below, without a count.
  const total = rows.at(-1);
  return total && 'total' in total ? [...rows.slice(0, -1), ...resized, total] : [...rows, ...resized];
}

/** A basis that changes and has no flag of its own. */
function basisWords({ from, to }: PostChange): string[] {
  if (!from || !to || from.post.basis === to.post.basis) return [];
  return [`Basis from ${BASIS_WORDS[from.post.basis].toLowerCase()} to ${BASIS_WORDS[to.post.basis].toLowerCase()}`];
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
  if (!from || !to || !context.told.flag(flag, from.post)) return [];
  const was = (label: string, a: string, b: string) => [`${label} from ${a || 'none'} to ${b || 'none'}`];
  const [a, b] = [from.post, to.post];
  switch (flag) {
    case 'retitled':
      return [`Retitled, was ${titleOf(a)}`];
    case 'regraded':
      return was('Grade', plain(a.grade), plain(b.grade));
    case 'quantity':
      // Said of the places that go or come: see placesWords.
      return [];
    case 'fte':
      return from.places === to.places || from.places * to.places === 0
        ? was('FTE', fte(from.fte), fte(to.fte))
        : was('FTE of each', fteEach(from), fteEach(to));
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
      return was('Cost', pounds(from.cost.total), pounds(to.cost.total));
  }
}

const fteEach = ({ fte: all, places }: SideOfPost) => fte(Math.round(all / places));
