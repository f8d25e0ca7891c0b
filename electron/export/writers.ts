import { ok, type Result } from '../../shared/errors.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import { currentStructure, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import { chartDrawing, chartReport } from '../../shared/report/chartReport.ts';
import { csvText } from '../../shared/report/csvText.ts';
import { figuresReport, figuresTables } from '../../shared/report/figuresReport.ts';
import { packSteps } from '../../shared/report/pack/pack.ts';
import { postsRows } from '../../shared/report/postsCsv.ts';
import { publicCopy } from '../../shared/report/publicCopy.ts';
import type { Report } from '../../shared/report/report.ts';
import { stampOf } from '../../shared/report/stamp.ts';
import { docxBytes } from './docx.ts';
import { figuresCsv } from './figuresCsv.ts';
import type { ExportRequest } from './make.ts';
import { pdfBytes } from './pdf.ts';
import { picture } from './picture.ts';
import { svgText } from './svg.ts';
import { figuresWorkbook, postsWorkbook } from './xlsx.ts';

/** What one export is made from. */
export interface Job {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly from: StructureState | undefined;
  readonly request: ExportRequest;
  /** For publication: without names, single-holder salaries and notes. */
  readonly open: boolean;
  readonly pause: (done: number, of: number, what: string) => Promise<void>;
  /** Says what the report leaves out and warns of, beside the file. */
  readonly tell: (report: Report) => void;
}

export type Writer = (job: Job) => Promise<Result<string | Uint8Array>>;

type Formats = Readonly<Partial<Record<ExportFormat, Writer>>>;

/** Every export that can be made; the others are refused with these named. */
export const WRITERS: Readonly<Partial<Record<ExportKind, Formats>>> = {
  pack: { pdf: asPdf(pack), docx: asDocx(pack) },
  chart: { pdf: asPdf(chart), docx: asDocx(chart), svg: chartSvg, png: chartPng },
  posts: { csv: postsCsv, xlsx: postsXlsx },
  figures: { pdf: asPdf(figures), docx: asDocx(figures), csv: figuresAsCsv, xlsx: figuresXlsx },
};

export const KIND_NAMES: Readonly<Record<ExportKind, string>> = {
  pack: 'committee pack',
  chart: 'chart',
  posts: 'list of posts',
  transparency: 'transparency data',
  figures: 'figures',
  'pool-workings': 'pool workings',
  letters: 'payroll and letters list',
};

type Maker = (job: Job) => Promise<Result<Report>> | Result<Report>;

function asPdf(make: Maker): Writer {
  return async (job) => {
    const report = await make(job);
    if (!report.ok) return report;
    job.tell(report.value);
    return ok(await pdfBytes(report.value, (done, of) => job.pause(done, of, 'Writing pages')));
  };
}

function asDocx(make: Maker): Writer {
  return async (job) => {
    const report = await make(job);
    if (!report.ok) return report;
    job.tell(report.value);
    return docxBytes(report.value, (done, of) => job.pause(done, of, 'Writing pages'));
  };
}

async function pack({ state, structure, from, request, pause }: Job): Promise<Result<Report>> {
  const steps = packSteps(state, structure.record.id, {
    ...request,
    title: undefined,
    from: from?.record.id,
    part: request.part ?? (request.public ? 'open' : undefined),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause(step.value.done, step.value.of, step.value.what);
  }
}

function chart({ state, structure, request }: Job): Result<Report> {
  return chartReport(state, structure.record.id, { ...request, title: undefined });
}

async function chartSvg({ state, structure, request }: Job): ReturnType<Writer> {
  const drawing = chartDrawing(state, structure.record.id, { ...request, title: undefined });
  return drawing.ok ? ok(svgText(drawing.value)) : drawing;
}

/** Dots an inch: twice a screen's, and what printers ask for. */
const RESOLUTIONS = { screen: 192, print: 300 } as const;

async function chartPng({ state, structure, request, pause }: Job): ReturnType<Writer> {
  const drawing = chartDrawing(state, structure.record.id, { ...request, title: undefined });
  if (!drawing.ok) return drawing;
  await pause(0, 1, 'Drawing the chart');
  const drawn = await picture({ page: drawing.value.page, whole: true }, RESOLUTIONS[request.resolution ?? 'print']);
  return drawn.ok ? ok(drawn.value.png) : drawn;
}

function rowsOfPosts({ state, structure, open }: Job): string[][] {
  if (!open) return postsRows(structure, state.people);
  // The tray of deleted posts is not for publication.
  const rows = postsRows(publicCopy(structure), new Map(), { holders: false });
  const deleted = rows[0]?.indexOf('Deleted') ?? -1;
  return rows.filter((row) => row[deleted] !== 'yes');
}

async function postsCsv(job: Job): ReturnType<Writer> {
  return ok(csvText(rowsOfPosts(job)));
}

async function postsXlsx(job: Job): ReturnType<Writer> {
  return ok(await postsWorkbook(rowsOfPosts(job), stampOf(job.state, job.structure, job.request)));
}

function figures(job: Job): Result<Report> {
  return figuresReport(job.state, job.structure.record.id, figuresOptions(job));
}

async function figuresAsCsv(job: Job): ReturnType<Writer> {
  const tables = figuresTables(job.state, job.structure.record.id, figuresOptions(job));
  return ok(figuresCsv(tables, stampOf(job.state, job.structure, job.request)));
}

async function figuresXlsx(job: Job): ReturnType<Writer> {
  const tables = figuresTables(job.state, job.structure.record.id, figuresOptions(job));
  return ok(await figuresWorkbook(tables, stampOf(job.state, job.structure, job.request)));
}

function figuresOptions({ state, structure, from, request }: Job) {
  const existing = from ?? currentStructure(state);
  const compared = existing && existing !== structure ? existing.record.id : undefined;
  return { date: request.date, revision: request.revision, public: request.public, from: compared };
}
