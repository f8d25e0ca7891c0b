import { ok, type Result } from '../errors.ts';
import type { FiguresEngine } from '../metrics/engine.ts';
import type { Fte, Money } from '../model/fixed.ts';
import { counts, type Post, type PostId, type StructureId } from '../model/records.ts';
import { limitsOf } from '../model/settings.ts';
import { type DocumentState, isWithin, lineManager, postOf, type StructureState } from '../model/state.ts';
import { boxName, movePosts } from './index.ts';

/** What a move would do, before it is made (CHART-1). */
export interface MovePreview {
  /** Posts and FTE that the move carries. */
  readonly posts: number;
  readonly fte: Fte;
  /** The post that would manage them; null at the top. */
  readonly manager: string | null;
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly layers: { readonly from: number; readonly to: number };
  readonly cost: Money;
  /** Sentences about limits that the move would cross; prompts, never errors (FIG-4). */
  readonly prompts: readonly string[];
}

/** The effect of moving boxes below `to`, or the refusal that the move itself would meet. Changes nothing. */
export function previewMove(
  state: DocumentState,
  engine: FiguresEngine,
  args: { structure: StructureId; ids: readonly PostId[]; to: PostId | null },
): Result<MovePreview> {
  const move = movePosts(state, args);
  if (!move.ok) return move;
  const structure = state.structures.get(args.structure);
  if (!structure) throw new Error(`No structure ${args.structure}`);
  const moved = move.value.patch.updated.flatMap(([from]) => (from.type === 'post' ? [from] : []));
  const target = args.to === null ? null : postOf(structure, args.to);
  const manager = target === null || counts(target) ? target : lineManager(structure, target);
  let posts = 0;
  let fte = 0;
  let gained = 0;
  let deepest = 0;
  const base = manager === null ? (state.document.settings.layerOffset ?? 0) : engine.layer(manager.id);
  for (const post of moved) {
    const branch = engine.branch(post.id);
    posts += branch.posts;
    fte += branch.fte;
    if (!manager || lineManager(structure, post)?.id !== manager.id) gained += contribution(engine, post, branch.posts);
    if (branch.layers > 0)
      deepest = Math.max(deepest, base + branch.layers - layerAbove(state, engine, post, structure));
  }
  const spanFrom = manager ? engine.span(manager.id) : 0;
  const layers = { from: engine.totals().layers, to: Math.max(layersWithout(state, engine, moved), deepest) };
  const limits = limitsOf(state.document.settings);
  const prompts: string[] = [];
  const spanTo = spanFrom + gained;
  if (manager && spanTo > limits.spanWide && spanTo > spanFrom)
    prompts.push(`${boxName(manager)} would have a wide span of ${spanTo}`);
  if (layers.to > limits.layers && layers.to > layers.from)
    prompts.push(`${layers.to} layers, more than ${limits.layers}`);
  // Several may leave one manager.
  const left = new Map<Post, number>();
  for (const post of moved) {
    const old = lineManager(structure, post);
    if (!old || old.id === manager?.id || isWithin(structure, manager?.id ?? null, post.id)) continue;
    const before = left.get(old) ?? engine.span(old.id);
    left.set(old, before - contribution(engine, post, engine.branch(post.id).posts));
  }
  for (const [old, span] of left) {
    if (span === 1) prompts.push(`${boxName(old)} would keep one report`);
    if (span === 0) prompts.push(`${boxName(old)} would keep no reports`);
  }
  return ok({
    posts,
    fte,
    manager: manager ? boxName(manager) : null,
    span: manager ? { from: spanFrom, to: spanTo } : null,
    layers,
    cost: 0,
    prompts: [...new Set(prompts)],
  });
}

/** Posts that a box puts one line below its manager. */
function contribution(engine: FiguresEngine, post: Post, branchPosts: number): number {
  if (counts(post)) return post.quantity ?? 0;
  return branchPosts === 0 ? 0 : engine.passedUp(post.id);
}

function layerAbove(state: DocumentState, engine: FiguresEngine, post: Post, structure: StructureState): number {
  const manager = lineManager(structure, post);
  return manager === null ? (state.document.settings.layerOffset ?? 0) : engine.layer(manager.id);
}

/** Layers of the structure when the moved branches are left out. */
function layersWithout(state: DocumentState, engine: FiguresEngine, moved: readonly Post[]): number {
  return engine.layersWithout(
    moved.map((post) => post.id),
    state.document.settings.layerOffset ?? 0,
  );
}
