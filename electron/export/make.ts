import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import {
  currentStructure,
  type DocumentState,
  type StructureState,
  structureByName,
} from '../../shared/model/state.ts';
import { chartDrawing, chartReport } from '../../shared/report/chartReport.ts';
import { csvText } from '../../shared/report/csvText.ts';
import { figuresReport, figuresTables } from '../../shared/report/figuresReport.ts';
import { postsRows } from '../../shared/report/postsCsv.ts';
import { publicCopy } from '../../shared/report/publicCopy.ts';
import { stampOf } from '../../shared/report/stamp.ts';
import { figuresCsv } from './figuresCsv.ts';
import { safeFileName } from './fileName.ts';
import { pdfBytes } from './pdf.ts';
import { svgText } from './svg.ts';
import { figuresWorkbook, postsWorkbook } from './xlsx.ts';

export interface ExportRequest {
  /** Id or name of the structure. */
  readonly structure: string;
  /** Id or name of the structure to compare with; figures of a proposal are compared with Current without it. */
  readonly from?: string | undefined;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly page?: 'a4' | 'a3' | undefined;
  /** For publication: no names, no single-holder salaries, no notes. */
  readonly public?: boolean | undefined;
  /** Part 1, for publication, as `public` is; or Part 2, for members in private (EXPORT-6). */
  readonly part?: 'open' | 'exempt' | undefined;
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  readonly resolution?: 'screen' | 'print' | undefined;
  readonly pool?: string | undefined;
  /** Sections of the pack in their order. */
  readonly sections?: readonly string[] | undefined;
  readonly revision: number;
  /** The document's title, which names the file. */
  readonly title?: string | undefined;
  /** ISO day. */
  readonly date: string;
}

/** How a long export is followed and stopped. */
export interface ExportControl {
  readonly signal?: AbortSignal | undefined;
  /** `done` of `of` steps are finished; `what` is the next, in words. */
  readonly progress?: ((done: number, of: number, what: string) => void) | undefined;
}

export interface ExportFile {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

const MIME: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** What one export is made from. */
interface Job {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly from: StructureState | undefined;
  readonly request: ExportRequest;
}

type Writer = (job: Job) => Result<string | Promise<Uint8Array>>;

/** Every export that can be made; the others are refused with these named. */
const WRITERS: Readonly<Partial<Record<ExportKind, Readonly<Partial<Record<ExportFormat, Writer>>>>>> = {
  chart: { pdf: chartPdf, svg: chartSvg },
  posts: { csv: postsCsv, xlsx: postsXlsx },
  figures: { pdf: figuresPdf, csv: figuresAsCsv, xlsx: figuresXlsx },
};

const KIND_NAMES: Readonly<Record<ExportKind, string>> = {
  pack: 'committee pack',
  chart: 'chart',
  posts: 'list of posts',
  transparency: 'transparency data',
  figures: 'figures',
  'pool-workings': 'pool workings',
  letters: 'payroll and letters list',
};

/**
 * Makes an export from the model. The document is read before the first wait, so what happens to it afterwards does not
 * show in the file.
 */
export async function makeExport(
  state: DocumentState,
  request: ExportRequest,
  control: ExportControl = {},
): Promise<Result<ExportFile>> {
  if (control.signal?.aborted) return refuse('cancelled', 'The export was stopped. No file was written.');
  const structure = find(state, request.structure);
  if (!structure) return noStructure(request.structure);
  const from = request.from === undefined ? undefined : find(state, request.from);
  if (request.from !== undefined && !from) return noStructure(request.from);
  const writer = WRITERS[request.kind]?.[request.format];
  if (!writer) return notMade(request);
  const made = writer({ state, structure, from, request });
  if (!made.ok) return made;
  const bytes = typeof made.value === 'string' ? new TextEncoder().encode(made.value) : await made.value;
  const title = request.title ?? state.document.title;
  const fileName = safeFileName([title, structure.record.name, KIND_NAMES[request.kind]], request.format);
  return ok({ fileName, mime: MIME[request.format], bytes });
}

function find(state: DocumentState, idOrName: string): StructureState | undefined {
  return state.structures.get(idOrName) ?? structureByName(state, idOrName);
}

function noStructure(name: string) {
  return refuse('no-structure', `This document has no structure called "${name}". Choose one that is listed.`);
}

function notMade({ kind, format }: ExportRequest) {
  const there = Object.entries(WRITERS).map(
    ([known, formats]) => `${KIND_NAMES[known as ExportKind]} as ${Object.keys(formats).join(' or ')}`,
  );
  return refuse(
    'format-not-made',
    `The ${KIND_NAMES[kind]} cannot be made as ${format.toUpperCase()}. These can: ${there.join('; ')}.`,
  );
}

function chartPdf({ state, structure, request }: Job): ReturnType<Writer> {
  const report = chartReport(state, structure.record.id, { ...request, title: undefined });
  return report.ok ? ok(pdfBytes(report.value)) : report;
}

function chartSvg({ state, structure, request }: Job): ReturnType<Writer> {
  const drawing = chartDrawing(state, structure.record.id, { ...request, title: undefined });
  return drawing.ok ? ok(svgText(drawing.value)) : drawing;
}

function rowsOfPosts({ state, structure, request }: Job): string[][] {
  if (!request.public) return postsRows(structure, state.people);
  // The tray of deleted posts is not for publication.
  const rows = postsRows(publicCopy(structure), new Map(), { holders: false });
  const deleted = rows[0]?.indexOf('Deleted') ?? -1;
  return rows.filter((row) => row[deleted] !== 'yes');
}

function postsCsv(job: Job): ReturnType<Writer> {
  return ok(csvText(rowsOfPosts(job)));
}

function postsXlsx(job: Job): ReturnType<Writer> {
  return ok(postsWorkbook(rowsOfPosts(job), stampOf(job.state, job.structure, job.request)));
}

function figuresPdf(job: Job): ReturnType<Writer> {
  const report = figuresReport(job.state, job.structure.record.id, figuresOptions(job));
  return report.ok ? ok(pdfBytes(report.value)) : report;
}

function figuresAsCsv(job: Job): ReturnType<Writer> {
  const tables = figuresTables(job.state, job.structure.record.id, figuresOptions(job));
  return ok(figuresCsv(tables, stampOf(job.state, job.structure, job.request)));
}

function figuresXlsx(job: Job): ReturnType<Writer> {
  const tables = figuresTables(job.state, job.structure.record.id, figuresOptions(job));
  return ok(figuresWorkbook(tables, stampOf(job.state, job.structure, job.request)));
}

function figuresOptions({ state, structure, from, request }: Job) {
  const existing = from ?? currentStructure(state);
  const compared = existing && existing !== structure ? existing.record.id : undefined;
  return { date: request.date, revision: request.revision, public: request.public, from: compared };
}
