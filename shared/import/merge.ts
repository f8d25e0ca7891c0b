import { ok, type Result, refuse } from '../errors.ts';
import { recordsHolders } from '../model/occupancy.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import { type DocumentState, type StructureState, structureByName } from '../model/state.ts';
import { PeopleDesk } from './assemble.ts';
import type { ImportBase } from './base.ts';
import type { Box } from './boxes.ts';
import { chooseFormat } from './choose.ts';
import { customFieldsOf, tooManyOwnFields } from './customColumns.ts';
import { fullTimeHoursOf } from './fullTime.ts';
import { boxCounts, refusedReport, reportOf } from './importReport.ts';
import { planJuniorMerge } from './juniorMerge.ts';
import { leaveGone, wantsBack } from './mergeGone.ts';
import { MergeLog } from './mergeLog.ts';
import { patchOf, whatFileSaid } from './mergePatch.ts';
import { mergePerson } from './mergePeople.ts';
import type { MergePlan, MergeReport, MergeRequest } from './mergePlan.ts';
import { mergePost } from './mergePosts.ts';
import { keepWhole } from './mergeWhole.ts';
import { References } from './names.ts';
import { noteDuplicateHeadings } from './notTaken.ts';
import { isPart, managersHere } from './partFile.ts';
import { readPosts } from './posts.ts';
import { ProblemLog } from './problems.ts';
import { finish } from './steps.ts';

/** History calls a merge this; a later merge knows by it what the file said (see base.ts). */
export const MERGE_LABEL = 'Updated ';

/**
 * Plans the update of a structure from a newer file (IMPORT-4): base is what the last import said, ours the structure as
 * it stands, theirs the file. What only one side changed is taken from it; what both changed differently is listed, and
 * ours wins unless `choices` says otherwise. Nothing that was edited here is lost without a choice. One undoable step.
 */
export function planMerge(state: DocumentState, request: MergeRequest): Result<MergePlan> {
  return finish(planMergeSteps(state, request));
}

export function* planMergeSteps(state: DocumentState, request: MergeRequest): Generator<number, Result<MergePlan>> {
  const chosen = chooseFormat(request);
  if (!chosen.ok) return chosen;
  const { format, mapping } = chosen.value;
  const tooMany = tooManyOwnFields(state, mapping);
  if (tooMany) return tooMany;
  const ours = structureByName(state, request.structureName);
  if (!ours)
    return refuse(
      'unknown-structure',
      `There is no structure called "${request.structureName}" to update. Nothing was imported.`,
    );
  if (ours.record.frozen)
    return refuse(
      'frozen',
      `"${ours.record.name}" is a frozen version. Fork it and update the proposal. Nothing was imported.`,
    );
  if (format === 'organogram-junior') return yield* planJuniorMerge(state, request, chosen.value, ours);
  const { base } = request;
  const log = new ProblemLog();
  const from = base === null ? ours : structureOf(ours, base.posts);
  const structure = ours.record.id;
  const people = freePrefix(state, base, structure);
  noteDuplicateHeadings(chosen.value.table, chosen.value.mapping, log);
  const known = base === null ? state.people : new Map([...state.people, ...base.people]);
  const { prefix } = request;
  const fullTimeHours = fullTimeHoursOf(state);
  const part = isPart(chosen.value, ours, prefix);
  const elsewhere = part ? managersHere(ours, state.people) : undefined;
  const read = yield* readPosts({
    elsewhere,
    ...chosen.value,
    from,
    structure,
    known,
    people,
    prefix,
    fullTimeHours,
    own: customFieldsOf(state),
    log,
  });
  const desk = new PeopleDesk(base === null ? state : { ...state, people: new Map(base.people) });
  const toFill = recordsHolders(from);
  for (const box of read.boxes) desk.seat(box, read.holdersGiven, toFill);
  const merge = new MergeLog(request.choices ?? new Map(), request.settle);
  const { posts, theirs } = yield* mergeBoxes(read.boxes, ours, base, merge, part);
  const persons = [...desk.known()].map((person) => mergePerson(person, state, base, merge));
  const refused = log.refuses && !request.repair;
  const said = whatFileSaid(merge.conflicts, theirs, new Map([...desk.known()].map((person) => [person.id, person])));
  const change = patchOf(state, ours, posts, persons);
  const patch = refused ? null : said.length > 0 || base === null ? { ...change, said } : change;
  const name = ours.record.name;
  const report = refused
    ? refusedReport(name, chosen.value, read.rowsIn, log)
    : reportOf(name, chosen.value, read.rowsIn, log, { ...boxCounts([...posts.values()]), missing: merge.gone });
  const changes = (patch?.updated.length ?? 0) + (patch?.added.length ?? 0);
  const decided = said.length === 0 ? '' : `, ${said.length.toLocaleString('en-GB')} kept as here`;
  const label = `${MERGE_LABEL}${name} from ${request.fileName.slice(-200)}: ${changes.toLocaleString('en-GB')} ${changes === 1 ? 'change' : 'changes'}${decided}`;
  const { arrived, kept, conflicts, added, gone } = merge;
  const merged: MergeReport = { baseKnown: base !== null, part, arrived, kept, conflicts, added, gone };
  return ok({ format, report, merge: merged, patch, label, structureId: structure, respellings: log.respellings });
}

