import readXlsxFile from 'read-excel-file/node';
import { makeExport } from '../../electron/export/make.ts';
import { WRITERS } from '../../electron/export/writers.ts';
import { readCsv } from '../../electron/import/csv.ts';
import { copyForOthers } from '../../shared/disclosure/copyForOthers.ts';
import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { counts, type Post } from '../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../shared/model/state.ts';
import { postsRows } from '../../shared/report/postsCsv.ts';
import { numberIn, type Part, type Pay, type Put } from './attacker.ts';
import { unzip } from './unzip.ts';

/** What the attacker reads of files that are not packs: their bytes, as rows of cells and as text. */

export interface SheetFile {
  readonly kind: string;
  readonly format: string;
  readonly from: StructureState;
  readonly to: StructureState;
  readonly sheets: readonly Sheet[];
  /** Everything in it that can be read, for words that stand anywhere. */
  readonly text: string;
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Every open file of every pair of structures that holds tables, and the charts as text. `audience`: for
 * a test that it is not blind; `without`: formats that say what others say (Word what PDF says), to be quicker.
 */
export async function openFiles(
  state: DocumentState,
  audience: 'open' | 'working' = 'open',
  without: readonly string[] = [],
): Promise<SheetFile[]> {
  const all = [...state.structures.values()];
  const out: SheetFile[] = [];
  const told = new Disclosure(state, audience);
  for (const from of all)
    for (const to of all) {
      if (from === to) continue;
      for (const [kind, formats] of Object.entries(WRITERS))
        for (const format of Object.keys(formats)) {
          // PDF and PNG are drawn from what Word and SVG hold; letters and workings have no open version.
          if (without.includes(format)) continue;
          if (format === 'pdf' || format === 'png' || ['letters', 'pool-workings'].includes(kind)) continue;
          // Without a pair these say the same whatever they are compared with.
          if (['chart', 'posts', 'transparency'].includes(kind) && from !== all.find((each) => each !== to)) continue;
          const request = {
            structure: to.record.id,
            from: from.record.id,
            kind: kind as 'pack',
            format: format as 'csv',
            audience,
            revision: 1,
            date: '2027-01-01',
          };
          const made = await makeExport(state, request, { told });
          if (made.ok) out.push({ kind, format, from, to, ...(await readBytes(format, made.value.bytes)) });
          else if (!['no-senior-posts', 'never-open'].includes(made.refusal.code))
            throw new Error(made.refusal.message);
        }
    }
  for (const to of all) {
    const copy = audience === 'open' ? copyForOthers(state, to.record.id) : state;
    const [own] = [...copy.structures.values()].filter(({ record }) => record.id === to.record.id);
    const rows = postsRows(own as StructureState, copy.people);
    const text = JSON.stringify([rows, copy.document]);
    out.push({ kind: 'copy', format: 'spanwise', from: to, to, sheets: [{ name: 'Posts', rows }], text });
  }
  return out;
}

async function readBytes(format: string, bytes: Uint8Array): Promise<Pick<SheetFile, 'sheets' | 'text'>> {
  if (format === 'xlsx') {
    const sheets = (await readXlsxFile(Buffer.from(bytes))).map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    }));
    return { sheets, text: JSON.stringify(sheets) };
  }
  if (format === 'docx') {
    const parts = [...unzip(bytes)].filter(([name]) => name.endsWith('.xml')).map(([, part]) => part.toString('utf8'));
    return { sheets: [], text: parts.join('\n').replace(/<[^>]*>/g, ' ') };
  }
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (format !== 'csv') return { sheets: [], text: text.replace(/<[^>]*>/g, ' ') };
  const read = readCsv('open.csv', { text, encoding: 'utf-8' } as never);
  const rows = read.ok ? read.value.rows : [];
  // A blank row ends a table; its first row says what the columns are.
  const sheets: { name: string; rows: string[][] }[] = [{ name: '', rows: [] }];
  for (const row of rows) {
    if (row.every((cell) => cell === '')) sheets.push({ name: '', rows: [] });
    else sheets.at(-1)?.rows.push([...row]);
  }
  return { sheets, text };
}

