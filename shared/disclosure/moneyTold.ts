import type { Comparison } from '../changes/change.ts';
import { compareStructures } from '../changes/compare.ts';
import { figuresFromScratch } from '../metrics/scratch.ts';
import { type Money, POUND } from '../model/fixed.ts';
import type { Memory } from '../model/ledger.ts';
import { counts, type StructureId } from '../model/records.ts';
import { type DocumentState, structureOf } from '../model/state.ts';
import { discloseUnder } from './audience.ts';
import { type BridgeLine, bridgeForms } from './bridgeForms.ts';
import { type Atoms, atomsOf, type Cell, EXACT } from './classes.ts';
import { type BoxForms, PAY_PARTS, type PayForms, payForms, wholeOf } from './payForms.ts';
import { type Publication, pairKey } from './publication.ts';
import { moneyMemory, type Remembered } from './remembered.ts';
import { brackets, tellsFew } from './reveals.ts';
import { type Form, sumOf } from './weights.ts';

/** How a total may be told: exactly, to the nearest so many pounds, or not at all. */
export type Telling = 'exact' | 'withheld' | { readonly step: Money };

/** Which sums of money the open papers of a document tell (EXPORT-10): decided once for all of them together. */
export interface MoneyTold {
  /** The whole cost of a structure. */
  total(structure: StructureId): Telling;
  /** Its salaries, on-costs, allowances and agency apart. */
  split(structure: StructureId): boolean;
  /** What a box costs, with all its parts. */
  box(structure: StructureId, box: string): boolean;
  /** A line of a reconciliation; `parts`: salaries and on-costs apart as well. */
  line(from: StructureId, to: StructureId, label: BridgeLine, parts?: boolean): boolean;
  /** The boxes of one team (or other group) as a sum, with its parts. */
  group(structure: StructureId, boxes: readonly string[]): boolean;
  /** Something is one person's pay, so that a reader is told why not everything is there. */
  readonly anything: boolean;
  /** Rates of pay and totals that are withheld, in pounds. */
  readonly secrets: readonly number[];
  /** What a paper about these structures tells, for the ledger. */
  memory(structures: readonly StructureId[]): Memory['money'];
}

/** Steps that a total is rounded to where it cannot be told exactly: the least that protects is taken. */
const STEPS: readonly number[] = [1_000, 5_000, 10_000, 25_000, 50_000, 100_000];

/** Cells that are told together or not at all; the more useful ones ask first. */
interface Candidate {
  readonly key: string;
  /** The structures that it is about: a paper tells it that is about all of them. */
  readonly about: readonly StructureId[];
  readonly forms: readonly Form[];
  /** A total that may be rounded: its true value in pounds. */
  readonly value?: number;
}

export function moneyTold(state: DocumentState, publication: Publication, past: Remembered): MoneyTold {
  const least = discloseUnder(state.document.settings);
  const pay = payForms(state, publication.structures, least, past.unknowns);
  const candidates = [
    ...publication.structures.map((id) => totalOf(state, id, pay)),
    ...publication.pairs.flatMap(({ from, to }) => linesOf(state, { from, to }, pay)),
    ...publication.structures.flatMap((id) => splitOf(id, pay)),
    ...publication.structures.flatMap((id) => teamsOf(state, id, pay)),
  ];
  const told = decide(candidates, pay, past.cells, least);
  return {
    total: (id) => told.get(`total ${id}`) ?? 'withheld',
    split: (id) => told.get(`split ${id}`) === 'exact',
    box: (id, box) => {
      const own = pay.boxes.get(id);
      const forms = own?.get(box);
      return own !== undefined && (forms === undefined || isKnown(partsOf([forms])));
    },
    line: (from, to, label, parts = false) =>
      told.get(`${parts ? 'parts' : 'line'} ${pairKey({ from, to })} ${label}`) === 'exact',
    group: (id, boxes) =>
      (pay.boxes.has(id) && isKnown(partsOf(boxes.flatMap((box) => pay.boxes.get(id)?.get(box) ?? [])))) ||
      told.get(`team ${id} ${boxes.toSorted().join()}`) === 'exact',
    anything: pay.unknowns.size > 0,
    secrets: [
      ...[...pay.unknowns.values()].map(({ value }) => value),
      ...candidates.flatMap(({ key, value }) => (value === undefined || told.get(key) === 'exact' ? [] : [value])),
    ],
    memory(structures) {
      const own = candidates.filter(({ about }) => about.every((id) => structures.includes(id)));
      const cells = own.flatMap(({ key, forms, value }) => {
        const telling = told.get(key);
        if (telling === undefined || telling === 'withheld') return [];
        const exact = forms.map(({ terms }): Cell => ({ terms, slack: EXACT })).filter(({ terms }) => terms.size > 0);
        return telling === 'exact' ? exact : exact.map((cell) => loose(cell, value as number, telling.step / POUND));
      });
      return moneyMemory(cells, pay.unknowns);
    },
  };
}

