import { pointSalary } from '../../cost/salary.ts';
import { refuse } from '../../errors.ts';
import type { Figures } from '../../metrics/figures.ts';
import { type Costing, costingOf } from '../../model/costing.ts';
import type { Post } from '../../model/records.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { average, count, day, fte, plural, salaryBasisWords } from '../../words/printFormat.ts';
import type { Stamp } from './report.ts';

/** Every report answers this when it is asked about a structure that the document lacks. */
export const NO_STRUCTURE = refuse(
  'no-structure',
  'There is no structure of that name in this document. Choose one that is listed.',
);

export interface StampInput {
  /** ISO day of the export: nothing here knows the time. */
  readonly date: string;
  readonly revision: number;
}

/** What every export carries (EXPORT-1). A frozen structure is a version of the one that it was forked from. */
export function stampOf(state: DocumentState, structure: StructureState, { date, revision }: StampInput): Stamp {
  const { record } = structure;
  const frozen = record.kind === 'version' || record.frozen;
  const origin = frozen && record.forkedFrom !== null ? state.structures.get(record.forkedFrom) : undefined;
  return {
    document: plain(state.document.title) || 'Untitled document',
    structure: plain((origin ?? structure).record.name) || 'Untitled structure',
    version: frozen ? plain(record.name) : null,
    revision,
    date,
    salaryBasis: basisWordsOf(structure, costingOf(state.document.settings, record.name)),
  };
}

/** How salaries are worked out, and from which pay table, where one is used: the document's own scales come first. */
export function basisWordsOf(structure: StructureState, costing: Costing): string {
  const scales = costing.grades.size > 0 ? 'local pay scales' : '';
  return salaryBasisWords({ ...costing, payTable: usesTable(structure, costing) ? costing.payTable : scales });
}

/** True where a point is looked up in the pay table and not in a scale of the document. */
function usesTable({ posts }: StructureState, costing: Costing): boolean {
  const own = { ...costing, spine: new Map() };
  const from = (post: Post, point: string) =>
    point !== '' && pointSalary(post.grade, point, own) === null && pointSalary(post.grade, point, costing) !== null;
  const pointed = costing.basis === 'point' || costing.basis === 'holder';
  return [...posts.values()].some(
    (post) =>
      pointed &&
      post.salary === null &&
      [post.point, ...post.holders.map(({ point }) => point ?? '')].some((p) => from(post, p)),
  );
}

/** The stamp in one line. */
export function stampLine(stamp: Stamp): string {
  return [
    stamp.document,
    stamp.structure,
    stamp.version === null ? 'working draft' : `version ${stamp.version}`,
    `revision ${stamp.revision}`,
    day(stamp.date),
    `salaries at ${stamp.salaryBasis}`,
  ].join(' · ');
}

/** "54 posts, 52.5 FTE, 2 vacant, 5 layers, average span 4.20". */
export function figuresLine(figures: Figures): string {
  const parts = [plural(figures.posts, 'post'), `${fte(figures.fte)} FTE`];
  if (figures.vacantPosts > 0) parts.push(`${count(figures.vacantPosts)} vacant`);
  if (figures.unrecordedPosts > 0) parts.push(`${count(figures.unrecordedPosts)} without recorded post-holders`);
  parts.push(plural(figures.layers, 'layer'));
  if (figures.managers > 0) parts.push(`average span ${average(figures.spanTotal, figures.managers)}`);
  return parts.join(', ');
}