const FIGURES: Readonly<Record<string, Part>> = {
  Salaries: 'salary',
  'On-costs': 'onCosts',
  'Of which employer National Insurance': 'ni',
  'Of which pension': 'pension',
  'Of which apprenticeship levy': 'levy',
  Allowances: 'allowances',
  Agency: 'agency',
  Total: 'total',
};
const COSTS: Readonly<Record<string, Part>> = {
  Salary: 'salary',
  'On-costs': 'onCosts',
  Allowances: 'allowances',
  Agency: 'agency',
  Total: 'total',
};

/** Puts every amount of a file down as an equation over what people are paid. */
export function readFile(pay: Pay, file: SheetFile, put: Put): void {
  const sum = (side: StructureState, posts: readonly Post[], part: Part, sign = 1) =>
    posts.flatMap((post) => pay.of(side, post)[part].map(([key, by]): [string, number] => [key, by * sign]));
  const standing = (side: StructureState) => [...side.posts.values()].filter(counts);
  const said = `${file.kind}.${file.format} of ${file.to.record.name}`;
  const stepOf = (before: string) =>
    Number(new RegExp(`${before}to the nearest £([\\d,]+)`).exec(file.text)?.[1]?.replaceAll(',', '') ?? 0) / 2;
  const steps: Readonly<Record<string, number>> = {
    Existing: stepOf('Existing total cost, but ') || (file.kind === 'pack' ? 0 : stepOf('')),
    Proposed: stepOf('Proposed total cost, but ') || (file.kind === 'pack' ? 0 : stepOf('')),
  };
  for (const { name, rows } of file.sheets) {
    const [head = [], ...body] = rows;
    const at = (heading: string) => head.indexOf(heading);
    if (head[0] === 'Figure')
      for (const row of body) {
        const part = FIGURES[(row[0] ?? '').replace(/ \(£\)$/, '')];
        if (!part) continue;
        const sides: readonly (readonly [string, [string, number][]])[] = [
          ['Existing', sum(file.from, standing(file.from), part)],
          ['Proposed', sum(file.to, standing(file.to), part)],
          ['Change', [...sum(file.to, standing(file.to), part), ...sum(file.from, standing(file.from), part, -1)]],
        ];
        for (const [heading, entries] of sides) {
          const cell = row[at(heading)] ?? '';
          if (numberIn(cell) !== null && !(heading === 'Change' && cell.startsWith('about')))
            put(`${said}: ${heading} ${part}`, entries, cell, steps[heading] ?? 0);
        }
      }
    if (at('Post ID') < 0) continue;
    for (const row of body) {
      const ref = row[at('Post ID')];
      // Sheets of costs say in their name which side they are of; every other list is of the structure itself.
      for (const side of [name === 'Cost existing' ? file.from : file.to]) {
        const post = standing(side).find((each) => each.ref === ref);
        if (!post) continue;
        for (const [heading, part] of Object.entries(COSTS)) {
          const amount = numberIn(row[at(heading)]);
          if (amount !== null && amount !== 0 && tells(pay, side, post, part, amount, heading === 'Salary'))
            put(
              `${said}: ${ref} ${heading}`,
              heading === 'Salary' && part === 'salary' ? own(pay, side, post, amount) : sum(side, [post], part),
              String(amount),
              0,
            );
        }
      }
    }
  }
}

const amountOf = (pay: Pay, entries: readonly [string, number][]) =>
  entries.reduce((all, [key, by]) => all + by * (pay.quantities.get(key)?.value ?? 0), 0);

/** Whether an amount could be what this box costs, or the rate of pay itself; then it is. */
function tells(pay: Pay, side: StructureState, post: Post, part: Part, amount: number, rate: boolean): boolean {
  const terms = pay.of(side, post)[part];
  if (terms.length === 0) return false;
  return (
    Math.abs(amountOf(pay, terms) - amount) < 1 ||
    (rate && terms.some(([key]) => Math.abs((pay.quantities.get(key)?.value ?? 0) - amount) < 0.01))
  );
}

