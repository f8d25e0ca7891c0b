import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterMerge, type ImportBase } from '../../shared/import/base.ts';
import { planMerge } from '../../shared/import/merge.ts';
import type { Post } from '../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { document, rowsOf } from '../unit/import/helpers.ts';

/** A post of the file: its manager is one of those before it, so that no file has a loop of its own. */
interface Row {
  readonly above: number;
  readonly title: string;
  readonly grade: string;
  readonly notes: string;
  readonly holder: string;
  readonly there: boolean;
}

const word = fc.constantFrom('a', 'b', 'c', 'd');
const row: fc.Arbitrary<Row> = fc.record({
  above: fc.nat(9),
  title: word,
  grade: word,
  notes: fc.constantFrom('', 'x', 'y'),
  holder: fc.constantFrom('', 'H1', 'H2', 'H3'),
  there: fc.constant(true),
});
const SIZE = 7;
const rows = fc.array(row, { minLength: SIZE, maxLength: SIZE });

/** The next file: some cells of some rows changed, some rows gone, some new at the end. */
const changeOf = fc.record(
  {
    above: fc.nat(9),
    title: word,
    grade: word,
    notes: fc.constantFrom('', 'x', 'y', 'z'),
    holder: fc.constantFrom('', 'H1', 'H4'),
    there: fc.boolean(),
  },
  { requiredKeys: [] },
);
const changes = fc.array(changeOf, { minLength: SIZE, maxLength: SIZE });
const news = fc.array(row, { maxLength: 3 });

function fileOf(list: readonly Row[]): string {
  const here = list.flatMap((each, i) => (each.there ? [{ ...each, ref: `P${i}`, i }] : []));
  const body = here.map(({ ref, i, above, title, grade, notes, holder }) => {
    const managers = here.filter((other) => other.i < i);
    const manager = managers.length === 0 ? '' : (managers[above % managers.length]?.ref ?? '');
    return [ref, manager, title, grade, notes, holder].join(',');
  });
  return ['Post ID,Reports To,Job Title,Grade,Notes,Holder ID', ...body, ''].join('\n');
}

/** An edit in the window: of one field, a move, or a deletion. A move that is refused (a loop) is no edit. */
const edits = fc.array(
  fc.record({
    post: fc.nat(SIZE - 1),
    what: fc.constantFrom('title', 'grade', 'notes', 'move', 'delete', 'unit'),
    to: fc.constantFrom('mine', 'ours', 'here'),
    manager: fc.nat(SIZE - 1),
  }),
  { maxLength: 6 },
);

function makeEdits(
  state: DocumentState,
  structure: StructureState,
  list: readonly { post: number; what: string; to: string; manager: number }[],
): void {
  for (const { post, what, to, manager } of list) {
    const before = structure.posts.get(`P${post}`);
    if (!before) continue;
    const change: Partial<Post> =
      what === 'move'
        ? { managerId: `P${manager}` }
        : what === 'delete'
          ? { deleted: true }
          : ({ [what]: to } as Partial<Post>);
    tryPatch(state, { added: [], updated: [[before, { ...before, ...change }]], removed: [] });
  }
}

const FIELDS = ['title', 'grade', 'notes', 'unit', 'managerId', 'deleted'] as const;

function mergeInto(state: DocumentState, base: ImportBase | null, file: string) {
  const plan = planMerge(state, { structureName: 'Current', fileName: 'f.csv', base, repair: true, ...rowsOf(file) });
  if (!plan.ok || plan.value.patch === null) throw new Error('The file was refused.');
  const applied = tryPatch(state, plan.value.patch);
  if (!applied.ok) throw new Error(applied.refusal.message);
  return plan.value;
}

function beginWith(file: string) {
  const { state, structure } = document(file);
  return { state, structure, base: { posts: new Map(structure.posts), people: new Map(state.people) } };
}

