import { ok, type Result } from '../errors.ts';
import type { Post, PostId } from '../model/records.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import { isGroup } from './base.ts';
import type { Chosen } from './choose.ts';
import { type GroupMatch, matchGroups } from './groupMatch.ts';
import { boxCounts, refusedReport, reportOf } from './importReport.ts';
import { readJunior } from './junior.ts';
import { leaveGone, wantsBack } from './mergeGone.ts';
import { MergeLog } from './mergeLog.ts';
import { patchOf, whatFileSaid } from './mergePatch.ts';
import type { MergePlan, MergeRequest } from './mergePlan.ts';
import { mergePost } from './mergePosts.ts';
import { keepWhole } from './mergeWhole.ts';
import { References } from './names.ts';
import { ProblemLog } from './problems.ts';

/**
 * Plans the update of junior posts from a newer file (IMPORT-4): groups are found again by what identifies them, and
 * then merged field by field like any post. A group that the file has no more is missing until confirmed, where the file
 * speaks of its organisation at all. One undoable step.
 */
export function* planJuniorMerge(
  state: DocumentState,
  request: MergeRequest,
  chosen: Chosen,
  ours: StructureState,
): Generator<number, Result<MergePlan>> {
  const problems = new ProblemLog();
  const read = yield* readJunior(chosen.table, ours, problems);
  const known = request.groups ?? new Map<PostId, Post>();
  const log = new MergeLog(request.choices ?? new Map(), request.settle);
  const { posts, said, matched } = mergeGroups(read.added, ours, known, log);
  for (const [manager, single] of read.single)
    if ([...posts.values()].some(({ managerId, deleted }) => managerId === manager.id && !deleted))
      posts.set(manager.id, single);
  keepWhole(posts, ours.posts, (id) => posts.get(id)?.ref ?? id, log);
  const refused = problems.refuses && !request.repair;
  const decided = whatFileSaid(log.conflicts, said, new Map());
  const change = patchOf(state, ours, posts, []);
  const patch = refused ? null : decided.length > 0 ? { ...change, said: decided } : change;
  const { name } = ours.record;
  const changes = (patch?.updated.length ?? 0) + (patch?.added.length ?? 0);
  const { arrived, kept, conflicts, added, gone } = log;
  const report = refused
    ? refusedReport(name, chosen, read.rowsIn, problems)
    : reportOf(name, chosen, read.rowsIn, problems, { ...boxCounts([...posts.values()]), missing: gone });
  return ok({
    format: 'organogram-junior',
    report,
    merge: { baseKnown: known.size > 0, arrived, kept, conflicts, added, gone, matched },
    patch,
    label: `Newer junior posts of ${request.fileName.slice(-200)} in ${name}: ${changes.toLocaleString('en-GB')} ${changes === 1 ? 'change' : 'changes'}`,
    respellings: [],
    structureId: ours.record.id,
  });
}

/** Every box of the structure as it will be, and the groups as the file says them. */
function mergeGroups(
  rows: readonly Post[],
  ours: StructureState,
  known: ReadonlyMap<PostId, Post>,
  log: MergeLog,
): { posts: Map<PostId, Post>; said: Map<PostId, Post>; matched: readonly GroupMatch[] } {
  const there = known.size > 0 ? [...known.values()] : [...ours.posts.values()].filter(isGroup);
  const { pairs, matched } = matchGroups(rows, there);
  const posts = new Map(ours.posts);
  const said = new Map<PostId, Post>();
  const refOf = (id: PostId) => posts.get(id)?.ref ?? id;
  const references = new References(() => new Set([...ours.byRef.keys(), ...ours.posts.keys(), ...known.keys()]));
  for (const row of rows) {
    const group = pairs.get(row);
    if (!group) {
      const ref = references.suffixed(row.managerId === null ? 'J' : `${refOf(row.managerId)}-J`, '', 1);
      posts.set(ref, { ...row, id: ref, lineage: ref, ref });
      log.added.push(ref);
      continue;
    }
    const was = known.get(group.id) ?? null;
    const mine = ours.posts.get(group.id);
    const theirs = asRow(group, row);
    said.set(group.id, theirs);
    if (mine) posts.set(mine.id, mergePost({ base: was, ours: mine, theirs }, refOf, log));
    else if (was && wantsBack(was, theirs, refOf, log)) {
      posts.set(theirs.id, theirs);
      log.added.push(theirs.ref);
    }
  }
  // Files of other bodies may stand in the same structure: this one says nothing of them.
  const spoken = new Set(rows.map(({ directorate }) => directorate));
  const asked = new Map([...known].filter(([, group]) => spoken.has(group.directorate)));
  leaveGone(new Set(said.keys()), ours, { posts: asked, people: new Map() }, { posts, said }, log);
  return { posts, said, matched };
}

/** The group with what the row says of it; a group whose row is back is not deleted any more. */
function asRow(
  group: Post,
  { managerId, title, grade, unit, directorate, salary, fte, quantity, structure }: Post,
): Post {
  const says = { managerId, title, grade, unit, directorate, salary, fte, quantity, structure };
  return { ...group, ...says, deleted: false, missing: false };
}