/** A column of salaries holds the rate of a place, or the sum of a box. */
function own(pay: Pay, side: StructureState, post: Post, amount: number): [string, number][] {
  const terms = pay.of(side, post).salary;
  if (Math.abs(amountOf(pay, terms) - amount) < 1) return terms;
  return terms
    .filter(([key]) => Math.abs((pay.quantities.get(key)?.value ?? 0) - amount) < 0.01)
    .slice(0, 1)
    .map(([key]) => [key, 1]);
}

/** Bands of pay that leave less room than the range of the grade does, of posts whose band no Code publishes. */
export function bandsIn(pay: Pay, file: SheetFile): string[] {
  return file.sheets.flatMap(({ rows }) => {
    const [head = [], ...body] = rows;
    const [id, at] = [head.indexOf('Post ID'), head.indexOf('Salary Band')];
    if (id < 0 || at < 0) return [];
    return body.flatMap((row) => {
      const from = Number(/^£([\d,]+) to /.exec(row[at] ?? '')?.[1]?.replaceAll(',', '') ?? Number.NaN);
      const post = [...file.to.posts.values()].find((each) => each.ref === row[id] && counts(each));
      const [key] = (post && !Number.isNaN(from) && pay.of(file.to, post).salary[0]) || [];
      const quantity = key === undefined ? undefined : pay.quantities.get(key);
      // The band is that of the post; a holder may have a point of their own.
      if (!quantity || quantity.value < from || quantity.value >= from + 5_000) return [];
      const width = Math.min(quantity.high, from + 5_000) - Math.max(quantity.low, from);
      return width < quantity.margin * 0.99 ? [`${file.kind}: ${key} within £${Math.round(width)}`] : [];
    });
  });
}

const COLUMN_MARKS: readonly (readonly [string, (cell: string) => boolean, (post: Post) => boolean])[] = [
  ['Basis', (cell) => /agency/i.test(cell), (post) => post.basis === 'agency'],
  ['Basis', (cell) => /fixed-term/i.test(cell), (post) => post.basis === 'fixed-term'],
  ['Permanent or Temporary', (cell) => cell === 'Temporary', (post) => post.basis !== 'permanent'],
  ['Employer', (cell) => cell !== '', (post) => post.employer !== ''],
  ['In Scope', (cell) => cell === 'no', (post) => !post.inScope],
  ['TUPE', (cell) => cell === 'yes', (post) => post.tupe],
];

/** Marks that stand at somebody's post in a column: then whoever has none has none. */
export function markedIn(file: SheetFile): ((post: Post) => boolean)[] {
  const found: ((post: Post) => boolean)[] = [];
  for (const { rows } of file.sheets) {
    const [head = [], ...body] = rows;
    const id = head.indexOf('Post ID');
    if (id < 0) continue;
    for (const [heading, says, is] of COLUMN_MARKS) {
      const at = head.indexOf(heading);
      if (at < 0) continue;
      const marked = body.some((row) => {
        const post = [...file.to.posts.values()].find((each) => each.ref === row[id] && counts(each));
        return post !== undefined && post.holders.length > 0 && is(post) && says(row[at] ?? '');
      });
      if (marked) found.push(is);
    }
  }
  return found;
}

/** People in post and vacancies, as figures tell them: which sides say how many people there are. */
export function peopleIn(file: SheetFile): StructureState[] {
  const out: StructureState[] = [];
  for (const { rows } of file.sheets) {
    const [head = [], ...body] = rows;
    if (head[0] !== 'Figure') continue;
    const row = body.find(([label]) => label === 'People in post');
    if (numberIn(row?.[head.indexOf('Existing')]) !== null) out.push(file.from);
    if (numberIn(row?.[head.indexOf('Proposed')]) !== null) out.push(file.to);
  }
  return out;
}

/** Words that no open text of a chart, list or table says of somebody's post. */
export function wordsOfPeople(file: SheetFile): string[] {
  if (file.kind === 'pack') return [];
  return ['filled', 'job share'].filter((word) => new RegExp(`\\b(?:\\d+ )?${word}\\b`, 'i').test(file.text));
}
