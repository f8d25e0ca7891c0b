import { publicCopy } from '../../shared/disclosure/publicPosts.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import { currentStructure, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import { chartDrawing, chartReport } from '../../shared/report/chart/chartReport.ts';
import { figuresReport, figuresTables } from '../../shared/report/figuresReport.ts';
import { lettersBook } from '../../shared/report/letters.ts';
import { openNotes } from '../../shared/report/openNotes.ts';
import type { PackOptions } from '../../shared/report/pack/context.ts';
import { packSteps } from '../../shared/report/pack/pack.ts';
import { packBook } from '../../shared/report/pack/workbook.ts';
import { csvText } from '../../shared/report/page/csvText.ts';
import type { Report } from '../../shared/report/page/report.ts';
import { bookReport, type DataBook } from '../../shared/report/page/sheets.ts';
import { stampOf } from '../../shared/report/page/stamp.ts';
import { poolWorkingsBook } from '../../shared/report/poolWorkings.ts';
import { postsBook } from '../../shared/report/postsBook.ts';
import { postsRows } from '../../shared/report/postsCsv.ts';
import { transparencyBook } from '../../shared/report/transparency.ts';
import { plain } from '../../shared/words/plain.ts';
import { docxBytes } from './docx/docx.ts';
import { pdfBytes } from './pdf/pdf.ts';
import { picture } from './pictures/picture.ts';
import { svgText } from './pictures/svg.ts';
import type { ExportRequest } from './request.ts';
import { bookCsv } from './tables/bookCsv.ts';
import { figuresCsv } from './tables/figuresCsv.ts';
import { bookWorkbook, figuresWorkbook, postsWorkbook } from './tables/xlsx.ts';

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
  readonly tell: (report: Pick<Report, 'withheld' | 'warnings'>) => void;
}

export type Writer = (job: Job) => Promise<Result<string | Uint8Array>>;

type Formats = Readonly<Partial<Record<ExportFormat, Writer>>>;

/** Every export that can be made; the others are refused with these named. */
export const WRITERS: Readonly<Partial<Record<ExportKind, Formats>>> = {
  pack: { pdf: asPdf(pack), docx: asDocx(pack), xlsx: packXlsx },
  chart: { pdf: asPdf(chart), docx: asDocx(chart), svg: chartSvg, png: chartPng },
  posts: { csv: postsCsv, xlsx: postsXlsx, pdf: asPdf(posts), docx: asDocx(posts) },
  figures: { pdf: asPdf(figures), docx: asDocx(figures), csv: figuresAsCsv, xlsx: figuresXlsx },
  transparency: bookWriters(transparency, 'Transparency data'),
  'pool-workings': bookWriters(poolWorkings, 'Pool workings'),
  letters: { csv: asCsv(letters), xlsx: asXlsx(letters) },
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

type BookMaker = (job: Job) => Result<DataBook>;

function asCsv(make: BookMaker): Writer {
  return async (job) => {
    const book = make(job);
    return book.ok ? ok(bookCsv(book.value)) : book;
  };
}

function asXlsx(make: BookMaker): Writer {
  return async (job) => {
    const book = make(job);
    return book.ok ? ok(await bookWorkbook(book.value)) : book;
  };
}

/** Sheets of data in every format that holds tables. */
function bookWriters(make: BookMaker, title: string): Formats {
  const report: Maker = (job) => {
    const book = make(job);
    return book.ok ? ok(bookReport(book.value, `${title}: ${plain(job.structure.record.name)}`, job.open)) : book;
  };
  return { csv: asCsv(make), xlsx: asXlsx(make), pdf: asPdf(report), docx: asDocx(report) };
}

function transparency({ state, structure, request }: Job): Result<DataBook> {
  return transparencyBook(state, structure.record.id, request);
}

function poolWorkings(job: Job): Result<DataBook> {
  if (job.open) {
    return refuse('never-open', 'Workings of pools are for unions: selection within a pool cannot be published.');
  }
  const from = existingOf(job);
  return from ? poolWorkingsBook(job.state, from.record.id, job.structure.record.id, job.request) : nothingBefore();
}

function letters(job: Job): Result<DataBook> {
  if (job.open) {
    return refuse('never-open', 'The payroll and letters list names people, so it cannot be made for publication.');
  }
  const from = existingOf(job);
  return from ? lettersBook(job.state, from.record.id, job.structure.record.id, job.request) : nothingBefore();
}

/** The structure that is compared with: the one asked for, else Current. */
function existingOf({ state, structure, from }: Job): StructureState | undefined {
  const existing = from ?? currentStructure(state);
  return existing && existing !== structure ? existing : undefined;
}

function nothingBefore() {
  return refuse(
    'nothing-before',
    'There is no other structure to compare with. Choose a proposal, or name the structure that it changes.',
  );
}

async function packXlsx(job: Job): ReturnType<Writer> {
  await job.pause(0, 2, 'Working out the figures');
  const book = packBook(job.state, job.structure.record.id, packOptions(job));
  if (!book.ok) return book;
  job.tell(book.value);
  await job.pause(1, 2, 'Writing sheets');
  return ok(await bookWorkbook(book.value, rowsOfPosts(job)));
}

function packOptions({ from, request }: Job): PackOptions {
  const part = request.part ?? (request.public ? 'open' : undefined);
  return { ...request, title: undefined, from: from?.record.id, part };
}

async function pack(job: Job): Promise<Result<Report>> {
  const { state, structure, pause } = job;
  const steps = packSteps(state, structure.record.id, packOptions(job));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause(step.value.done, step.value.of, step.value.what);
  }
}

function chart({ state, structure, request, open }: Job): Result<Report> {
  const report = chartReport(state, structure.record.id, { ...request, title: undefined });
  return report.ok && open ? ok({ ...report.value, ...openNotes(state, [structure]) }) : report;
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
  if (job.open) job.tell(openNotes(job.state, [job.structure], { money: true }));
  return ok(csvText(rowsOfPosts(job)));
}

async function postsXlsx(job: Job): ReturnType<Writer> {
  if (job.open) job.tell(openNotes(job.state, [job.structure], { money: true }));
  return ok(await postsWorkbook(rowsOfPosts(job), stampOf(job.state, job.structure, job.request)));
}

function posts({ state, structure, request, open }: Job): Result<Report> {
  const book = postsBook(state, structure.record.id, { ...request, public: open });
  if (!book.ok) return book;
  const report = bookReport(book.value, `List of posts: ${plain(structure.record.name)}`, open);
  return ok(open ? { ...report, ...openNotes(state, [structure]) } : report);
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

function figuresOptions(job: Job) {
  const { date, revision, public: open } = job.request;
  return { date, revision, public: open, from: existingOf(job)?.record.id };
}