/** Posts as a structure, for a reader that continues it. */
function structureOf(ours: StructureState, posts: ReadonlyMap<PostId, Post>): StructureState {
  const state: StructureState = { record: ours.record, posts: new Map(posts), children: new Map(), byRef: new Map() };
  const sorted = [...posts.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
  for (const post of sorted) {
    state.byRef.set(post.ref, post.id);
    const siblings = state.children.get(post.managerId);
    if (siblings) siblings.push(post.id);
    else state.children.set(post.managerId, [post.id]);
  }
  return state;
}

/** Names for holders without a name of their own: organograms number them by line, and a newer file has other lines. */
function freePrefix(state: DocumentState, base: ImportBase | null, structure: StructureId): string {
  const known = [...state.people.keys(), ...(base?.people.keys() ?? [])];
  for (let n = 2; ; n++) {
    const prefix = `${structure}-U${n}-H`;
    if (!known.some((id) => id.startsWith(prefix))) return prefix;
  }
}

/** Boxes between two reports of progress. */
const BATCH = 500;

/** Every box of the structure as it will be, by id, and as the file says it. */
function* mergeBoxes(
  boxes: readonly Box[],
  ours: StructureState,
  base: ImportBase | null,
  log: MergeLog,
  part: boolean,
): Generator<number, { readonly posts: Map<PostId, Post>; readonly theirs: ReadonlyMap<PostId, Post> }> {
  const posts = new Map(ours.posts);
  const said = new Map<PostId, Post>();
  const pairs = pairUp(boxes, ours, base);
  const theirId = new Map(boxes.map((box, i) => [box.post.id, (pairs[i] as Pair).id]));
  const refs = new Map<PostId, string>([...ours.posts.values()].map((post) => [post.id, post.ref]));
  for (const { id, ref } of pairs) if (!refs.has(id)) refs.set(id, ref);
  const refOf = (id: PostId) => refs.get(id) ?? id;
  const fresh: { post: Post; box: Box }[] = [];
  for (const [i, box] of boxes.entries()) {
    if (i % BATCH === BATCH - 1) yield i / boxes.length;
    const pair = pairs[i] as Pair;
    const theirs = inOurTerms(box.post, theirId);
    const mine = ours.posts.get(pair.id);
    const was = pair.added || base === null ? null : (base.posts.get(pair.id) ?? null);
    // By the file's own reference, by which the next file will find it again.
    said.set(pair.id, { ...theirs, id: pair.id, lineage: mine?.lineage ?? was?.lineage ?? pair.id });
    if (mine) posts.set(mine.id, mergePost({ base: was, ours: mine, theirs }, refOf, log));
    else if (was === null || wantsBack(was, theirs, refOf, log)) {
      const post = { ...theirs, id: pair.id, ref: pair.ref, lineage: was?.lineage ?? pair.id };
      fresh.push({ post, box });
      log.added.push(post.ref);
      if (pair.ref !== box.post.ref)
        log.conflict(
          {
            key: `${pair.id}/Post ID`,
            post: pair.id,
            ref: pair.ref,
            title: post.title,
            field: 'Post ID',
            base: null,
            ours: `${box.post.ref} is another post here`,
            theirs: box.post.ref,
            why: 'reference',
          },
          true,
        );
    }
  }
  for (const { post } of fresh) posts.set(post.id, post);
  if (!part) leaveGone(new Set(pairs.map(({ id }) => id)), ours, base, { posts, said }, log);
  const managers = new Map(boxes.map((box, i) => [(pairs[i] as Pair).id, inOurTerms(box.post, theirId).managerId]));
  for (const post of posts.values()) {
    if (post === ours.posts.get(post.id)) continue;
    const managerId = nearest(post.managerId, posts, managers);
    const links = post.accountableTo.filter((link) => posts.has(link.to));
    if (managerId !== post.managerId || links.length !== post.accountableTo.length)
      posts.set(post.id, { ...post, managerId, accountableTo: links });
  }
  keepWhole(posts, ours.posts, refOf, log);
  return { posts, theirs: said };
}

interface Pair {
  /** The box here that the row is about; a new id for a new one. */
  readonly id: PostId;
  readonly ref: string;
  /** The last import did not have it. */
  readonly added: boolean;
}

/** Which box here each row is about: the one that the last import made of its reference, else one made here since under it. */
function pairUp(boxes: readonly Box[], ours: StructureState, base: ImportBase | null): Pair[] {
  const names = new References(
    () =>
      new Set([
        ...ours.posts.keys(),
        ...ours.byRef.keys(),
        ...(base?.posts.keys() ?? []),
        ...boxes.map(({ post }) => post.ref),
      ]),
  );
  return boxes.map(({ post, from }) => {
    if (from !== null)
      return { id: from.id, ref: ours.posts.get(from.id)?.ref ?? freeRef(post.ref), added: base === null };
    const namesake = ours.byRef.get(post.ref);
    if (namesake !== undefined && !base?.posts.has(namesake)) return { id: namesake, ref: post.ref, added: true };
    const taken = ours.posts.has(post.ref) || base?.posts.has(post.ref) === true;
    return { id: taken ? names.suffixed(post.ref, '~') : post.ref, ref: freeRef(post.ref), added: true };
  });

  /** Somebody here may have given the reference to another post. */
  function freeRef(ref: string): string {
    return ours.byRef.has(ref) ? names.suffixed(ref) : ref;
  }
}

/** A box of the file with the ids that its boxes have here. */
function inOurTerms(post: Post, theirId: ReadonlyMap<PostId, PostId>): Post {
  const managerId = post.managerId === null ? null : (theirId.get(post.managerId) ?? post.managerId);
  const links = post.accountableTo.map((link) => ({ ...link, to: theirId.get(link.to) ?? link.to }));
  return { ...post, managerId, accountableTo: links };
}

/** The manager, or the nearest box above it in the file that is here; null without any. */
function nearest(
  id: PostId | null,
  posts: ReadonlyMap<PostId, Post>,
  managers: ReadonlyMap<PostId, PostId | null>,
): PostId | null {
  const seen = new Set<PostId>();
  for (let at = id; at !== null && !seen.has(at); at = managers.get(at) ?? null) {
    if (posts.has(at)) return at;
    seen.add(at);
  }
  return null;
}
