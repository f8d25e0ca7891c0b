import { boxName } from '../commands/edit.ts';
import { gradeRange } from '../cost/salary.ts';
import type { ImpactResult } from '../impact/result.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import type { Figures } from '../metrics/figures.ts';
import { type Costing, costingOf, gradeKey } from '../model/costing.ts';
import { decimalText, wholePounds } from '../model/fixed.ts';
import { counts, type Post, type PostId, type StructureId } from '../model/records.ts';
import { limitsOf, type Settings } from '../model/settings.ts';
import {
  currentStructure,
  type DocumentState,
  lineManager,
  postOf,
  type StructureState,
  structureOf,
  treeOrder,
} from '../model/state.ts';
import { budgetTotal } from '../money/envelope.ts';
import { lostCommitments } from './commitments.ts';
import { comparedPrompts } from './comparedWithCurrent.ts';
import { namesNothing, rulesThatDoNothing } from './namesNothing.ts';
import { paperPrompts } from './paperChecks.ts';

export const CHECK_CODES = [
  'span-wide',
  'span-narrow',
  'one-to-one',
  'layers',
  'grade-order',
  'designation-unassigned',
  'designation-twice',
  'designation-deleted',
  'function-lost',
  'names-nothing',
  'rule-unused',
  'no-manager',
  'no-cost',
  'on-costs-incomplete',
  'money-basis',
  'funding-not-100',
  'over-held',
  'left-out',
  'commitment',
  'no-outcome',
  'consultation-order',
  'notice-early',
  'priority-first',
  'over-budget',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** A prompt beside the chart: never an error. Each goes to its post, or to the structure as a whole. */
export interface Prompt {
  readonly code: CheckCode;
  readonly post: PostId | null;
  /** Post ID for people; of a commitment, the one that it names, even where no such post is there. */
  readonly ref: string | null;
  readonly message: string;
  /** Why somebody dismissed it; null while it stands. */
  readonly dismissed: string | null;
}

/**
 * All prompts about a structure (CHECK), in the order of the tree, the structure's own first. With the staff impact of
 * the structure, people who are still without an outcome are prompted too.
 */
export function checkStructure(
  state: DocumentState,
  structureId: StructureId,
  live?: FiguresEngine,
  impact?: ImpactResult,
): Prompt[] {
  const structure = structureOf(state, structureId);
  const engine = live ?? new FiguresEngine(state, structureId);
  const found: Omit<Prompt, 'dismissed'>[] = [];
  const say = (code: CheckCode, post: Post | null, message: string) =>
    found.push({ code, post: post?.id ?? null, ref: post?.ref ?? null, message });
  const order = treeOrder(structure).map((id) => postOf(structure, id));
  checkWhole(state, structure, engine, order, say);
  checkDesignations(state, structure, order, say, (prompt) => found.push(prompt));
  for (const post of order) if (counts(post)) checkPost(state, structure, engine, post, say);
  for (const post of order) {
    if (post.missing)
      say('left-out', post, `${boxName(post)} was left out by an import. Confirm that it is deleted, or restore it.`);
  }
  for (const post of order)
    for (const { message } of namesNothing(structure, post)) say('names-nothing', post, `${boxName(post)}. ${message}`);
  for (const { code, message } of comparedPrompts(state, structure, engine)) say(code, null, message);
  for (const message of rulesThatDoNothing(state, structure)) say('rule-unused', null, message);
  for (const lost of lostCommitments(state, structure)) found.push({ code: 'commitment', ...lost });
  if (impact) {
    checkOutcomes(structure, impact, say);
    for (const { code, message } of paperPrompts(state, impact)) say(code, null, message);
  }
  const reasons = dismissals(state.document.settings, structure.record.name);
  return found.map((prompt) => ({
    ...prompt,
    dismissed: reasons.get(`${prompt.code} ${prompt.ref ?? ''}`) ?? null,
  }));
}

/** Kept posts that were regraded wait for HR to say what becomes of the people in them (IMPACT-3). */
function checkOutcomes(structure: StructureState, impact: ImpactResult, say: Say): void {
  const waiting = new Map<PostId, number>();
  for (const person of impact.people) {
    if (person.regraded !== null) waiting.set(person.regraded, (waiting.get(person.regraded) ?? 0) + 1);
  }
  for (const [id, people] of waiting) {
    const post = structure.posts.get(id);
    const who = people === 1 ? '1 person' : `${people} people`;
    if (post)
      say('no-outcome', post, `${boxName(post)} is kept and regraded: HR has yet to determine the outcome of ${who}.`);
  }
}

function dismissals(settings: Settings, structureName: string): Map<string, string> {
  const own = (settings.dismissedChecks ?? []).filter((item) => item.structure === structureName);
  return new Map(own.map((item) => [`${item.check} ${item.post ?? ''}`, item.reason]));
}

type Say = (code: CheckCode, post: Post | null, message: string) => void;
type Found = (prompt: Omit<Prompt, 'dismissed'>) => void;

function checkWhole(
  state: DocumentState,
  structure: StructureState,
  engine: FiguresEngine,
  order: readonly Post[],
  say: Say,
): void {
  const { settings } = state.document;
  const totals = engine.totals();
  const limits = limitsOf(settings);
  if (totals.layers > limits.layers) {
    const deepest = order
      .filter(counts)
      .reduce<Post | null>((a, b) => (a === null || engine.layer(b.id) > engine.layer(a.id) ? b : a), null);
    say(
      'layers',
      deepest,
      `${totals.layers} layers, more than ${limits.layers}. The longest line ends at ${deepest ? boxName(deepest) : 'the top'}.`,
    );
  }
  checkRoots(structure, engine, order, say);
  const onCosts = settings.onCosts;
  if (onCosts?.mode === 'itemised' && (onCosts.pension == null || onCosts.ni == null)) {
    const absent = [onCosts.ni == null ? 'employer NI' : '', onCosts.pension == null ? 'the pension rate' : '']
      .filter(Boolean)
      .join(' and ');
    say('on-costs-incomplete', null, `On-costs are incomplete: ${absent} is not entered, so the total is too low.`);
  }
  const envelope = budgetTotal(settings);
  if (envelope !== null && totals.cost.total > envelope) {
    say(
      'over-budget',
      null,
      `The structure costs £${wholePounds(totals.cost.total - envelope).toLocaleString('en-GB')} more than its budget.`,
    );
  }
}

function checkRoots(structure: StructureState, engine: FiguresEngine, order: readonly Post[], say: Say): void {
  const roots = order.filter((post) => counts(post) && lineManager(structure, post) === null);
  if (roots.length < 2) return;
  const largest = roots.reduce((a, b) => (engine.branch(b.id).posts > engine.branch(a.id).posts ? b : a));
  for (const root of roots) {
    if (root !== largest) say('no-manager', root, `${boxName(root)} has no line manager.`);
  }
}

/** The box that continues a post of another structure here; null where it is not there. */
function standsAs(structure: StructureState, post: Post): PostId | null {
  for (const box of structure.posts.values()) if (box.lineage === post.lineage) return box.id;
  return null;
}

/** A statutory designation on a post, for as long as it has it: ISO days, from the first to the last. */
interface Holding {
  readonly name: string;
  readonly post: Post;
  readonly from: string;
  readonly to: string;
}

const overlap = (a: Holding, b: Holding): boolean => a.from <= b.to && b.from <= a.to;

/** Held by one of the others on the same day, or by several posts of its own box. */
const isAgain = (holding: Holding, others: readonly Holding[]): boolean =>
  (holding.post.quantity ?? 1) > 1 || others.some((other) => overlap(holding, other));

function checkDesignations(
  state: DocumentState,
  structure: StructureState,
  order: readonly Post[],
  say: Say,
  found: Found,
): void {
  const holders = new Map<string, Holding[]>();
  for (const post of order) {
    for (const { name, from, to } of post.designations) {
      const holding = { name, post, from: from ?? '', to: to ?? '9999' };
      const list = holders.get(gradeKey(name));
      if (list) list.push(holding);
      else holders.set(gradeKey(name), [holding]);
    }
  }
  for (const held of holders.values()) {
    const name = (held[0] as Holding).name;
    const standing = held.filter(({ post }) => counts(post));
    const twice = /deput/i.test(name) ? [] : standing.filter((each, i) => isAgain(each, standing.slice(0, i)));
    const second = twice[0];
    if (second) {
      const together = standing
        .filter((each) => each === second || overlap(each, second))
        .map(({ post }) => boxName(post));
      say('designation-twice', second.post, `${name} is held twice: by ${together.join(' and ')}.`);
    }
    if (standing.length === 0) {
      const gone = held.map(({ post }) => boxName(post)).join(' and ');
      say(
        'designation-deleted',
        (held[0] as Holding).post,
        `${name} is left on ${gone}, which is not in the structure any more. Give it to another post.`,
      );
    }
  }
  const current = currentStructure(state);
  if (!current || current === structure) return;
  for (const post of current.posts.values()) {
    if (!counts(post)) continue;
    for (const { name } of post.designations) {
      if (holders.has(gradeKey(name))) continue;
      // Goes to the post that holds it today, so that dismissing one leaves the others.
      const message = `${name} is held by ${boxName(post)} in ${current.record.name} and by nobody here.`;
      found({ code: 'designation-unassigned', post: standsAs(structure, post), ref: post.ref, message });
    }
  }
}

function checkPost(state: DocumentState, structure: StructureState, engine: FiguresEngine, post: Post, say: Say): void {
  const limits = limitsOf(state.document.settings);
  const span = engine.span(post.id);
  const name = boxName(post);
  if (span > limits.spanWide)
    say('span-wide', post, `${name} has a wide span of ${span}, more than ${limits.spanWide}.`);
  else if (span === 1) say('one-to-one', post, `${name} has one report only.`);
  else if (span > 1 && span <= limits.spanNarrow) say('span-narrow', post, `${name} has a narrow span of ${span}.`);
  const manager = lineManager(structure, post);
  if (manager && gradedAtOrAbove(post, manager, costingOf(state.document.settings, structure.record.name))) {
    say(
      'grade-order',
      post,
      `${name} (${post.grade}) is graded at or above its manager ${boxName(manager)} (${manager.grade}).`,
    );
  }
  const figures = engine.own(post.id);
  if (figures.postsWithoutCost > 0 || costsNothing(post, figures))
    say('no-cost', post, `${name} has no cost: ${missingCost(post)}.`);
  const total = post.funding.reduce((sum, share) => sum + share.percent, 0);
  if (post.funding.length > 0 && total !== 1_000_000)
    say('funding-not-100', post, `The funding of ${name} adds up to ${decimalText(total, 4)}%.`);
  if (figures.peopleFte > figures.fte) {
    say(
      'over-held',
      post,
      `The people in ${name} hold ${decimalText(figures.peopleFte, 4)} FTE, more than its ${decimalText(figures.fte, 4)}.`,
    );
  }
}

/** By the tops of their scales; where a grade has no scale, the same grade is at least at the manager's. */
function gradedAtOrAbove(post: Post, manager: Post, costing: Costing): boolean {
  const [own, above] = [gradeRange(post.grade, costing), gradeRange(manager.grade, costing)];
  if (own && above) return own.top >= above.top;
  return post.grade.trim() !== '' && gradeKey(post.grade) === gradeKey(manager.grade);
}

/** A box whose number of posts is not stated counts none without cost, so its FTE must tell (POST, COST-1). */
function costsNothing(post: Post, { cost }: Figures): boolean {
  return post.quantity === null && post.fte > 0 && post.salary !== 0 && cost.salary === 0 && cost.agency === 0;
}

function missingCost(post: Post): string {
  if (post.basis === 'agency') return 'day rate or days are not entered';
  return post.grade === '' && post.point === ''
    ? 'it has no grade, point or salary'
    : 'its grade or point has no salary';
}
