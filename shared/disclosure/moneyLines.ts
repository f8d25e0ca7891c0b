import { type BridgeLabel, keptLabel } from '../changes/bridge.ts';
import type { Comparison, PostChange, SideOfPost } from '../changes/change.ts';
import { type Costing, costingOf } from '../model/costing.ts';
import { mulDiv } from '../model/fixed.ts';
import type { Post, StructureId } from '../model/records.ts';
import { type DocumentState, structureOf } from '../model/state.ts';
import { type CostRow, costTable } from '../money/costTable.ts';

/** What lines of money give away: a line in which one person's pay is all that is not public says that pay. */

const PARTS = ['pay', 'allowances', 'agency'] as const;
type Part = (typeof PARTS)[number];
/** What the open version may be taken to know of a box: its cost, nothing, or the cost of several people together. */
type Known = 'public' | 'person' | 'group';

const AMOUNT: Readonly<Record<Part, (row: CostRow | undefined) => number>> = {
  pay: (row) => (row ? row.salary + (row.onCosts ?? 0) : 0),
  allowances: (row) => row?.allowances ?? 0,
  agency: (row) => row?.agency ?? 0,
};

/** Grades and vacant posts are public; own salaries, points, allowances and day rates are not. */
function knownOf(post: Post, costing: Costing, part: Part): Known {
  const holders = new Set(post.holders.map((holder) => holder.person)).size;
  if (post.occupancyRecorded && holders === 0) return 'public';
  const byGrade = post.salary === null && costing.basis !== 'point' && costing.basis !== 'holder';
  if (part === 'pay' && byGrade) return 'public';
  return post.quantity === null || post.quantity <= 1 || holders === 1 ? 'person' : 'group';
}

interface Side {
  readonly costing: Costing;
  readonly rows: ReadonlyMap<string, CostRow>;
  readonly posts: ReadonlyMap<string, Post>;
}

function sideOf(state: DocumentState, id: StructureId): Side {
  const structure = structureOf(state, id);
  const rows = costTable(state, id).areas.flatMap((area) => area.rows);
  return {
    costing: costingOf(state.document.settings, structure.record.name),
    rows: new Map(rows.map((row) => [row.id, row])),
    posts: structure.posts,
  };
}

/** Boxes that stand in a line, by what is known of each part of their cost. */
type Stand = Partial<Record<Part, Known>>;

const tells = (known: readonly (Known | undefined)[]) =>
  known.filter((each) => each === 'person').length === 1 && !known.includes('group');

const partTells = (stands: readonly Stand[]) => PARTS.some((part) => tells(stands.map((stand) => stand[part])));

const totalTells = (stands: readonly Stand[]) =>
  tells(
    stands.map((stand) => {
      const known = Object.values(stand);
      return known.includes('person') ? 'person' : known.includes('group') ? 'group' : 'public';
    }),
  );

export interface LineDisclosure {
  /** Salaries, on-costs, allowances and agency may be told apart from their total. */
  readonly split: boolean;
  /** The lines of the reconciliation may be told. */
  readonly lines: boolean;
}

/** Which lines of money of a proposal (or, without `from`, of a structure on its own) may be published. */
export function lineDisclosure(
  state: DocumentState,
  from: StructureId | null,
  to: StructureId,
  comparison: Comparison | null,
): LineDisclosure {
  const after = sideOf(state, to);
  const before = from === null ? null : sideOf(state, from);
  const sides = [...(before ? [whole(before)] : []), whole(after)];
  if (!before || !comparison) return { split: !sides.some(partTells), lines: true };
  const byLine = [...reconciled(comparison, before, after).values()];
  // A line that stands for one post is that post's cost.
  const lines = !comparison.bridge.some((line) => line.posts <= 1) && !byLine.some(totalTells);
  return { split: ![...sides, byLine.flat(), ...(lines ? byLine : [])].some(partTells), lines };
}

function whole({ rows, posts, costing }: Side): Stand[] {
  return [...rows.values()].map((row) =>
    standOf(posts.get(row.id) as Post, costing, (part) => AMOUNT[part](row) !== 0),
  );
}

function standOf(post: Post, costing: Costing, there: (part: Part) => boolean): Stand {
  const stand: Stand = {};
  for (const part of PARTS) if (there(part)) stand[part] = knownOf(post, costing, part);
  return stand;
}

/** The boxes behind each line of the reconciliation. */
function reconciled({ posts }: Comparison, before: Side, after: Side): Map<BridgeLabel, Stand[]> {
  const lines = new Map<BridgeLabel, Stand[]>();
  const put = (label: BridgeLabel, stand: Stand) => {
    if (Object.keys(stand).length > 0) lines.set(label, [...(lines.get(label) ?? []), stand]);
  };
  const on =
    (side: Side, { post }: SideOfPost) =>
    (part: Part) =>
      AMOUNT[part](side.rows.get(post.id)) !== 0;
  for (const { from, to, places } of posts) {
    if (from && places.deleted > 0) put('deleted', standOf(from.post, before.costing, on(before, from)));
    if (from && places.transferredOut > 0) put('transferred-out', standOf(from.post, before.costing, on(before, from)));
    if (to && places.transferredIn > 0) put('transferred-in', standOf(to.post, after.costing, on(after, to)));
    if (to && places.created > 0) put('created', standOf(to.post, after.costing, on(after, to)));
    if (from && to && places.kept > 0)
      put(keptLine({ from, to, places }, before, after), keptStand(from, to, places.kept, before, after));
  }
  return lines;
}

function keptLine(
  { from, to, places }: { from: SideOfPost; to: SideOfPost; places: PostChange['places'] },
  before: Side,
  after: Side,
): BridgeLabel {
  const share = (side: SideOfPost) => (side.places === 0 ? side.fte : mulDiv(side.fte, places.kept, side.places));
  const points = before.costing.basis === 'holder' || after.costing.basis === 'holder';
  return keptLabel([{ post: from.post }], [{ post: to.post }], share(from) === share(to), points);
}

/** What moved in a kept box; it is one person's where it is so on either side. */
function keptStand(from: SideOfPost, to: SideOfPost, kept: number, before: Side, after: Side): Stand {
  const stand: Stand = {};
  for (const part of PARTS) {
    const of = (side: Side, { post, places }: SideOfPost) =>
      mulDiv(AMOUNT[part](side.rows.get(post.id)), kept, Math.max(1, places));
    if (of(before, from) === of(after, to)) continue;
    const known = [knownOf(from.post, before.costing, part), knownOf(to.post, after.costing, part)];
    stand[part] = known.includes('person') ? 'person' : known.includes('group') ? 'group' : 'public';
  }
  return stand;
}
