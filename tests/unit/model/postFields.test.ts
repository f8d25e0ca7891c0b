import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../renderer/inspector/fields.ts';
import { COLUMNS, ownColumns } from '../../../renderer/table/columns.ts';
import { matcher } from '../../../renderer/table/filter.ts';
import type { SideOfPost } from '../../../shared/changes/change.ts';
import { keptChange } from '../../../shared/changes/kept.ts';
import { copyBranch, pasteBranch } from '../../../shared/commands/index.ts';
import { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { publicCopy } from '../../../shared/disclosure/publicPosts.ts';
import { isRead } from '../../../shared/impact/reads.ts';
import { BOX_COLUMNS } from '../../../shared/import/columns.ts';
import { customColumn } from '../../../shared/import/customColumns.ts';
import { HOLDER_COLUMNS } from '../../../shared/import/holderColumns.ts';
import { MergeLog } from '../../../shared/import/mergeLog.ts';
import { mergePost } from '../../../shared/import/mergePosts.ts';
import { isNo } from '../../../shared/model/fieldFacts.ts';
import { FLAGGED, POST_FIELDS, type PostKey, postKeysWith, textsOf } from '../../../shared/model/postFields.ts';
import { BLANK_POST, type Post } from '../../../shared/model/records.ts';
import { postSchema } from '../../../shared/model/schema.ts';
import { emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { eraseFromRecord } from '../../../shared/patch/erase.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { FULL } from '../../support/fullPost.ts';

const KEYS = Object.keys(POST_FIELDS) as PostKey[];
const blank: Post = { ...BLANK_POST, structure: 's1', id: 'P2', lineage: 'P2', ref: '002', order: 'a1' };
/** A blank post with one field of the full one. */
const having = (key: PostKey): Post => ({ ...blank, [key]: FULL[key] });

/** Fields with a column that the inspector has elsewhere: in the tree, in its header, or by a button of their own. */
const ELSEWHERE: readonly PostKey[] = [
  'managerId',
  'deleted',
  'missing',
  'holders',
  'occupancyRecorded',
  'accountableTo',
  'secondTitle',
  'secondUnit',
  'custom',
];

describe('every field of a post', () => {
  it('POST is in the schema, has a blank value that is not the sample, and a word of its own', () => {
    expect(KEYS.toSorted()).toEqual(Object.keys(postSchema.entries).toSorted());
    for (const key of Object.keys(BLANK_POST) as (keyof typeof BLANK_POST)[])
      if (key !== 'type') expect(FULL[key], key).not.toEqual(BLANK_POST[key]);
    const words = KEYS.map((key) => POST_FIELDS[key].word).filter((word) => word !== 'transfer');
    expect(new Set(words).size).toBe(words.length);
    // No internal key reaches a sentence: a word of several is written in several.
    for (const word of words) expect(word).not.toMatch(/[a-z][A-Z]/);
  });

  it('IMPORT-1 EXPORT-4 with a column is read and written by it', () => {
    const headings = new Set([...BOX_COLUMNS, ...HOLDER_COLUMNS].map(({ heading }) => heading));
    for (const key of postKeysWith('column')) {
      const heading = POST_FIELDS[key].column;
      if (key === 'custom') continue;
      expect(headings.has(heading), `${key}: ${heading}`).toBe(true);
    }
    const said = new Set(KEYS.map((key) => POST_FIELDS[key].column as string));
    expect(BOX_COLUMNS.filter(({ heading }) => !said.has(heading))).toEqual([]);
    expect(customColumn('Welsh level', undefined).format(FULL, { posts: new Map() } as StructureState, new Map())).toBe(
      'Fluent',
    );
  });

  it('POST with a column can be seen and set in the inspector and in the list', () => {
    const shown = groupsOf({ ...blank, kind: 'post' }).flatMap(({ fields }) => fields.map(({ key }) => key as string));
    for (const key of postKeysWith('column')) expect(shown.includes(key) || ELSEWHERE.includes(key), key).toBe(true);
    const own = groupsOf(blank, [{ name: 'Welsh level', kind: 'choice', choices: ['A'] }]).at(-1);
    expect(own?.fields.map(({ label }) => label)).toEqual(['Welsh level']);
    const listed = new Set(COLUMNS.map(({ heading }) => heading));
    for (const { heading } of [...BOX_COLUMNS, ...HOLDER_COLUMNS]) expect(listed.has(heading), heading).toBe(true);
    expect(ownColumns([{ name: 'Welsh level', kind: 'text' }])[0]?.heading).toBe('Custom: Welsh level');
  });

  it('TABLE is found by its words in the list, where it is searched', () => {
    for (const key of postKeysWith('searched')) {
      const [words] = textsOf(FULL, key);
      if (words === undefined) continue;
      const found = matcher({ hidePeople: true } as never, words, {});
      expect(found?.({ ...having(key), holders: [] }), key).toBe(true);
      expect(found?.({ ...blank, ref: 'other' }), key).toBe(false);
    }
  });

  it('IMPORT-4 that is merged arrives from newer data, and what was edited here stays', () => {
    for (const key of [...postKeysWith('merged'), 'custom' as const]) {
      const log = () => new MergeLog(new Map());
      const refOf = (id: string) => id;
      expect(mergePost({ base: blank, ours: blank, theirs: having(key) }, refOf, log())[key], key).toEqual(FULL[key]);
      const kept = log();
      expect(mergePost({ base: blank, ours: having(key), theirs: blank }, refOf, kept)[key], key).toEqual(FULL[key]);
      expect(kept.kept.length, key).toBe(1);
      const clash = log();
      mergePost({ base: { ...blank, title: 'x' }, ours: having(key), theirs: { ...blank, title: 'x' } }, refOf, clash);
      expect([...clash.kept, ...clash.conflicts].map(({ field }) => field).join(), key).not.toMatch(/[a-z][A-Z]/);
    }
  });

  it('CHART-2 that is carried goes along in a copied branch, and no other does', () => {
    const state = emptyDocument('Copy');
    const record = { type: 'structure', id: 's1', name: 'Current', kind: 'current', order: 0 } as const;
    const root = { ...blank, id: 'P1', lineage: 'P1', ref: '001' };
    const full: Post = { ...FULL, kind: 'post', deleted: false, missing: false, transferredTo: '', managerId: null };
    applyPatch(state, {
      added: [{ ...record, forkedFrom: null, frozen: false }, root, full],
      updated: [],
      removed: [],
    });
    const copy = copyBranch(state.structures.get('s1') as StructureState, ['P2']);
    if (!copy.ok) throw new Error(copy.refusal.message);
    const pasted = pasteBranch(state, { structure: 's1', under: null, branch: copy.value }, () => 'new');
    if (!pasted.ok) throw new Error(pasted.refusal.message);
    const post = pasted.value.patch.added[0] as Post;
    for (const key of KEYS) {
      if (!isNo(POST_FIELDS[key].carried)) expect(post[key], key).toEqual(full[key]);
      else if (!['type', 'structure', 'managerId', 'deleted', 'missing', 'transferredTo'].includes(key))
        expect(post[key], key).not.toEqual(full[key]);
    }
  });

  it('EXPORT-8 that somebody typed loses the name of a person who is erased', () => {
    const erasure = { person: 'H9', names: ['Jane Example'], standIn: null };
    for (const key of postKeysWith('typed')) {
      const text = JSON.stringify(FULL[key]);
      const words = textsOf(FULL, key)[0] as string;
      const post = { ...FULL, [key]: JSON.parse(text.replace(words, 'for Jane Example')) } as Post;
      expect(JSON.stringify(post), key).toContain('Jane Example');
      expect(JSON.stringify(eraseFromRecord(post, erasure)), key).not.toContain('Jane');
    }
  });

  it('CHANGE-1 with a flag raises it, and no other raises any', () => {
    const part = (post: Post) => {
      const cost = { salary: 0, onCosts: 0, total: 0 };
      const side: SideOfPost = { post, places: 1, fte: post.fte, cost, managerRef: post.managerId };
      return { ...side, vacant: 0, manager: post.managerId };
    };
    // A fixed term is what becomes permanent; the places of a box are told by its action.
    const temporary: Post = { ...blank, basis: 'fixed-term' };
    for (const key of KEYS) {
      const [was, is] = key === 'basis' ? [temporary, blank] : [blank, having(key)];
      const { flags } = keptChange([part(was)], [part(is)], 1);
      const flag = FLAGGED.find(([flagged]) => flagged === key)?.[1];
      expect(flags, key).toEqual(flag === undefined || flag === 'quantity' ? [] : [flag]);
    }
  });

  it('EXPORT-10 that is not declared public is not in what is published', () => {
    const structure = { record: {}, posts: new Map([['P2', FULL]]) } as unknown as StructureState;
    const told = publicCopy(structure, new Disclosure(emptyDocument('D'), 'open')).posts.get('P2') as Post;
    const identity: PostKey[] = ['type', 'structure', 'id', 'lineage', 'order'];
    // Pay of a box with several places is told; see the tests of disclosure.
    const pay: PostKey[] = ['point', 'salary', 'dayRate', 'allowances'];
    // What they say of whoever is in a box is told of a number of people alone.
    const marked: PostKey[] = ['basis', 'endDate', 'employer', 'inScope', 'tupe', 'heldVacant'];
    for (const key of KEYS) {
      if (identity.includes(key) || pay.includes(key) || marked.includes(key)) continue;
      if (POST_FIELDS[key].open === 'public') expect(told[key], key).toEqual(FULL[key]);
      else expect(told[key], key).toEqual({ ...blank, stacked: [] }[key]);
    }
  });

  it('IMPACT-11 that staff impact reads makes it work out anew', () => {
    for (const key of KEYS)
      expect(isRead(blank, { ...blank, [key]: FULL[key] }), key).toBe(
        !isNo(POST_FIELDS[key].impact) && FULL[key] !== blank[key],
      );
  });
});
