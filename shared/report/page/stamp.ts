import { refuse } from '../../errors.ts';
import type { Figures } from '../../metrics/figures.ts';
import { costingOf } from '../../model/costing.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { basisWordsOf } from '../../words/costWords.ts';
import { plain } from '../../words/plain.ts';
import { average, count, day, fte, plural } from '../../words/printFormat.ts';
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

/** "54 posts, 52.5 FTE, 2 vacant, 5 layers, average span 4.20"; `vacancies`: whether those may be told. */
export function figuresLine(figures: Figures, vacancies = true): string {
  const parts = [plural(figures.posts, 'post'), `${fte(figures.fte)} FTE`];
  if (vacancies && figures.vacantPosts > 0) parts.push(`${count(figures.vacantPosts)} vacant`);
  if (figures.unrecordedPosts > 0) parts.push(`${count(figures.unrecordedPosts)} without recorded post-holders`);
  parts.push(plural(figures.layers, 'layer'));
  if (figures.managers > 0) parts.push(`average span ${average(figures.spanTotal, figures.managers)}`);
  return parts.join(', ');
}
