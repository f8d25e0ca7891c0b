import type { CallArgs, ExportFormat, ExportKind, ExportPart } from '../../shared/ipc/contract.ts';
import type { Choices } from './state.ts';

export interface Kind {
  readonly kind: ExportKind;
  readonly label: string;
  readonly formats: readonly ExportFormat[];
  /** Compares two structures. */
  readonly compares: boolean;
  /** For whom it is made; null is a working copy. One alone is no choice. */
  readonly parts: readonly (ExportPart | null)[];
}

const ALL: Kind['parts'] = [null, 'open', 'exempt'];

/** What can be exported; the services refuse what is not here with the same names. */
export const KINDS: readonly Kind[] = [
  { kind: 'pack', label: 'Committee pack', formats: ['pdf', 'docx', 'xlsx'], compares: true, parts: ALL },
  { kind: 'chart', label: 'Chart', formats: ['pdf', 'docx', 'svg', 'png'], compares: false, parts: ALL },
  { kind: 'posts', label: 'List of posts', formats: ['xlsx', 'csv', 'pdf', 'docx'], compares: false, parts: ALL },
  { kind: 'figures', label: 'Figures', formats: ['pdf', 'docx', 'xlsx', 'csv'], compares: true, parts: ALL },
  {
    kind: 'transparency',
    label: 'Transparency data',
    formats: ['csv', 'xlsx', 'pdf', 'docx'],
    compares: false,
    parts: ['open'],
  },
  {
    kind: 'pool-workings',
    label: 'Pool workings',
    formats: ['pdf', 'docx', 'xlsx', 'csv'],
    compares: true,
    parts: ['exempt'],
  },
  { kind: 'letters', label: 'Payroll and letters', formats: ['xlsx', 'csv'], compares: true, parts: [null] },
];

export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  svg: 'SVG drawing',
  png: 'PNG picture',
  xlsx: 'Excel workbook',
  csv: 'CSV',
};

/** What a format is good for, where its name does not say it. */
export const FORMAT_HINTS: Readonly<Partial<Record<`${ExportKind} ${ExportFormat}` | ExportFormat, string>>> = {
  'posts csv': 'The own template: it can be imported again.',
  'posts xlsx': 'The own template on its first sheet: it can be imported again.',
  'pack xlsx': 'Posts, people, changes, costs and figures, a sheet each.',
  'transparency csv': 'The top three levels as the Transparency Code asks for them, and the pay multiple.',
  'transparency xlsx': 'The top three levels as the Transparency Code asks for them, and the pay multiple.',
  'pool-workings pdf': 'For unions: people as numbers, without what would say who they are.',
  'pool-workings xlsx': 'For unions: people as numbers, without what would say who they are.',
  'letters xlsx': 'Names people: for payroll and letters alone.',
  'letters csv': 'Names people: for payroll and letters alone.',
  'chart pdf': 'Split at managers where it is too big for a page, with a list of the same structure.',
  svg: 'One drawing that stays sharp at any size.',
};

export function kindOf(kind: ExportKind): Kind {
  return KINDS.find((each) => each.kind === kind) ?? (KINDS[0] as Kind);
}

export const hasPages = (format: ExportFormat) => format === 'pdf' || format === 'docx';
/** Shown read back as rows. */
export const hasRows = (format: ExportFormat) => format === 'csv' || format === 'xlsx';

/** The format whose real pages stand for a format that the window cannot show. */
export function previewFormat(format: ExportFormat): ExportFormat {
  return format === 'docx' ? 'pdf' : format;
}

export type MakeArgs = Omit<CallArgs<'export.make'>, 'job'>;

export interface Subject {
  readonly doc: string;
  readonly structure: string;
  readonly from: string | null;
}

/** For whom: what was chosen, where the kind is made for them. */
export function partOf({ kind, part }: Pick<Choices, 'kind' | 'part'>): ExportPart | null {
  const { parts } = kindOf(kind);
  return parts.includes(part) ? part : (parts[0] ?? null);
}

/** What the services are asked for: only what the kind and the format know. */
export function argsOf(choices: Choices, subject: Subject): MakeArgs {
  const { kind, format, page, orientation, resolution, order, off, pool } = choices;
  const { compares } = kindOf(kind);
  const part = partOf(choices);
  return {
    doc: subject.doc,
    structure: subject.structure,
    ...(compares && subject.from !== null ? { from: subject.from } : {}),
    kind,
    format,
    ...(part === null ? {} : { part }),
    ...(hasPages(format) ? { page, orientation } : {}),
    ...(format === 'png' ? { resolution } : {}),
    ...(kind === 'pack' && format !== 'xlsx' ? { sections: order.filter((id) => !off.includes(id)) } : {}),
    ...(kind === 'pool-workings' && pool !== null ? { pool } : {}),
  };
}

export function previewArgs(args: MakeArgs, choices: Choices): MakeArgs {
  const format = previewFormat(args.format);
  return {
    ...args,
    format,
    ...(format === 'png' ? { resolution: 'screen' as const } : {}),
    ...pageOf(format, choices),
  };
}

function pageOf(format: ExportFormat, { page, orientation }: Choices): Partial<MakeArgs> {
  return hasPages(format) ? { page, orientation } : {};
}
