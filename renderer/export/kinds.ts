import type { CallArgs, ExportFormat, ExportKind, ExportPart } from '../../shared/ipc/contract.ts';
import type { Choices } from './choices.ts';

export interface Kind {
  readonly kind: ExportKind;
  readonly formats: readonly ExportFormat[];
  /** Compares two structures. */
  readonly compares: boolean;
  /** For whom it is made; null is a working copy. One alone is no choice. */
  readonly parts: readonly (ExportPart | null)[];
}

const ALL: Kind['parts'] = [null, 'open', 'exempt'];

/** What can be exported; the services refuse what is not here with the same names. */
export const KINDS: readonly Kind[] = [
  { kind: 'pack', formats: ['pdf', 'docx', 'xlsx'], compares: true, parts: ALL },
  { kind: 'chart', formats: ['pdf', 'docx', 'svg', 'png'], compares: false, parts: ALL },
  { kind: 'posts', formats: ['xlsx', 'csv', 'pdf', 'docx'], compares: false, parts: ALL },
  { kind: 'figures', formats: ['pdf', 'docx', 'xlsx', 'csv'], compares: true, parts: ALL },
  {
    kind: 'transparency',
    formats: ['csv', 'xlsx', 'pdf', 'docx'],
    compares: false,
    parts: ['open'],
  },
  {
    kind: 'pool-workings',
    formats: ['pdf', 'docx', 'xlsx', 'csv'],
    compares: true,
    parts: [null, 'exempt'],
  },
  { kind: 'letters', formats: ['xlsx', 'csv'], compares: true, parts: [null] },
  { kind: 's188', formats: ['docx', 'pdf'], compares: true, parts: [null, 'exempt'] },
  { kind: 'hr1', formats: ['docx', 'pdf'], compares: true, parts: [null, 'exempt'] },
  { kind: 'payroll', formats: ['xlsx', 'csv'], compares: true, parts: [null] },
];

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
    audience: part ?? 'working',
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
