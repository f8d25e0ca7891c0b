import type { PaperKind, PaperMade } from '../../model/paperSettings.ts';
import type { StructureId } from '../../model/records.ts';
import type { Settings } from '../../model/settings.ts';
import type { DocumentState } from '../../model/state.ts';
import { count, plural } from '../../words/printFormat.ts';

export const PAPER_WORDS: Readonly<Record<PaperKind, string>> = {
  s188: 'section 188 notice',
  hr1: 'sheet for form HR1',
  payroll: 'data for payroll and finance',
  'at-risk': 'at risk letters',
  assimilation: 'assimilation letters',
  'ring-fence': 'ring-fence letters',
  redeployment: 'redeployment letters',
  'end-of-assignment': 'end of assignment letters',
  outcome: 'outcome letters',
  'preference-form': 'preference forms',
  'matching-form': 'job matching forms',
  own: 'letters',
};

export interface PapersWritten {
  readonly to: StructureId;
  readonly kind: PaperKind;
  readonly template?: string | undefined;
  /** ISO day. */
  readonly date: string;
  readonly files: readonly { readonly fileName: string; readonly people: readonly string[] }[];
}

/**
 * The document's record of papers that were made (HR-4): a row a person, so that erasing somebody reaches it, and one row
 * for a paper that is about nobody by name. The label is what history says; it names nobody.
 */
export function recordOfPapers(
  state: DocumentState,
  { to, kind, template, date, files }: PapersWritten,
): { readonly change: Settings; readonly label: string } {
  const about = { proposal: to, kind, date, ...(template === undefined ? {} : { template: template.slice(0, 500) }) };
  const rows = files.flatMap(({ fileName, people }): PaperMade[] =>
    people.length === 0
      ? [{ ...about, file: fileName.slice(0, 500) }]
      : people.map((person) => ({ ...about, person, file: fileName.slice(0, 500) })),
  );
  const people = new Set(rows.flatMap(({ person }) => (person === undefined ? [] : [person]))).size;
  const name = state.structures.get(to)?.record.name ?? '';
  const whom =
    people === 0 ? '' : ` for ${count(people)} ${plural(people, 'person', 'people').replace(/^[\d,]+ /, '')}`;
  return {
    change: { papersMade: [...(state.document.settings.papersMade ?? []), ...rows] },
    label: `Made ${PAPER_WORDS[kind]}${whom}, ${name}`.slice(0, 200),
  };
}