describe('three-way merge', () => {
  it('IMPORT-4 the file that was imported last changes nothing, whatever was edited since', () => {
    fc.assert(
      fc.property(rows, edits, (first, list) => {
        const file = fileOf(first);
        const { state, structure, base } = beginWith(file);
        makeEdits(state, structure, list);
        const { patch, merge } = mergeInto(state, base, file);
        expect(patch).toEqual({ added: [], updated: [], removed: [] });
        expect(merge.conflicts).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('IMPORT-4 what was decided is remembered: the same file again asks nothing and changes nothing', () => {
    fc.assert(
      fc.property(rows, edits, changes, news, fc.boolean(), (first, list, second, more, known) => {
        const { state, structure, base } = beginWith(fileOf(first));
        makeEdits(state, structure, list);
        const newer = fileOf([...first.map((each, i) => ({ ...each, ...second[i] })), ...more]);
        const { patch, merge } = mergeInto(state, known ? base : null, newer);
        // What a part does not name stays, and so the same rows may be most of the structure afterwards.
        if (merge.part) return;
        const after = known ? base : { posts: structure.posts, people: state.people };
        const again = mergeInto(state, afterMerge(after, patch as Patch, structure.record.id), newer);
        expect(again.merge.conflicts).toEqual([]);
        expect(again.patch).toEqual({ added: [], updated: [], removed: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('IMPORT-4 no edit made here is lost without a choice', () => {
    fc.assert(
      fc.property(rows, edits, changes, news, (first, list, second, more) => {
        const { state, structure, base } = beginWith(fileOf(first));
        makeEdits(state, structure, list);
        const ours = new Map(structure.posts);
        mergeInto(state, base, fileOf([...first.map((each, i) => ({ ...each, ...second[i] })), ...more]));
        for (const [id, mine] of ours) {
          const was = base.posts.get(id) as Post;
          const now = structure.posts.get(id) as Post;
          for (const field of FIELDS) if (mine[field] !== was[field]) expect(now[field]).toEqual(mine[field]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('IMPORT-4 whatever the file changed and nobody touched here arrives, or is listed as a conflict', () => {
    fc.assert(
      fc.property(rows, edits, changes, news, (first, list, second, more) => {
        const newer = fileOf([...first.map((each, i) => ({ ...each, ...second[i] })), ...more]);
        const { state, structure, base } = beginWith(fileOf(first));
        makeEdits(state, structure, list);
        const ours = new Map(structure.posts);
        const theirs = document(newer, { repair: true }).structure;
        const { merge } = mergeInto(state, base, newer);
        const listed = new Set(merge.conflicts.map(({ post, field }) => `${post}/${field}`));
        for (const [id, their] of theirs.posts) {
          const [was, mine, now] = [base.posts.get(id), ours.get(id), structure.posts.get(id) as Post];
          if (!was || !mine) {
            expect(now).toMatchObject({ title: their.title, grade: their.grade, notes: their.notes });
            continue;
          }
          for (const [field, heading] of [
            ['title', 'Job Title'],
            ['grade', 'Grade'],
            ['notes', 'Notes'],
            ['managerId', 'Reports To'],
          ] as const)
            if (mine[field] === was[field] && !listed.has(`${id}/${heading}`)) expect(now[field]).toEqual(their[field]);
          const people = (post: Post) => post.holders.map(({ person }) => person);
          expect(people(now)).toEqual(people(their));
        }
        for (const [id, mine] of ours)
          if (!theirs.posts.has(id) && !listed.has(`${id}/Post`) && !merge.part)
            expect(structure.posts.get(id)?.deleted).toBe(true);
          else if (mine.deleted) expect(structure.posts.get(id)?.deleted).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('IMPORT-4 without edits here, the structure comes out as the newer file has it', () => {
    fc.assert(
      fc.property(rows, changes, news, (first, second, more) => {
        const newer = fileOf([...first.map((each, i) => ({ ...each, ...second[i] })), ...more]);
        const { state, structure, base } = beginWith(fileOf(first));
        const { merge } = mergeInto(state, base, newer);
        expect(merge.conflicts).toEqual([]);
        const theirs = document(newer).structure;
        for (const [id, their] of theirs.posts) {
          const { title, grade, notes, managerId, holders } = their;
          expect(structure.posts.get(id)).toMatchObject({ title, grade, notes, managerId, holders, deleted: false });
        }
      }),
      { numRuns: 200 },
    );
  });
});
