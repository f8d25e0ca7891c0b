import type { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { markedColumns, publicCopy } from '../../shared/disclosure/publicPosts.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import { chartDrawing, chartReport, type Drawing } from '../../shared/report/chart/chartReport.ts';
import { type FiguresTables, figuresReport, figuresTables } from '../../shared/report/figuresReport.ts';
import { lettersBook } from '../../shared/report/letters.ts';
import { openNotes } from '../../shared/report/openNotes.ts';
import type { PackOptions } from '../../shared/report/pack/context.ts';
import { packSteps } from '../../shared/report/pack/pack.ts';
import { packBook } from '../../shared/report/pack/workbook.ts';
import { csvText, markedRows } from '../../shared/report/page/csvText.ts';
import type { Report } from '../../shared/report/page/report.ts';
import { bookReport, type DataBook } from '../../shared/report/page/sheets.ts';
import { stampOf } from '../../shared/report/page/stamp.ts';
import { hr1Sheet } from '../../shared/report/papers/hr1.ts';
import { payrollBook } from '../../shared/report/papers/payroll.ts';
import { section188 } from '../../shared/report/papers/s188.ts';
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
import type { Signing } from './signing.ts';
import { bookCsv } from './tables/bookCsv.ts';
import { figuresCsv } from './tables/figuresCsv.ts';
import { bookWorkbook, figuresWorkbook, postsWorkbook } from './tables/xlsx.ts';

/** What one export is made from. */
export interface Job {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly from: StructureState | undefined;
  readonly request: ExportRequest;
  /** What may be said, and to whom. */
  readonly told: Disclosure;
  /** What a paper that is not published says at the head of each page; '' for one that is (EXPORT-11). */
  readonly marking: string;
  readonly signing: Signing;
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
  s188: { docx: asDocx(paper(section188)), pdf: asPdf(paper(section188)) },
  hr1: { docx: asDocx(paper(hr1Sheet)), pdf: asPdf(paper(hr1Sheet)) },
  payroll: { xlsx: asXlsx(payroll), csv: asCsv(payroll) },
};

export const KIND_NAMES: Readonly<Record<ExportKind, string>> = {
  pack: 'committee pack',
  chart: 'chart',
  posts: 'list of posts',
  transparency: 'transparency data',
  figures: 'figures',
  'pool-workings': 'pool workings',
  letters: 'payroll and letters list',
  s188: 'section 188 notice',
  hr1: 'sheet for form HR1',
  payroll: 'data for payroll and finance',
};

type Maker = (job: Job) => Promise<Result<Report>> | Result<Report>;

function asPdf(make: Maker): Writer {
  return async (job) => {
    const report = await make(job);
    if (!report.ok) return report;
    const marked = markedReport(job, report.value);
    return ok(await pdfBytes(marked, (done, of) => job.pause(done, of, 'Writing pages')));
  };
}

function asDocx(make: Maker): Writer {
  return async (job) => {
    const report = await make(job);
    if (!report.ok) return report;
    return docxBytes(markedReport(job, report.value), (done, of) => job.pause(done, of, 'Writing pages'));
  };
}

/** A report with its marking, told of and signed: every writer of reports comes through here. */
function markedReport(job: Job, report: Report): Report {
  job.tell(report);
  // A pack says itself who signed it off, and has asked already.
  if (job.told.open && job.signing.content === '') job.signing.sign(JSON.stringify(report.blocks));
  return { ...report, marking: job.marking };
}

/** A book likewise; its first note says what it is. */
function markedBook(job: Job, book: DataBook): DataBook {
  job.tell(book);
  if (job.told.open && job.signing.content === '') job.signing.sign(JSON.stringify([book.sheets, book.notes]));
  return { ...book, marking: job.marking };
}

type BookMaker = (job: Job) => Result<DataBook>;

function asCsv(make: BookMaker): Writer {
  return async (job) => {
    const book = make(job);
    return book.ok ? ok(bookCsv(markedBook(job, book.value))) : book;
  };
}

function asXlsx(make: BookMaker): Writer {
  return async (job) => {
    const book = make(job);
    return book.ok ? ok(await bookWorkbook(markedBook(job, book.value))) : book;
  };
}

/** Sheets of data in every format that holds tables. */
function bookWriters(make: BookMaker, title: string): Formats {
  const report: Maker = (job) => {
    const book = make(job);
    if (!book.ok) return book;
    const { withheld, warnings } = book.value;
    const report = bookReport(book.value, `${title}: ${plain(job.structure.record.name)}`, job.told.open);
    return ok({ ...report, ...(withheld && { withheld }), ...(warnings && { warnings }) });
  };
  return { csv: asCsv(make), xlsx: asXlsx(make), pdf: asPdf(report), docx: asDocx(report) };
}

function transparency({ state, structure, request, told }: Job): Result<DataBook> {
  const book = transparencyBook(state, structure.record.id, { ...request, told });
  return book.ok && told.open ? ok({ ...book.value, ...openNotes(state, [structure]) }) : book;
}

function poolWorkings(job: Job): Result<DataBook> {
  if (job.told.open) {
    return refuse('never-open', 'Workings of pools are for unions: selection within a pool cannot be published.');
  }
  const from = existingOf(job);
  return from ? poolWorkingsBook(job.state, from.record.id, job.structure.record.id, job.request) : nothingBefore();
}

function letters(job: Job): Result<DataBook> {
  if (job.told.open) {
    return refuse('never-open', 'The payroll and letters list names people, so it cannot be made for publication.');
  }
  const from = existingOf(job);
  return from ? lettersBook(job.state, from.record.id, job.structure.record.id, job.request) : nothingBefore();
}

/** The papers that follow a proposal have no open version (HR-3). */
function paper(
  make: (state: DocumentState, from: StructureId, to: StructureId, options: ExportRequest) => Result<Report>,
): Maker {
  return (job) => {
    if (job.told.open) return neverOpen(job);
    const from = existingOf(job);
    return from ? make(job.state, from.record.id, job.structure.record.id, job.request) : nothingBefore();
  };
}

function payroll(job: Job): Result<DataBook> {
  if (job.told.open) return neverOpen(job);
  const from = existingOf(job);
  return from ? payrollBook(job.state, from.record.id, job.structure.record.id, job.request) : nothingBefore();
}

function neverOpen({ request }: Job) {
  return refuse(
    'never-open',
    `The ${KIND_NAMES[request.kind]} is about people at work, so it cannot be made for publication. Leave --audience out, or make it exempt.`,
  );
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
  await job.pause(1, 2, 'Writing sheets');
  return ok(await bookWorkbook(markedBook(job, book.value), rowsOfPosts(job)));
}

function packOptions({ from, request, told, signing }: Job): PackOptions {
  const sign = told.open ? (content: string) => signing.sign(content) : undefined;
  return { ...request, title: undefined, from: from?.record.id, told, sign };
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

function chart(job: Job): Result<Report> {
  const { state, structure, request, told } = job;
  const large = request.format === 'docx' && !['a4', 'a3', undefined].includes(request.page);
  if (large) return refuse('page-too-large', 'Word holds charts up to A3. Choose A4 or A3, or make a PDF.');
  const report = chartReport(state, structure.record.id, { ...request, title: undefined, told, ...marked(job) });
  return report.ok && told.open ? ok({ ...report.value, ...openNotes(state, [structure]) }) : report;
}

/** What a chart marks: everything that differs from the structure that is compared with, where that is wanted. */
function marked(job: Job): { readonly against?: string; readonly ghosts?: boolean } {
  const before = job.request.marks ? existingOf(job) : undefined;
  return before ? { against: before.record.id, ghosts: true } : {};
}

/** A chart on one sheet, told of, signed and marked as a report is. */
function drawing(job: Job): Result<Drawing> {
  const { state, structure, request, told, marking } = job;
  const options = { ...request, title: undefined, told, marking, ...marked(job) };
  const made = chartDrawing(state, structure.record.id, options);
  if (!made.ok || !told.open) return made;
  job.tell(openNotes(state, [structure]));
  job.signing.sign(JSON.stringify(made.value.page));
  return made;
}

async function chartSvg(job: Job): ReturnType<Writer> {
  const made = drawing(job);
  return made.ok ? ok(svgText(made.value)) : made;
}

/** Dots an inch: twice a screen's, and what printers ask for. */
const RESOLUTIONS = { screen: 192, print: 300 } as const;

async function chartPng(job: Job): ReturnType<Writer> {
  const { request, pause } = job;
  const made = drawing(job);
  if (!made.ok) return made;
  await pause(0, 1, 'Drawing the chart');
  const drawn = await picture({ page: made.value.page, whole: true }, RESOLUTIONS[request.resolution ?? 'print']);
  return drawn.ok ? ok(drawn.value.png) : drawn;
}

function rowsOfPosts({ state, structure, told }: Job): string[][] {
  if (!told.open) return postsRows(structure, state.people);
  const rows = postsRows(publicCopy(structure, told), new Map(), { holders: false });
  const headings = rows[0] ?? [];
  const at = (heading: string) => headings.indexOf(heading);
  return rows.flatMap((row) => {
    const id = structure.byRef.get(row[at('Post ID')] ?? '');
    const post = id === undefined ? undefined : structure.posts.get(id);
    // The tray of deleted posts is not for publication.
    if (row[at('Deleted')] === 'yes') return [];
    const blank = post ? markedColumns(post, told).map(at) : [];
    return [row.map((cell, i) => (blank.includes(i) ? '' : cell))];
  });
}

/** The own template: rows that import again, told of and signed. */
function rowsToWrite(job: Job): string[][] {
  const rows = rowsOfPosts(job);
  if (!job.told.open) return rows;
  job.tell(openNotes(job.state, [job.structure], { money: true }));
  job.signing.sign(JSON.stringify(rows));
  return rows;
}

async function postsCsv(job: Job): ReturnType<Writer> {
  return ok(csvText(markedRows(rowsToWrite(job), job.marking)));
}

async function postsXlsx(job: Job): ReturnType<Writer> {
  return ok(await postsWorkbook(rowsToWrite(job), stampOf(job.state, job.structure, job.request), job.marking));
}

function posts({ state, structure, request, told }: Job): Result<Report> {
  const book = postsBook(state, structure.record.id, { ...request, told });
  if (!book.ok) return book;
  const report = bookReport(book.value, `List of posts: ${plain(structure.record.name)}`, told.open);
  return ok(told.open ? { ...report, ...openNotes(state, [structure]) } : report);
}

function figures(job: Job): Result<Report> {
  const report = figuresReport(job.state, job.structure.record.id, figuresOptions(job));
  return report.ok && job.told.open ? ok({ ...report.value, ...openNotes(job.state, [job.structure]) }) : report;
}

/** Figures as rows, told of and signed. */
function figuresRows(job: Job): FiguresTables {
  const tables = figuresTables(job.state, job.structure.record.id, figuresOptions(job));
  if (!job.told.open) return tables;
  job.tell(openNotes(job.state, [job.structure]));
  job.signing.sign(JSON.stringify(tables));
  return tables;
}

async function figuresAsCsv(job: Job): ReturnType<Writer> {
  return ok(figuresCsv(figuresRows(job), stampOf(job.state, job.structure, job.request), job.marking));
}

async function figuresXlsx(job: Job): ReturnType<Writer> {
  return ok(await figuresWorkbook(figuresRows(job), stampOf(job.state, job.structure, job.request), job.marking));
}

function figuresOptions(job: Job) {
  const { date, revision } = job.request;
  return { date, revision, told: job.told, from: existingOf(job)?.record.id };
}
