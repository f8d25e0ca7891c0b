import {
  type Accepted,
  acceptChanges,
  acceptCosting,
  costingOfStructure,
  type Edit,
  type IdSource,
} from '../../shared/commands/index.ts';
import { lineageOf } from '../../shared/compare/align.ts';
import type { Result } from '../../shared/errors.ts';
import { type AnyRecord, stands } from '../../shared/model/records.ts';
import { sameRecord } from '../../shared/model/same.ts';
import { childPosts, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import { isEmpty, type Patch } from '../../shared/patch/patch.ts';
import type { MenuPart } from '../kit/ui/Menu.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { comparisonNow, newId, run, toast, useApp } from '../store/store.ts';
import type { Source } from './sources.ts';
import { compareWords } from './words.ts';

const text = compareWords.take;

/** The document that a pane comes from, when it is not the open one. */
const otherOf = ({ file, state, name }: Source) => (file ? { state, name } : undefined);

/**
 * Takes a change from one pane's structure into another's: one step, which undo takes back. Everything at once, and
 * whatever changes Current, asks first and says how many posts it changes.
 */
export function take(from: Source, to: Source, accept: Accepted): void {
  const command = (state: DocumentState, newId: IdSource) =>
    acceptChanges(state, { from: from.id, to: to.id, accept, other: otherOf(from) }, newId);
  const isCurrent = to.structure.record.kind === 'current';
  if (!('everything' in accept) && !isCurrent) {
    say(run(command));
    return;
  }
  const found = command(to.state, newId);
  // A refusal is said as any other.
  if (!found.ok || isEmpty(found.value.patch)) {
    say(run(command));
    return;
  }
  const posts = postsToChange(from, to, accept, found.value.patch);
  openDialog({
    kind: 'ask',
    title: isCurrent ? text.askCurrentTitle(to.name) : text.askTitle(to.name, from.name),
    text: isCurrent ? text.askCurrent(to.name, from.name, posts) : text.ask(to.name, posts),
    action: text.askAction(to.name, posts),
    act: () => say(run(command)),
  });
}

/** Posts that it changes: of everything, what the comparison of the two counts; of single posts, what they stand for. */
function postsToChange(from: Source, to: Source, accept: Accepted, patch: Patch): number {
  const comparison = 'everything' in accept && !from.file && !to.file ? comparisonNow(to.id, from.id) : null;
  if (!comparison) return postsChanged(patch, to.id);
  return Object.values(comparison.kinds).reduce((sum, posts) => sum + posts, 0);
}

/** Posts of a structure that a patch changes, by the larger number of each box. */
function postsChanged({ added, updated, removed }: Patch, structure: string): number {
  const places = (record: AnyRecord) =>
    record.type === 'post' && record.structure === structure && record.kind === 'post' ? (record.quantity ?? 1) : 0;
  const one = [...added, ...removed].reduce((sum, record) => sum + places(record), 0);
  return updated.reduce((sum, [from, to]) => sum + Math.max(places(from), places(to)), one);
}

/** Current last: what is in force is never the first thing that a menu offers to change. */
const currentLast = (sources: readonly Source[]) =>
  sources
    .map((source, i) => ({ source, i }))
    .sort((a, b) => Number(isCurrentOne(a.source)) - Number(isCurrentOne(b.source)) || a.i - b.i);

const isCurrentOne = ({ file, structure }: Source) => !file && structure.record.kind === 'current';

function takeCosting(from: Source, to: Source): void {
  say(run((state, newId) => acceptCosting(state, { from: from.id, to: to.id, other: otherOf(from) }, newId)));
}

/** What was not taken as it is there is shown until it is read. */
function say(done: Result<Edit>): void {
  if (done.ok && done.value.notes?.length) toast('info', done.value.notes.join(' '));
}

const costing = ({ state, id }: Source) => costingOfStructure(state, id);

const lineageIn = ({ posts }: StructureState, lineage: string) =>
  [...posts.values()].filter((post) => post.lineage === lineage);

function differs(from: Source, to: Source, lineage: string): boolean {
  const [a, b] = [from, to].map((source) =>
    lineageIn(source.structure, lineage)
      .filter(stands)
      .map((post) => ({ ...post, structure: '' })),
  );
  return !sameRecord(a, b);
}

/** Why nothing can be taken into a structure; null where it can. */
function obstacle(to: Source): string | null {
  if (to.file) return text.otherFile;
  if (to.structure.record.frozen) return text.frozen;
  return useApp.getState().readOnly ? text.readOnly : null;
}

/** What can be taken from a post of one pane into the others. */
export function takeParts(sources: readonly Source[], pane: number, key: string): MenuPart[] {
  const from = sources[pane];
  if (!from) return [];
  const lineage = lineageOf(key);
  const here = lineageIn(from.structure, lineage).filter(stands);
  const what = here.length === 0 ? text.deletion : text.post;
  // Said once, below the first thing that can be taken.
  const first = sources.find((to) => to !== from && obstacle(to) === null && differs(from, to, lineage));
  const stay = (to: Source) => (from.file && to === first ? text.peopleStay : null);
  return currentLast(sources).flatMap(({ source: to, i }): MenuPart[] => {
    if (i === pane) return [];
    const hint = obstacle(to);
    const same = hint === null && !differs(from, to, lineage);
    const manages = [from, to].some(({ structure }) =>
      lineageIn(structure, lineage).some((post) => childPosts(structure, post.id).some(stands)),
    );
    const post: MenuPart = {
      id: `post-${i}`,
      label: text.one(what, to.name),
      disabled: hint !== null || same,
      ...hintOf(hint ?? (same ? text.same(to.name) : stay(to))),
      act: () => take(from, to, { posts: [lineage] }),
    };
    const branch: MenuPart = {
      id: `branch-${i}`,
      label: text.branch(to.name),
      disabled: hint !== null,
      ...hintOf(hint),
      act: () => take(from, to, { branch: lineage }),
    };
    return manages ? [post, branch] : [post];
  });
}

const hintOf = (hint: string | null) => (hint === null ? {} : { hint });

/** Everything of one pane into another, and how it is costed. */
export function takeAllParts(sources: readonly Source[], pane: number): MenuPart[] {
  const from = sources[pane];
  if (!from) return [];
  const fork: MenuPart = {
    id: 'fork',
    label: text.fork(from.name),
    disabled: from.file !== undefined && from.file !== null,
    ...hintOf(from.file ? text.otherFile : null),
    act: () => openDialog({ kind: 'fork', from: from.id, freeze: false }),
  };
  const parts = currentLast(sources).flatMap(({ source: to, i }): MenuPart[] => {
    if (i === pane) return [];
    const hint = obstacle(to);
    const all: MenuPart = {
      id: `all-${i}`,
      label: text.allInto(to.name),
      disabled: hint !== null,
      hint: hint ?? text.becomes(to.name, from.name),
      act: () => take(from, to, { everything: true }),
    };
    if (hint !== null || sameRecord(costing(from), costing(to))) return [all];
    const costed: MenuPart = {
      id: `costing-${i}`,
      label: text.costing(to.name),
      hint: text.costedAs(costing(from)),
      act: () => takeCosting(from, to),
    };
    return [costed, all];
  });
  return [fork, ...parts];
}
