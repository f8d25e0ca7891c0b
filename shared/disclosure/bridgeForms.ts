import { BRIDGE_LABELS, type BridgeLabel, keptLabel } from '../changes/bridge.ts';
import type { Comparison } from '../changes/change.ts';
import { costingOf } from '../model/costing.ts';
import { counts, type Post, type StructureId } from '../model/records.ts';
import { type DocumentState, structureOf } from '../model/state.ts';
import { type BoxForms, onCostsOf, type PayForms, wholeOf } from './payForms.ts';
import type { Pair } from './publication.ts';
import { combine, type Form, MINUS_ONE, NOTHING, ONE, sumOf, type Weight, weight } from './weights.ts';

/** The lines of the cost reconciliation as sums over rates of pay (COST-9, EXPORT-10). */

/** The lines as they are printed, and what of the deleted posts was vacant, which is printed as a sum of its own. */
export type BridgeLine = BridgeLabel | 'vacant';

/** What a line prints: the total, and salaries and on-costs apart. */
export interface LineForms {
  readonly total: Form;
  readonly salary: Form;
  readonly onCosts: Form;
}

const partsOf = (forms: BoxForms): LineForms => ({
  total: wholeOf(forms),
  salary: forms.salary,
  onCosts: onCostsOf(forms),
});

/**
 * The lines of a pair, or null where they do not add up to the difference of the two sides: then nothing is known of what
 * they would tell.
 */
export function bridgeForms(
  state: DocumentState,
  { from, to }: Pair,
  comparison: Comparison,
  pay: PayForms,
): ReadonlyMap<BridgeLine, LineForms> | null {
  const [before, after] = [lineages(state, from, pay), lineages(state, to, pay)];
  const holderPoints = [from, to].some(
    (id) => costingOf(state.document.settings, structureOf(state, id).record.name).basis === 'holder',
  );
  const lines = new Map<BridgeLine, [LineForms, Weight][]>();
  const put = (label: BridgeLine, forms: LineForms | undefined, by: Weight) => {
    if (!forms || by.real === 0) return;
    const line = lines.get(label);
    if (line) line.push([forms, by]);
    else lines.set(label, [[forms, by]]);
  };
  for (const { lineage, from: a, to: b, places } of comparison.posts) {
    const [old, now] = [before.get(lineage), after.get(lineage)];
    const gone = places.deleted + places.deletedVacant;
    const share = (n: number, of: { places: number } | null) =>
      of === null || of.places === 0 ? ONE : weight(n, of.places);
    const minusShare = (n: number, of: { places: number } | null) =>
      of === null || of.places === 0 ? MINUS_ONE : weight(-n, of.places);
    const kept = a && b && (places.kept > 0 || (a.places === 0 && b.places === 0));
    if (a && places.deletedVacant > 0) put('vacant', old, minusShare(places.deletedVacant, a));
    if (a && gone > 0) put('deleted', old, minusShare(gone, a));
    if (a && places.transferredOut > 0) put('transferred-out', old, minusShare(places.transferredOut, a));
    if (a && !b && gone + places.transferredOut === 0) put('deleted', old, MINUS_ONE);
    if (b && places.transferredIn > 0) put('transferred-in', now, share(places.transferredIn, b));
    if (b && places.created > 0) put('created', now, share(places.created, b));
    if (!a && b && places.transferredIn + places.created === 0) put('created', now, ONE);
    if (!kept || !a || !b) continue;
    const label = keptLabel(
      old?.posts ?? [{ post: a.post }],
      now?.posts ?? [{ post: b.post }],
      a.fte * b.places === b.fte * a.places,
      holderPoints,
    );
    put(label, old, minusShare(places.kept, a));
    put(label, now, share(places.kept, b));
  }
  const out = new Map<BridgeLine, LineForms>();
  for (const label of [...BRIDGE_LABELS, 'vacant'] as const) {
    const line = lines.get(label);
    if (!line) continue;
    const of = (part: keyof LineForms) => combine(line.map(([forms, by]) => [forms[part], by]));
    out.set(label, { total: of('total'), salary: of('salary'), onCosts: of('onCosts') });
  }
  const whole = combine([
    [sumOf([...(pay.boxes.get(to)?.values() ?? [])].map(wholeOf)), ONE],
    [sumOf([...(pay.boxes.get(from)?.values() ?? [])].map(wholeOf)), MINUS_ONE],
    ...[...out].flatMap(([label, { total }]) => (label === 'vacant' ? [] : [[total, MINUS_ONE] as const])),
  ]);
  return whole.terms.size === 0 ? out : null;
}

interface Places extends LineForms {
  readonly posts: readonly { readonly post: Post }[];
}

/** What the places of each lineage cost: a stacked box is shared out over its lineages, a split one is added up. */
function lineages(state: DocumentState, id: StructureId, pay: PayForms): Map<string, Places> {
  const out = new Map<string, Places>();
  const add = (lineage: string, post: Post, forms: LineForms, by: Weight) => {
    const before = out.get(lineage) ?? { total: NOTHING, salary: NOTHING, onCosts: NOTHING, posts: [] };
    const plus = (part: keyof LineForms) =>
      combine([
        [before[part], ONE],
        [forms[part], by],
      ]);
    const posts = [...before.posts, { post }];
    out.set(lineage, { total: plus('total'), salary: plus('salary'), onCosts: plus('onCosts'), posts });
  };
  for (const post of structureOf(state, id).posts.values()) {
    const forms = pay.boxes.get(id)?.get(post.id);
    if (!counts(post) || !forms) continue;
    const parts = partsOf(forms);
    const places = post.quantity ?? 0;
    let left = places;
    for (const { lineage, places: wanted } of post.stacked) {
      const n = Math.min(wanted, left);
      left -= n;
      if (n > 0) add(lineage, post, parts, weight(n, places));
    }
    if (post.stacked.length === 0) add(post.lineage, post, parts, ONE);
    else if (left > 0) add(post.lineage, post, parts, weight(left, places));
  }
  return out;
}
