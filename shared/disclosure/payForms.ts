import { boxCost, holderFtes } from '../cost/cost.ts';
import { annualSalary, gradeRange, holderSalary } from '../cost/salary.ts';
import { figuresFromScratch } from '../metrics/scratch.ts';
import { type Costing, costingOf } from '../model/costing.ts';
import { isCouncil } from '../model/council.ts';
import { type Money, mulDiv, POUND } from '../model/fixed.ts';
import { counts, type Post, type StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { type DocumentState, structureOf } from '../model/state.ts';
import type { Unknown } from './classes.ts';
import { declarationOf } from './publicPay.ts';
import { combine, type Form, NOTHING, ONE, sumOf, type Weight, weight } from './weights.ts';

/** What each box's cost is made of, as sums over rates of pay that an open paper withholds (EXPORT-10). */

/** Parts of a cost, as a table prints them. */
export const PAY_PARTS = ['salary', 'ni', 'pension', 'levy', 'flat', 'allowances', 'agency'] as const;
export type PayPart = (typeof PAY_PARTS)[number];
export type BoxForms = Readonly<Record<PayPart, Form>>;

export interface PayForms {
  /** By structure, then by box. */
  readonly boxes: ReadonlyMap<StructureId, ReadonlyMap<string, BoxForms>>;
  /** Rates that are withheld; every other one is a known number. */
  readonly unknowns: ReadonlyMap<string, Unknown>;
}

const PERCENT = 1_000_000;
/** Levels of the council that the Code's chart shows. */
const LEVELS = 3;
/** Brackets of the Local Government Transparency Code 2015, and from which salary on. */
const BAND: Money = 5_000 * POUND;
const SENIOR: Money = 50_000 * POUND;
/** Where no range is published, nobody may come closer than this to what one person is paid. */
const MARGIN = 5_000;

/** A rate of pay as it is found in the boxes, before it is known whether it is withheld. */
interface Rate {
  readonly value: number;
  readonly holders: Set<string>;
  withheld: boolean;
  /** Declared public wherever it stands. */
  open: boolean;
  low: number;
  high: number;
}

type Rates = Map<string, Rate>;

/**
 * The costs of the boxes of some structures. One rate is one quantity wherever it stands: the same post at the same pay
 * in two structures is told by either. `least`: a rate that so many people share is nobody's own. `past`: rates that
 * signed papers withheld; whoever left is still paid nobody's business.
 */
export function payForms(
  state: DocumentState,
  ids: readonly StructureId[],
  least: number,
  past: ReadonlyMap<string, Unknown> = new Map(),
): PayForms {
  const rates: Rates = new Map();
  const boxes = new Map<StructureId, Map<string, BoxForms>>();
  const { settings } = state.document;
  for (const id of ids) {
    const structure = structureOf(state, id);
    const costing = costingOf(settings, structure.record.name);
    const own = new Map<string, BoxForms>();
    const { layers } = figuresFromScratch(state, id);
    for (const post of structure.posts.values())
      if (counts(post))
        own.set(post.id, boxForms(post, costing, settings, rates, (layers.get(post.id) ?? 0) <= LEVELS));
    boxes.set(id, own);
  }
  const unknowns = new Map<string, Unknown>();
  for (const [key, unknown] of past) {
    const rate = rates.get(key);
    if (!rate) unknowns.set(key, unknown);
    else if (!rate.withheld) {
      rate.withheld = true;
      for (const holder of unknown.holders) rate.holders.add(holder);
    }
  }
  for (const [key, rate] of rates) {
    if (!rate.withheld || rate.open || rate.holders.size >= least) continue;
    const { low, high } = rate;
    const margin = Number.isFinite(high) ? high - low : key.startsWith('pay') ? MARGIN : Math.min(MARGIN, rate.value);
    unknowns.set(key, { value: rate.value, holders: [...rate.holders], low, high, margin });
  }
  const folded = new Map(
    [...boxes].map(([id, own]) => [
      id,
      new Map([...own].map(([box, forms]) => [box, foldAll(forms, rates, unknowns)] as const)),
    ]),
  );
  return { boxes: folded, unknowns };
}

/** Rates that are no secret become numbers. */
function foldAll(forms: BoxForms, rates: Rates, unknowns: ReadonlyMap<string, Unknown>): BoxForms {
  const fold = ({ terms, known }: Form): Form => {
    const left = new Map<string, Weight>();
    let sum = known;
    for (const [key, by] of terms) {
      if (unknowns.has(key)) left.set(key, by);
      else sum += by.real * (rates.get(key) as Rate).value;
    }
    return { terms: left, known: sum };
  };
  return Object.fromEntries(PAY_PARTS.map((part) => [part, fold(forms[part])])) as unknown as BoxForms;
}

/** Who may be in a box: its holders, or where nobody recorded them somebody in each of its places. */
function holdersOf(post: Post): string[] {
  if (post.holders.length > 0) return [...new Set(post.holders.map(({ person }) => person))];
  if (post.occupancyRecorded) return [];
  return Array.from({ length: Math.max(1, post.quantity ?? 1) }, (_, i) => `${post.lineage}\u0000${i}`);
}

function boxForms(post: Post, costing: Costing, settings: Settings, rates: Rates, senior: boolean): BoxForms {
  const cost = boxCost(post, costing, () => 0);
  const places = post.quantity ?? 0;
  const declared = declarationOf(post, settings);
  const open = declared !== null && declared.rangeOnly !== true;
  const box: Box = { post, costing, settings, rates, holders: holdersOf(post), open, senior };
  const allowance = post.allowances.reduce((sum, each) => sum + each.amount, 0);
  const extra = allowance === 0 ? NOTHING : rateForm(box, 'allowance', allowance, weight(places), null, box.holders);
  const none: BoxForms = {
    salary: NOTHING,
    ni: NOTHING,
    pension: NOTHING,
    levy: NOTHING,
    flat: NOTHING,
    allowances: extra,
    agency: NOTHING,
  };
  if (cost.agency !== 0 && post.dayRate !== null) {
    // What a place costs a year: nobody may come as close to it as to a salary.
    const yearly = mulDiv(post.dayRate, post.days as number, 100);
    return { ...none, agency: rateForm(box, 'agency', yearly, weight(places), null, box.holders) };
  }
  const salary = salaryForm(box);
  const rules = costing.onCosts;
  const at = (form: Form, rate: number | null | undefined) =>
    rate == null || rate === 0 ? NOTHING : combine([[form, weight(rate, PERCENT)]]);
  if (!rules) return { ...none, salary };
  if (rules.mode === 'flat') return { ...none, salary, flat: at(salary, rules.rate) };
  // Whether pay is above the threshold hardly ever is in doubt, and the threshold itself is printed.
  const bearing = cost.ni > 0 ? sumOf([salary, ...(rules.allowancesNi ? [extra] : [])]) : NOTHING;
  return {
    ...none,
    salary,
    ni: at(bearing, rules.ni?.rate),
    pension: at(sumOf([salary, ...(rules.allowancesPension ? [extra] : [])]), rules.pension),
    levy: at(salary, rules.levy),
  };
}

interface Box {
  readonly post: Post;
  readonly costing: Costing;
  readonly rates: Rates;
  readonly holders: readonly string[];
  readonly settings: Settings;
  /** Declared public. */
  readonly open: boolean;
  /** In the top levels of the council, of which the Transparency Code publishes every bracket. */
  readonly senior: boolean;
}

/** FTE × rate of each holder, and of what nobody holds. */
function salaryForm(box: Box): Form {
  const { post, costing, holders } = box;
  const range = gradeRange(post.grade, costing);
  const ftes = holderFtes(post);
  const held = ftes.reduce((sum, fte) => sum + fte, 0);
  const [up, down] = held > post.fte ? [post.fte, held] : [1, 1];
  const forms: Form[] = post.holders.map((holder, i) => {
    const salary = holderSalary(post, holder.point, costing);
    if (salary === null) return NOTHING;
    const by = up === 1 ? weight(ftes[i] as number, 10_000) : scaled(ftes[i] as number, up, down);
    // A holder's own point is theirs alone; what the post is paid is everybody's in it.
    const own = post.salary === null && costing.basis === 'holder' && (holder.point ?? '') !== '';
    return rateForm(box, own ? `pay ${holder.person}` : 'pay', salary, by, range, own ? [holder.person] : holders);
  });
  const rest = Math.max(0, post.fte - held);
  const salary = annualSalary(post, costing);
  if (rest > 0 && salary !== null)
    forms.push(rateForm(box, 'pay', salary, weight(rest, 10_000), range, post.holders.length > 0 ? [] : holders));
  return sumOf(forms);
}

function scaled(fte: number, up: number, down: number): Weight {
  return (
    combine([[{ terms: new Map([['x', weight(fte, 10_000)]]), known: 0 }, weight(up, down)]]).terms.get('x') ??
    weight(0)
  );
}

/** One rate of a box; withheld where somebody is in the box and neither a grade alone nor a declaration tells it. */
function rateForm(
  { post, costing, settings, rates, open, senior }: Box,
  kind: string,
  rate: Money,
  by: Weight,
  range: { readonly bottom: Money; readonly top: Money } | null,
  holders: readonly string[],
): Form {
  const byGrade = kind === 'pay' && post.salary === null && costing.basis !== 'point' && costing.basis !== 'holder';
  const key = `${kind}\u0000${post.lineage}\u0000${rate}`;
  let known = rates.get(key);
  if (!known) {
    known = {
      value: rate / POUND,
      holders: new Set(),
      withheld: false,
      open: false,
      low: 0,
      high: Number.POSITIVE_INFINITY,
    };
    rates.set(key, known);
  }
  // The Transparency Code publishes senior salaries in brackets.
  if (
    kind.startsWith('pay') &&
    (senior || rate >= SENIOR) &&
    post.basis !== 'agency' &&
    isCouncil(post.employer, settings)
  ) {
    const from = Math.floor(rate / BAND) * (BAND / POUND);
    known.low = Math.max(known.low, from);
    known.high = Math.min(known.high, from + BAND / POUND);
  }
  // Whoever is paid outside the range of the grade is not told by it.
  if (kind.startsWith('pay') && range && range.bottom <= rate && rate <= range.top) {
    known.low = Math.max(known.low, range.bottom / POUND);
    known.high = Math.min(known.high, range.top / POUND);
  }
  known.open ||= open;
  if (!byGrade && holders.length > 0) {
    known.withheld = true;
    for (const holder of holders) known.holders.add(holder);
  }
  return { terms: new Map([[key, by]]), known: 0 };
}

/** Salary, on-costs, allowances and agency of a box together. */
export const wholeOf = (forms: BoxForms): Form => combine(PAY_PARTS.map((part) => [forms[part], ONE]));
export const onCostsOf = ({ ni, pension, levy, flat }: BoxForms): Form => sumOf([ni, pension, levy, flat]);