const isKnown = (forms: readonly Form[]) => forms.every(({ terms }) => terms.size === 0);

/** Every part of some boxes' cost, added up. */
const partsOf = (boxes: readonly BoxForms[]): Form[] => PAY_PARTS.map((part) => sumOf(boxes.map((box) => box[part])));

const boxesOf = (pay: PayForms, id: StructureId) => [...(pay.boxes.get(id)?.values() ?? [])];

function totalOf(state: DocumentState, id: StructureId, pay: PayForms): Candidate {
  const value = figuresFromScratch(state, id).totals.cost.total / POUND;
  return { key: `total ${id}`, about: [id], forms: [sumOf(boxesOf(pay, id).map(wholeOf))], value };
}

function splitOf(id: StructureId, pay: PayForms): Candidate[] {
  return [{ key: `split ${id}`, about: [id], forms: partsOf(boxesOf(pay, id)) }];
}

function linesOf(state: DocumentState, pair: { from: StructureId; to: StructureId }, pay: PayForms): Candidate[] {
  const comparison: Comparison = compareStructures(state, pair.from, state, pair.to);
  const lines = bridgeForms(state, pair, comparison, pay);
  if (!lines) return [];
  const key = pairKey(pair);
  const about = [pair.from, pair.to];
  const all = [...lines];
  return [
    ...all.map(([label, { total }]): Candidate => ({ key: `line ${key} ${label}`, about, forms: [total] })),
    ...all.map(
      ([label, { salary, onCosts }]): Candidate => ({ key: `parts ${key} ${label}`, about, forms: [salary, onCosts] }),
    ),
  ];
}

/** The sums that the table of posts prints: a team of several boxes. */
function teamsOf(state: DocumentState, id: StructureId, pay: PayForms): Candidate[] {
  const teams = new Map<string, string[]>();
  for (const post of structureOf(state, id).posts.values())
    if (counts(post)) teams.set(post.unit, [...(teams.get(post.unit) ?? []), post.id]);
  return [...teams.values()].flatMap((boxes) => {
    const forms = partsOf(boxes.flatMap((box) => pay.boxes.get(id)?.get(box) ?? []));
    return isKnown(forms) ? [] : [{ key: `team ${id} ${boxes.toSorted().join()}`, about: [id], forms }];
  });
}

/** `past`: what signed papers told already; whatever is told now joins them. */
function decide(
  candidates: readonly Candidate[],
  pay: PayForms,
  past: readonly Cell[],
  least: number,
): ReadonlyMap<string, Telling> {
  const told = new Map<string, Telling>();
  const open = candidates.filter(({ key, forms }) => !isKnown(forms) || !told.set(key, 'exact'));
  const plain = open.flatMap(({ forms }) => forms.map(({ terms }): Cell => ({ terms, slack: EXACT })));
  const known = past
    .map(({ terms, slack }): Cell => ({ terms: new Map([...terms].filter(([key]) => pay.unknowns.has(key))), slack }))
    .filter(({ terms }) => terms.size > 0);
  const { cells, atoms } = atomsOf([...known, ...plain], pay.unknowns, least);
  let next = known.length;
  const asked = open.map((candidate) => ({
    candidate,
    cells: candidate.forms.map(() => cells[next++] as Cell).filter(({ terms }) => terms.size > 0),
  }));
  const accepted: Cell[] = cells.slice(0, known.length);
  const gives = (cells: readonly Cell[]) => tellsFew(cells, atoms, least) || brackets(cells, atoms, least);
  for (const { candidate, cells: own } of asked) {
    const { key, value } = candidate;
    if (!gives([...accepted, ...own])) {
      told.set(key, 'exact');
      accepted.push(...own);
      continue;
    }
    const round = (step: number) => own.map((cell) => loose(cell, value as number, step));
    // What few people alone make up is no rounder for being rounded.
    const step =
      value === undefined || isFew(own, atoms, least)
        ? undefined
        : STEPS.find((each) => !gives([...accepted, ...round(each)]));
    told.set(key, step === undefined ? 'withheld' : { step: step * POUND });
    if (step !== undefined) accepted.push(...round(step));
  }
  return told;
}

/** Whether cells stand for fewer than `least` people in all. */
function isFew(cells: readonly Cell[], atoms: Atoms, least: number): boolean {
  const holders = new Set(
    cells.flatMap(({ terms }) => [...terms.keys()].flatMap((key) => [...(atoms.get(key)?.holders ?? [])])),
  );
  return holders.size < least;
}

/** A cell that is printed to the nearest `step` pounds. */
function loose({ terms }: Cell, value: number, step: number): Cell {
  const printed = Math.round(value / step) * step;
  return { terms, slack: [value - (printed - step / 2), printed + step / 2 - value] };
}
