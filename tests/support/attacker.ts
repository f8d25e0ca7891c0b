import { solve } from 'yalps';
import { boxCost } from '../../shared/cost/cost.ts';
import { annualSalary } from '../../shared/cost/salary.ts';
import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { assessImpact } from '../../shared/impact/impact.ts';
import { costingOf } from '../../shared/model/costing.ts';
import { counts, type Post } from '../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../shared/model/state.ts';
import { packReport } from '../../shared/report/pack/pack.ts';
import type { Block, Report, Table } from '../../shared/report/page/report.ts';
import { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../shared/words/values.ts';
import { bandsIn, markedIn, peopleIn, readFile, type SheetFile, wordsOfPeople } from './attackerFiles.ts';

/**
 * Somebody with every open paper of a document, a calculator and patience. Knows what is public: which posts each
 * structure has, their grades and scales, FTE, on-cost rates and vacancies. Reads the printed tables, puts each sum down
 * as an equation over what people are paid, and looks for one person, for fewer than five, and for a close bracket. Of
 * people it puts down each printed number as a sum over groups, with what cards and lists say of boxes.
 * It shares no code with what it attacks.
 */
export interface Find {
  readonly what: string;
}

export interface Paper {
  readonly from: StructureState;
  readonly to: StructureState;
  readonly report: Report;
}

const LEAST = 5;
const POUND = 100_000;

/** The open pack of every structure against every other. The older word is there too, so that older code can be attacked. */
export function openPacks(state: DocumentState): Paper[] {
  const all = [...state.structures.values()];
  const told = new Disclosure(state, 'open');
  return all.flatMap((from) =>
    all.flatMap((to): Paper[] => {
      if (to === from) return [];
      const options = { date: '2027-01-01', revision: 1, from: from.record.id, audience: 'open', part: 'open', told };
      const made = packReport(state, to.record.id, options as never);
      if (!made.ok) throw new Error(made.refusal.message);
      return [{ from, to, report: made.value }];
    }),
  );
}

/** `files`: other open files, read from their bytes (`attackerFiles.ts`). */
export function attack(
  state: DocumentState,
  papers: readonly Paper[] = openPacks(state),
  files: readonly SheetFile[] = [],
): Find[] {
  return [...attackPay(state, papers, files), ...attackPeople(state, papers, files)];
}

// ---------------------------------------------------------------- pay

interface Quantity {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly margin: number;
  readonly holders: ReadonlySet<string>;
}

interface Equation {
  readonly weights: Map<string, number>;
  readonly slack: number;
  readonly said: string;
}

/** What a box costs, as weights of rates; rates that anybody knows are left out. */
export class Pay {
  readonly quantities = new Map<string, Quantity>();
  /** Declared public somewhere: then it is public. */
  private readonly declared = new Set<string>();
  private readonly state: DocumentState;

  constructor(state: DocumentState) {
    this.state = state;
    // Somebody holds the lineage at this rate somewhere: then it is secret wherever it stands.
    for (const structure of state.structures.values())
      for (const post of structure.posts.values()) this.learn(structure, post);
    for (const [key, { holders }] of this.quantities)
      if (holders.size >= LEAST || this.declared.has(key)) this.quantities.delete(key);
  }

  private rates(structure: StructureState, post: Post) {
    const costing = costingOf(this.state.document.settings, structure.record.name);
    const out: { key: string; rate: number; fte: number; who: string[]; kind: 'pay' | 'allowance' | 'agency' }[] = [];
    const unrecorded = Array.from({ length: Math.max(1, post.quantity ?? 1) }, (_, i) => `${post.lineage}#${i}`);
    const who =
      post.holders.length > 0 ? post.holders.map(({ person }) => person) : post.occupancyRecorded ? [] : unrecorded;
    const declared = (this.state.document.settings.publicPay ?? []).some(
      ({ grade }) => grade !== undefined && grade === post.grade,
    );
    const add = (kind: 'pay' | 'allowance' | 'agency', rate: number, fte: number, people: string[], own = '') => {
      const key = `${kind}${own}|${post.lineage}|${rate}`;
      if (declared) this.declared.add(key);
      out.push({ key, rate, fte, who: people, kind });
    };
    for (const { amount } of post.allowances) add('allowance', amount / POUND, post.quantity ?? 0, who);
    if (post.basis === 'agency') {
      if (post.dayRate !== null && post.days !== null)
        add('agency', (post.dayRate / POUND) * (post.days / 100), post.quantity ?? 0, who);
      return out;
    }
    const byGrade = post.salary === null && costing.basis !== 'point' && costing.basis !== 'holder';
    const parts = Math.max(post.quantity ?? 0, post.holders.length, 1);
    const share = post.fte / 10_000 / parts;
    for (const holder of post.holders) {
      const own = post.salary === null && costing.basis === 'holder' && (holder.point ?? '') !== '';
      const scale =
        costing.grades.get(post.grade.toLowerCase()) ??
        [...costing.grades].find(([name]) => name.toLowerCase() === post.grade.toLowerCase())?.[1];
      const salary = own ? (scale?.points.get(holder.point as string) ?? null) : annualSalary(post, costing);
      if (salary !== null)
        add('pay', salary / POUND, share, byGrade ? [] : own ? [holder.person] : who, own ? `:${holder.person}` : '');
    }
    const rest = share * (parts - post.holders.length);
    const salary = annualSalary(post, costing);
    if (rest > 0 && salary !== null) add('pay', salary / POUND, rest, byGrade || post.holders.length > 0 ? [] : who);
    return out;
  }

  private learn(structure: StructureState, post: Post): void {
    if (!counts(post)) return;
    const costing = costingOf(this.state.document.settings, structure.record.name);
    for (const { key, rate, who, kind } of this.rates(structure, post)) {
      if (who.length === 0) continue;
      const scale = [...costing.grades].find(([name]) => name.toLowerCase() === post.grade.toLowerCase())?.[1];
      const [bottom, top] = [(scale?.bottom ?? 0) / POUND, (scale?.top ?? 0) / POUND];
      const graded = kind === 'pay' && top > 0 && bottom <= rate && rate <= top;
      // These structures have no more than three levels, of which the Code publishes every bracket.
      const senior = kind === 'pay' && post.basis !== 'agency' && post.employer === '';
      const bracket = Math.floor(rate / 5_000) * 5_000;
      const low = Math.max(graded ? bottom : 0, senior ? bracket : 0);
      const high = Math.min(
        graded ? top : Number.POSITIVE_INFINITY,
        senior ? bracket + 5_000 : Number.POSITIVE_INFINITY,
      );
      const known = this.quantities.get(key);
      const holders = new Set([...(known?.holders ?? []), ...who]);
      const margin = Number.isFinite(high) ? high - low : Math.min(5_000, rate);
      this.quantities.set(key, { value: rate, low, high, margin: Math.min(margin, known?.margin ?? margin), holders });
    }
  }

  /** Weights of the secret rates of a box in its salary, on-costs and total. */
  of(structure: StructureState, post: Post): Readonly<Record<Part, [string, number][]>> {
    const rules = costingOf(this.state.document.settings, structure.record.name).onCosts;
    const cost = boxCost(post, costingOf(this.state.document.settings, structure.record.name), () => 0);
    const factor = !rules
      ? 0
      : rules.mode === 'flat'
        ? rules.rate / 1e6
        : (cost.ni > 0 ? (rules.ni?.rate ?? 0) : 0) / 1e6 + (rules.pension ?? 0) / 1e6 + (rules.levy ?? 0) / 1e6;
    const own = this.rates(structure, post).filter(({ key }) => this.quantities.has(key));
    const pay = own.filter(({ kind }) => kind === 'pay').map(({ key, fte }): [string, number] => [key, fte]);
    const kindOf = (wanted: string) =>
      own.filter(({ kind }) => kind === wanted).map(({ key, fte }): [string, number] => [key, fte]);
    const [allowances, agency] = [kindOf('allowance'), kindOf('agency')];
    const times = (by: number) => pay.map(([key, fte]): [string, number] => [key, fte * by]);
    const share = (rate: number | null | undefined) => times((rate ?? 0) / 1e6);
    return {
      salary: pay,
      onCosts: times(factor),
      total: [...times(1 + factor), ...allowances, ...agency],
      ni: rules?.mode === 'itemised' && cost.ni > 0 ? share(rules.ni?.rate) : [],
      pension: rules?.mode === 'itemised' ? share(rules.pension) : [],
      levy: rules?.mode === 'itemised' ? share(rules.levy) : [],
      allowances,
      agency,
    };
  }
}

const tablesOf = ({ blocks }: Report) => blocks.filter((block): block is Table => block.type === 'table');
const captionOf = ({ caption }: Table) => caption.replace(/^Table \d+: /, '');

/** "1,234", "(1,234)", "about 1,230"; null for words. */
export function numberIn(cell: string | undefined): number | null {
  const match = /^(?:about )?(\()?£?([\d,]+(?:\.\d+)?)\)?$/.exec((cell ?? '').trim());
  if (!match) return null;
  const value = Number((match[2] as string).replaceAll(',', ''));
  return match[1] ? -value : value;
}

function attackPay(state: DocumentState, papers: readonly Paper[], files: readonly SheetFile[]): Find[] {
  const pay = new Pay(state);
  const equations: Equation[] = [];
  const known = new Set<string>();
  const put = (said: string, entries: Iterable<[string, number]>, cell: string, step: number) => {
    const weights = new Map<string, number>();
    for (const [key, by] of entries) weights.set(key, (weights.get(key) ?? 0) + by);
    for (const [key, by] of weights) if (Math.abs(by) < 1e-9) weights.delete(key);
    const slack = cell.startsWith('about') ? step : 0;
    const same = `${slack} ${[...weights].toSorted(([a], [b]) => (a < b ? -1 : 1)).join()}`;
    // Papers repeat each other.
    if (weights.size > 0 && !known.has(same)) equations.push({ weights, said, slack });
    known.add(same);
  };
  for (const paper of papers) read(pay, paper, put);
  for (const file of files) readFile(pay, file, put);
  return [
    ...small(pay, equations),
    ...close(pay, equations),
    ...files.flatMap((file) => bandsIn(pay, file)).map((what) => ({ what })),
  ];
}

export type Put = (said: string, entries: Iterable<[string, number]>, cell: string, step: number) => void;
export type Part = 'salary' | 'onCosts' | 'total' | 'ni' | 'pension' | 'levy' | 'allowances' | 'agency';

function read(pay: Pay, { from, to, report }: Paper, put: Put): void {
  const standing = (structure: StructureState) => [...structure.posts.values()].filter(counts);
  const sum = (structure: StructureState, posts: readonly Post[], part: Part, sign = 1) =>
    posts.flatMap((post) => pay.of(structure, post)[part].map(([key, by]): [string, number] => [key, by * sign]));
  const steps = new Map<string, number>();
  for (const { what } of report.withheld ?? []) {
    const match = /^(.*), but to the nearest £([\d,]+)$/.exec(what);
    if (match) steps.set(match[1] as string, Number((match[2] as string).replaceAll(',', '')));
  }
  const ROWS: Readonly<Record<string, Part>> = { Salaries: 'salary', 'On-costs': 'onCosts', Total: 'total' };
  for (const table of tablesOf(report)) {
    const caption = captionOf(table);
    const label = `${to.record.name}, ${caption}`;
    const at = (heading: string) => table.columns.findIndex(({ text }) => text === heading);
    if (caption === 'Financial evaluation') {
      for (const { cells } of table.rows) {
        const part = ROWS[cells[0] ?? ''];
        if (!part) continue;
        const [was, now, moved] = [cells[1] ?? '', cells[2] ?? '', cells[3] ?? ''];
        const step = (what: string) => (steps.get(what) ?? 0) / 2;
        if (numberIn(was) !== null)
          put(`${label}: existing ${part}`, sum(from, standing(from), part), was, step('Existing total cost'));
        if (numberIn(now) !== null)
          put(`${label}: proposed ${part}`, sum(to, standing(to), part), now, step('Proposed total cost'));
        if (numberIn(moved) !== null && !moved.startsWith('about'))
          put(
            `${label}: change ${part}`,
            [...sum(to, standing(to), part), ...sum(from, standing(from), part, -1)],
            moved,
            0,
          );
      }
    }
    if (/^(Existing|Proposed)(:|$)/.test(caption) && at('FTE') > 0) {
      const side = caption.startsWith('Existing') ? from : to;
      const posts = standing(side);
      for (const { cells } of table.rows) {
        const title = cells[0] ?? '';
        const teams = posts.filter(({ unit }) => `${unit}, total` === title);
        for (const [heading, part] of [
          ['Salary', 'salary'],
          ['On-costs', 'onCosts'],
          ['Total', 'total'],
        ] as const) {
          const cell = cells[at(heading)];
          if (numberIn(cell) === null || numberIn(cell) === 0) continue;
          if (title === 'Total')
            put(
              `${label}: all ${part}`,
              sum(side, posts, part),
              cell as string,
              (steps.get(side === from ? 'Existing total cost' : 'Proposed total cost') ?? 0) / 2,
            );
          else if (teams.length > 0) put(`${label}: ${title} ${part}`, sum(side, teams, part), cell as string, 0);
          else {
            // A row of one box: the one whose printed FTE and amount are these.
            const alike = posts.filter(
              (each) =>
                each.title === title &&
                each.fte / 10_000 === numberIn(cells[at('FTE')]) &&
                (at('Posts') < 0 || each.quantity === numberIn(cells[at('Posts')])),
            );
            // Where a post that is nobody's could be meant, the row says nothing of a person.
            const anybody = alike.some((each) => pay.of(side, each)[part].length === 0);
            const row = anybody
              ? undefined
              : alike.find((each) => tells(pay, side, each, part, numberIn(cell) as number));
            if (row) put(`${label}: ${title} ${part}`, sum(side, [row], part), cell as string, 0);
          }
        }
      }
    }
  }
  readLines(pay, { from, to, report }, put);
}

/** Whether an amount could be what this box costs; then it is. */
function tells(pay: Pay, structure: StructureState, post: Post, part: Part, amount: number): boolean {
  const terms = pay.of(structure, post)[part];
  const value = terms.reduce((all, [key, by]) => all + by * (pay.quantities.get(key)?.value ?? 0), 0);
  return terms.length > 0 && Math.abs(value - amount) < 1;
}

const LINES: readonly (readonly [RegExp, (was: Post | null, is: Post | null) => boolean])[] = [
  [/^Posts (deleted|proposed for deletion)$/, (was, is) => was !== null && (is === null || is.deleted)],
  [/^Posts (created|proposed new)$/, (was, is) => was === null && is !== null],
  [/^Posts transferred out/, (was, is) => was !== null && is !== null && is.transferredTo !== ''],
];

/** Lines of the reconciliation that stand for whole posts. */
function readLines(pay: Pay, { from, to, report }: Paper, put: Put): void {
  const ids = new Set([...from.posts.keys(), ...to.posts.keys()]);
  for (const table of tablesOf(report)) {
    if (table.columns[0]?.text !== 'What changes the cost') continue;
    for (const { cells } of table.rows) {
      const line = LINES.find(([name]) => name.test(cells[0] ?? ''));
      const cell = cells.at(-1) ?? '';
      if (!line || numberIn(cell) === null) continue;
      const entries = [...ids].flatMap((id): [string, number][] => {
        const [was, is] = [from.posts.get(id) ?? null, to.posts.get(id) ?? null];
        if (!line[1](was, is)) return [];
        const [side, own] = was ? ([from, was] as const) : ([to, is as Post] as const);
        return counts(own) ? pay.of(side, own).total : [];
      });
      // Boxes that lose some of their places are in the line too; then it is no equation of whole posts.
      const partly = [...ids].some((id) => {
        const [was, is] = [from.posts.get(id), to.posts.get(id)];
        return was && is && counts(was) && counts(is) && was.quantity !== is.quantity;
      });
      if (!partly) put(`${to.record.name}: ${cells[0]}`, entries, cell, 0);
    }
  }
}

/** One person's pay, or the sum of fewer than five people's: whether leaving their columns out lowers the rank. */
function small(pay: Pay, all: readonly Equation[]): Find[] {
  const equations = all.filter(({ slack }) => slack === 0);
  const keys = [...new Set(equations.flatMap(({ weights }) => [...weights.keys()]))];
  // Columns that are alike in every equation can only be had together.
  const columns = new Map<string, { keys: string[]; column: number[] }>();
  for (const key of keys) {
    const column = equations.map(({ weights }) => weights.get(key) ?? 0);
    const lead = column.find((value) => value !== 0) as number;
    const name = column.map((value) => (value / lead).toFixed(7)).join();
    const known = columns.get(name);
    if (known) known.keys.push(key);
    else columns.set(name, { keys: [key], column: column.map((value) => value / lead) });
  }
  const groups = [...columns.values()].map((each) => ({
    ...each,
    holders: new Set(each.keys.flatMap((key) => [...(pay.quantities.get(key)?.holders ?? [])])),
  }));
  const whole = rank(groups.map(({ column }) => column));
  const few = groups.filter(({ holders }) => holders.size < LEAST);
  const finds: Find[] = [];
  const look = (at: number, chosen: (typeof groups)[number][]) => {
    const holders = new Set(chosen.flatMap((each) => [...each.holders]));
    if (holders.size >= LEAST) return;
    if (chosen.length > 0) {
      const rest = groups.filter((each) => !chosen.includes(each));
      if (rank(rest.map(({ column }) => column)) < whole) {
        finds.push({ what: `the pay of ${holders.size}: ${chosen.flatMap((each) => each.keys).join(' + ')}` });
        return;
      }
    }
    if (finds.length > 3) return;
    for (let i = at; i < few.length; i++) look(i + 1, [...chosen, few[i] as (typeof groups)[number]]);
  };
  look(0, []);
  return finds;
}

function rank(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((row) => [...row]);
  let found = 0;
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && found < rows.length; column++) {
    let best = found;
    for (let i = found; i < rows.length; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
    const pivot = rows[best] as number[];
    if (Math.abs(pivot[column] as number) < 1e-7) continue;
    rows[best] = rows[found] as number[];
    rows[found] = pivot;
    for (let i = found + 1; i < rows.length; i++) {
      const row = rows[i] as number[];
      const factor = (row[column] as number) / (pivot[column] as number);
      if (factor !== 0)
        for (let j = column; j < width; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
    found++;
  }
  return found;
}

/** What each may be paid at least and at most, given everything. */
function close(pay: Pay, equations: readonly Equation[]): Find[] {
  const keys = [...new Set(equations.flatMap(({ weights }) => [...weights.keys()]))];
  const variables = new Map(keys.map((key) => [key, [] as [string, number][]]));
  const constraints = new Map<string, { min?: number; max?: number }>();
  for (const [i, { weights, slack }] of equations.entries()) {
    const sum = [...weights].reduce((all, [key, by]) => all + by * (pay.quantities.get(key) as Quantity).value, 0);
    constraints.set(`e${i}`, { min: sum - 2 * slack - 1, max: sum + 2 * slack + 1 });
    for (const [key, by] of weights) variables.get(key)?.push([`e${i}`, by]);
  }
  for (const key of keys) {
    const { low, high } = pay.quantities.get(key) as Quantity;
    constraints.set(`b${key}`, { min: low, ...(Number.isFinite(high) ? { max: high } : {}) });
    variables.get(key)?.push([`b${key}`, 1]);
  }
  return keys.flatMap((key) => {
    const { margin } = pay.quantities.get(key) as Quantity;
    const with_ = new Map(
      [...variables].map(([each, own]) => [each, each === key ? [...own, ['goal', 1] as [string, number]] : own]),
    );
    const end = (direction: 'minimize' | 'maximize') => {
      const { status, result } = solve({ direction, objective: 'goal', constraints, variables: with_ });
      return status === 'optimal' ? result : direction === 'minimize' ? 0 : Number.POSITIVE_INFINITY;
    };
    const width = end('maximize') - end('minimize');
    return width < margin * 0.99 - 10 ? [{ what: `${key} within £${Math.round(width)}` }] : [];
  });
}

// ---------------------------------------------------------------- people

const OUTCOME_ROWS = ['assimilated', 'ringFenced', 'atRiskRingFence', 'displaced'] as const;
const MARK_WORDS: readonly (readonly [RegExp, (post: Post) => boolean])[] = [
  [/\bagency\b/i, (post) => post.basis === 'agency'],
  [/\bfixed-term\b/i, (post) => post.basis === 'fixed-term'],
  [/\bemployer\b/i, (post) => post.employer !== ''],
];

/** Numbers of people: what is printed as a sum over groups of people, and whether a small or withheld one is bracketed. */
function attackPeople(state: DocumentState, papers: readonly Paper[], files: readonly SheetFile[]): Find[] {
  const rows: { readonly said: string; readonly members: ReadonlySet<string> }[] = [];
  const secrets: { readonly what: string; readonly members: ReadonlySet<string> }[] = [];
  for (const { from, to, report } of papers) {
    const impact = assessImpact(state, from.record.id, to.record.id);
    if (impact.people.length + impact.excludedPeople.length === 0) continue;
    const everybody = new Set([...impact.people, ...impact.excludedPeople].map(({ person }) => person));
    const groups = new Map<string, ReadonlySet<string>>();
    for (const outcome of OUTCOME_ROWS)
      groups.set(
        OUTCOME_WORDS[outcome],
        new Set(impact.people.filter((each) => each.outcome === outcome).map(({ person }) => person)),
      );
    for (const { reason } of impact.excludedPeople)
      groups.set(
        `Not in the count: ${EXCLUSION_WORDS[reason]}`,
        new Set(impact.excludedPeople.filter((each) => each.reason === reason).map(({ person }) => person)),
      );
    const risk = impact.people.filter(({ atRisk }) => atRisk !== 'no').map(({ person }) => person);
    // What an option means for people is what it means for those of today.
    const meant = from.record.kind === 'current';
    if (meant) secrets.push({ what: `at risk ${risk.length}`, members: new Set(risk) });
    for (const group of groups.values())
      if (meant && group.size > 0 && group.size < LEAST)
        secrets.push({ what: `a group of ${group.size}`, members: group });
    const table = tablesOf(report).find((each) => captionOf(each) === 'What the proposal means for people in post');
    for (const { cells } of table?.rows ?? []) {
      const printed = numberIn(cells[1]);
      if (printed === null) continue;
      const members = cells[0] === 'People in post' ? everybody : groups.get(cells[0] ?? '');
      if (members) rows.push({ said: cells[0] ?? '', members });
    }
    const figures = tablesOf(report).find((each) => captionOf(each).startsWith('Posts and people'));
    const people = figures?.rows.find(({ cells }) => cells[0] === 'People in post')?.cells ?? [];
    for (const [side, cell] of [
      [from, people[1]],
      [to, people[2]],
    ] as const)
      if (numberIn(cell) !== null)
        rows.push({ said: `People in post of ${side.record.name}`, members: holders(side, () => true) });
    for (const side of [from, to]) {
      const text = chartText(report, side);
      for (const [word, is] of MARK_WORDS) {
        // A mark that stands at somebody's post is read off it, and whoever has none has none.
        const marked = [...side.posts.values()].filter((post) => counts(post) && is(post) && post.holders.length > 0);
        if (marked.length > 0 && marked.every((post) => word.test(text.get(post.id) ?? '')))
          rows.push({ said: String(word), members: holders(side, is) });
      }
    }
  }
  for (const file of files) {
    for (const is of markedIn(file)) rows.push({ said: `${file.kind}.${file.format}`, members: holders(file.to, is) });
    for (const side of peopleIn(file))
      rows.push({ said: `${file.kind}.${file.format}: people in post`, members: holders(side, () => true) });
  }
  return [
    ...files.flatMap((file) =>
      wordsOfPeople(file).map((word) => ({ what: `${file.kind}.${file.format} says “${word}”` })),
    ),
    ...secrets.flatMap(({ what, members }) => (members.size > 0 && bracketed(rows, members) ? [{ what }] : [])),
  ];
}

function holders(structure: StructureState, is: (post: Post) => boolean): ReadonlySet<string> {
  return new Set(
    [...structure.posts.values()]
      .filter((post) => counts(post) && is(post))
      .flatMap((post) => post.holders.map(({ person }) => person)),
  );
}

/** What the cards of a structure's chart say, by box. */
function chartText({ blocks }: Report, side: StructureState): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const block of blocks as readonly Block[])
    if (block.type === 'chart' && block.title.includes(side.record.name))
      for (const page of block.pages)
        for (const card of page.cards)
          out.set(card.post, `${out.get(card.post) ?? ''} ${card.texts.map(({ text }) => text).join(' ')}`);
  return out;
}

function bracketed(rows: readonly { members: ReadonlySet<string> }[], secret: ReadonlySet<string>): boolean {
  const sets = [...rows.map(({ members }) => members), secret];
  const atoms = new Map<string, { size: number; is: boolean[] }>();
  for (const person of new Set(sets.flatMap((set) => [...set]))) {
    const is = sets.map((set) => set.has(person));
    const known = atoms.get(is.join());
    if (known) known.size++;
    else atoms.set(is.join(), { size: 1, is });
  }
  const constraints = new Map(rows.map(({ members }, i) => [`r${i}`, { equal: members.size }]));
  const variables = [...atoms].map(([name, { is }]) => {
    const entries = is.flatMap((each, i): [string, number][] =>
      each ? [[i === rows.length ? 'goal' : `r${i}`, 1]] : [],
    );
    return [name, entries] as const;
  });
  const end = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve({ direction, objective: 'goal', constraints, variables });
    return status === 'optimal' ? result : direction === 'minimize' ? 0 : 1e9;
  };
  const width = end('maximize') - end('minimize');
  // What people in post alone say cannot be hidden: everybody is in the group.
  return (
    width < LEAST - 0.01 &&
    !rows.some(({ members }) => members.size === secret.size && [...secret].every((each) => members.has(each)))
  );
}
