import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setBridge } from '../../../renderer/bridge/bridge.ts';
import { closeDialog, useDialogs } from '../../../renderer/kit/window/dialogs.ts';
import { withoutPeople } from '../../../renderer/kit/words/withoutPeople.ts';
import { deleteSelected, mergeInto, moveTo } from '../../../renderer/posts/actions.ts';
import { startEditingTitle, useEditing } from '../../../renderer/posts/editing.ts';
import { keepTitle } from '../../../renderer/posts/typing.ts';
import { startAnnouncer } from '../../../renderer/shell/announcer.ts';
import { findOffers, type Offer } from '../../../renderer/shell/commands/palette.ts';
import { openSnapshot } from '../../../renderer/store/documents.ts';
import {
  documentState,
  figuresOf,
  foretell,
  makeAgain,
  redo,
  run,
  select,
  setActive,
  undo,
  useApp,
} from '../../../renderer/store/store.ts';
import { type Edit, editable, type IdSource } from '../../../shared/commands/edit.ts';
import { createPost, forkStructure } from '../../../shared/commands/index.ts';
import { ok, type Result, refuse } from '../../../shared/errors.ts';
import { BLANK_POST, type Post, stands } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { MemoryServices } from './memory.ts';

let services: MemoryServices;

const retitle =
  (id: string, title: string) =>
  (state: DocumentState): Result<Edit> => {
    const structure = editable(state, 's1');
    if (!structure.ok) return structure;
    const from = structure.value.posts.get(id);
    if (!from) return refuse('unknown-post', 'There is no such post.');
    const patch = { added: [], updated: [[from, { ...from, title }] as const], removed: [] };
    return ok({ patch, label: `Retitled ${title}`, structure: 's1', focus: id });
  };

const addReport = (state: DocumentState, newId: IdSource): Result<Edit> => {
  const id = newId();
  const post: Post = { ...BLANK_POST, structure: 's1', id, lineage: id, ref: id, order: 'b', managerId: 'p1' };
  void state;
  return ok({ patch: { added: [post], updated: [], removed: [] }, label: 'Added a post', structure: 's1', focus: id });
};

const title = (id: string) => documentState().structures.get('s1')?.posts.get(id)?.title;
const settled = () => expect.poll(() => useApp.getState().pending, { timeout: 5_000 }).toBe(0);

let stopAnnouncer = () => {};
afterEach(() => stopAnnouncer());
beforeEach(() => {
  stopAnnouncer = startAnnouncer();
  useApp.setState({ toasts: [] });
  services = new MemoryServices();
  setBridge(services.bridge);
  openSnapshot(services.snapshot());
});

describe('people hidden while the screen is shared', () => {
  it('IMPACT-11 takes names and references out of labels, as whole words only', () => {
    const person = { type: 'person', age: null, ageOrOver: false, serviceYears: null, priority: false } as const;
    documentState().people.set('E1', { ...person, id: 'E1', name: '' });
    documentState().people.set('E2', { ...person, id: 'E2', name: 'Ann Lee (2)' });
    expect(withoutPeople('Took E1 out of Officer E10')).toBe('Took a person out of Officer E10');
    expect(withoutPeople('Put Ann Lee (2) into Officer')).toBe('Put a person into Officer');
    expect(withoutPeople('HR determined the outcome of E2: displaced')).toBe(
      'HR determined the outcome of a person: displaced',
    );
  });
});

describe('the palette', () => {
  it('CHART-13 finds a command by its name, or by another word for it, and then posts', () => {
    const offer = (title: string, also = ''): Offer => ({ id: title, title, detail: 'Structure', also, act: () => {} });
    const all = [offer('Export…', 'pack report'), offer('Report'), offer('Freeze a version of Option A')];
    const found = (query: string) => findOffers(all, query).map(({ title: name }) => name);
    expect(found('freeze')).toEqual(['Freeze a version of Option A']);
    expect(found('version freeze')).toEqual(['Freeze a version of Option A']);
    expect(found('report')).toEqual(['Report', 'Export…']);
    expect(found('')).toHaveLength(3);
    const post = [...(documentState().structures.get('s1')?.posts.values() ?? [])][0] as Post;
    expect(found(post.title)).toContain(post.title);
    expect(found('no such thing')).toEqual([]);
  });
});

describe('one edit, from hand to disk', () => {
  it('CHART-11 an edit is foretold with its figures, and nothing has changed and nobody has heard of it', () => {
    const before = figuresOf('s1').totals();
    const { version } = useApp.getState();
    const posts = documentState().structures.get('s1')?.posts.size;
    const told = foretell(addReport, 's1');
    expect(told.ok && [told.value.before.posts, told.value.after.posts]).toEqual([before.posts, before.posts + 1]);
    expect(figuresOf('s1').totals()).toEqual(before);
    expect(documentState().structures.get('s1')?.posts.size).toBe(posts);
    expect(useApp.getState()).toMatchObject({ version, pending: 0 });
    expect(foretell(retitle('nobody', 'X'), 's1').ok).toBe(false);
  });

  it('CHART-11 posts are merged into one of them: reports go to it, the others name it, and it is one step', async () => {
    const posts = () => [...(documentState().structures.get('s1')?.posts.values() ?? [])];
    const two = [run(addReport), run(addReport)].map((made) => (made.ok && made.value.focus) || '') as [string, string];
    run((s, n) => createPost(s, { structure: 's1', under: two[1], fields: { title: 'Below' } }, n));
    const into = posts().find(({ id }) => id === two[0]) as Post;
    const count = posts().length;
    expect(run(mergeInto('s1', two, into)).ok).toBe(true);
    expect(posts().find(({ title: each }) => each === 'Below')?.managerId).toBe(two[0]);
    expect(posts().filter(stands)).toHaveLength(count - 1);
    undo();
    await settled();
    expect(posts().find(({ title: each }) => each === 'Below')?.managerId).toBe(two[1]);
  });

  it('POST-6 CHART-9 a new post gets its role with its title, and “4 x Officer” is four posts; a known one is only retitled', () => {
    const post = () => documentState().structures.get('s1')?.posts.get('p1') as Post;
    keepTitle({ post: post(), text: '4 x Officer', naming: null });
    expect(post()).toMatchObject({ title: '4 x Officer', quantity: 1 });
    const made = run(addReport);
    const id = (made.ok && made.value.focus) || '';
    const fresh = () => documentState().structures.get('s1')?.posts.get(id) as Post;
    keepTitle({ post: fresh(), text: '4 x Officer (0.5 FTE)', naming: { from: null } });
    expect(fresh()).toMatchObject({ title: 'Officer', role: 'Officer', quantity: 4, fte: 20_000 });
  });

  it('shows the edit and its figures at once, and says so, before anything is stored', () => {
    const before = figuresOf('s1').totals().posts;
    const { version } = useApp.getState();
    const result = run(addReport);
    expect(result.ok).toBe(true);
    expect(figuresOf('s1').totals().posts).toBe(before + 1);
    expect(useApp.getState()).toMatchObject({ version: version + 1, pending: 1, undoLabel: 'Added a post' });
    expect(useApp.getState().announcement).toMatch(/^Added a post\. .*\+1 post/);
    expect(useApp.getState().lastChange).toMatchObject({ before: { posts: before }, after: { posts: before + 1 } });
    expect(services.revision).toBe(0);
  });

  it('sends edits in order, each on the revision that the one before it made', async () => {
    run(retitle('p1', 'A'));
    run(retitle('p1', 'B'));
    run(retitle('p1', 'C'));
    expect(useApp.getState().pending).toBe(3);
    await settled();
    expect(services.bases).toEqual([0, 1, 2]);
    expect(useApp.getState()).toMatchObject({ pending: 0, revision: 3, undoLabel: 'Retitled C' });
  });

  it('returns and shows a refusal of the command, and changes nothing', () => {
    const { version } = useApp.getState();
    const result = run(retitle('nobody', 'X'));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'unknown-post' } });
    expect(useApp.getState()).toMatchObject({ version, pending: 0, toasts: [{ message: 'There is no such post.' }] });
  });

  it('leaves a refusal to the caller who shows it beside a field', () => {
    run(retitle('nobody', 'X'), { quiet: true });
    expect(useApp.getState().toasts).toEqual([]);
  });

  it('does not send an edit that changes nothing', () => {
    run(() => ok({ patch: { added: [], updated: [], removed: [] }, label: 'Nothing', structure: 's1', focus: null }));
    expect(useApp.getState()).toMatchObject({ pending: 0, undoLabel: null });
  });

  it('selects the post that the command names', () => {
    select(['p2']);
    run(retitle('p1', 'A'));
    expect(useApp.getState().selection).toEqual(['p1']);
  });
});

describe('a refusal by the services', () => {
  it('stops the queue, shows what is stored, and says how much was not kept', async () => {
    run(retitle('p1', 'Kept'));
    await settled();
    services.refuseNext = { code: 'stale', message: 'Someone else changed it.' };
    run(retitle('p1', 'Lost 1'));
    run(retitle('p1', 'Lost 2'));
    await settled();
    expect(title('p1')).toBe('Kept');
    expect(useApp.getState()).toMatchObject({ pending: 0, revision: 1, undoLabel: 'Retitled Kept', lastChange: null });
    expect(useApp.getState().toasts[0]?.message).toBe(
      'Someone else changed it. The last 2 changes were not kept. All before is safe, and is shown as it was stored.',
    );
    run(retitle('p1', 'Goes on'));
    await settled();
    expect(services.titles('p1')).toBe('Goes on');
    // It was no other window's doing: there is nothing to make again.
    makeAgain();
    await settled();
    expect(services.titles('p1')).toBe('Goes on');
  });

  it('DOC-2 because another window was quicker: the edits are kept, and made again on what is there now', async () => {
    services.refuseNext = { code: 'stale-revision', message: 'The change was made on an older state.' };
    run(retitle('p1', 'Mine'));
    run(retitle('p2', 'Mine too'));
    await settled();
    expect(title('p1')).toBe('Head of Service');
    expect(useApp.getState().toasts[0]).toMatchObject({
      kind: 'error',
      again: true,
      message:
        'Another window changed the document first, so your last 2 changes were not stored. All before is safe, and is shown as it was stored.',
    });
    run(retitle('p2', 'Between'));
    await settled();
    makeAgain();
    await settled();
    expect([services.titles('p1'), services.titles('p2')]).toEqual(['Mine', 'Mine too']);
    expect(useApp.getState().undoLabel).toBe('Retitled Mine too');
    // Once.
    undo();
    await settled();
    makeAgain();
    await settled();
    expect(services.titles('p2')).toBe('Between');
  });
});

describe('services that cannot be reached', () => {
  it('keeps the edit, says so, and sends the same command again', async () => {
    services.dropAnswers = 2;
    run(retitle('p1', 'A'));
    await expect.poll(() => useApp.getState().unreachable).toBe(true);
    await settled();
    expect(new Set(services.commandIds).size).toBe(1);
    expect(services.commandIds).toHaveLength(3);
    expect(services.revision).toBe(1);
    expect(useApp.getState()).toMatchObject({ unreachable: false, pending: 0, revision: 1 });
  });
});

describe('undo and redo', () => {
  it('DOC-9 takes an edit of this window back, and makes it again, at once; it is stored after those on their way', async () => {
    run(retitle('p1', 'A'));
    run(retitle('p1', 'B'));
    undo();
    expect(title('p1')).toBe('A');
    expect(useApp.getState()).toMatchObject({ undoLabel: 'Retitled A', redoLabel: 'Retitled B', pending: 3 });
    expect(useApp.getState().lastChange).toMatchObject({ label: 'Retitled B', step: 'undo' });
    expect(useApp.getState().announcement).toMatch(/^Undid: Retitled B\./);
    redo();
    expect(title('p1')).toBe('B');
    undo();
    await settled();
    expect([title('p1'), services.titles('p1'), services.revision]).toEqual(['A', 'A', 5]);
    redo();
    await settled();
    expect([title('p1'), services.titles('p1')]).toEqual(['B', 'B']);
    expect(useApp.getState()).toMatchObject({ undoLabel: 'Retitled B', redoLabel: null });
  });

  it('DOC-12 a step about a whole structure is asked about first, and what an undo changed is shown', async () => {
    const fork = (state: DocumentState, newId: IdSource) =>
      forkStructure(state, { from: 's1', name: 'Option A', freeze: false }, newId);
    const made = run(fork);
    expect(made.ok).toBe(true);
    await settled();
    undo();
    // Nothing is undone before it is said so.
    expect(useApp.getState().pending).toBe(0);
    expect(useDialogs.getState().open).toMatchObject({ kind: 'ask', title: 'Undo a whole structure?' });
    expect(documentState().structures.size).toBe(2);
    const asked = useDialogs.getState().open;
    if (asked?.kind === 'ask') asked.act();
    closeDialog();
    await settled();
    expect(documentState().structures.size).toBe(1);
    redo();
    await settled();
    expect(documentState().structures.size).toBe(2);

    run(retitle('p1', 'A'));
    await settled();
    const option = [...documentState().structures.keys()].find((id) => id !== 's1') as string;
    setActive(option);
    undo();
    await settled();
    expect(useApp.getState().activeStructure).toBe('s1');
    expect(title('p1')).toBe('Head of Service');
  });

  it('DOC-9 an edit made right after an undo is neither refused nor doubled', async () => {
    run(retitle('p1', 'A'));
    await settled();
    undo();
    expect(run(retitle('p1', 'B')).ok).toBe(true);
    expect(title('p1')).toBe('B');
    undo();
    run(retitle('p1', 'C'));
    undo();
    await settled();
    expect([title('p1'), services.titles('p1')]).toEqual(['Head of Service', 'Head of Service']);
    expect(useApp.getState()).toMatchObject({ undoLabel: null, redoLabel: 'Retitled C', pending: 0, toasts: [] });
  });

  it('DOC-9 an edit, or an undo of it, made while an earlier session’s edit is taken back waits its turn', async () => {
    run(retitle('p1', 'A'));
    await settled();
    openSnapshot(services.snapshot());
    undo();
    const made = run(addReport);
    expect(made).toMatchObject({ ok: true });
    run(retitle('p1', 'B'));
    expect(title('p1')).toBe('A');
    await settled();
    expect([title('p1'), services.titles('p1')]).toEqual(['B', 'B']);
    // The post has the id that the answer named.
    expect(made.ok && title(made.value.focus as string)).toBe('');
    expect(useApp.getState()).toMatchObject({ undoLabel: 'Retitled B', redoLabel: null, pending: 0, toasts: [] });

    openSnapshot(services.snapshot());
    undo();
    run(retitle('p1', 'C'));
    undo();
    await settled();
    expect(title('p1')).toBe('Head of Service');
    expect(useApp.getState()).toMatchObject({ redoLabel: 'Retitled C', pending: 0 });
  });

  it('DOC-2 an undo that another window outran: what is stored is shown, and only what was not taken back is offered', async () => {
    run(retitle('p2', 'Mine'));
    await settled();
    services.refuseNext = { code: 'stale-revision', message: 'The change was made on an older state.' };
    undo();
    run(retitle('p1', 'Taken back'));
    undo();
    run(retitle('p1', 'Kept'));
    await settled();
    expect(title('p2')).toBe('Mine');
    expect(useApp.getState()).toMatchObject({ undoLabel: 'Retitled Mine', toasts: [{ again: true }] });
    makeAgain();
    await settled();
    expect([services.titles('p1'), services.titles('p2')]).toEqual(['Kept', 'Mine']);
    expect(services.revision).toBe(2);
  });

  it('keeps the figures in step and drops a selected post that is no longer there', async () => {
    const before = figuresOf('s1').totals();
    run(addReport);
    expect(useApp.getState().selection).toHaveLength(1);
    undo();
    await settled();
    expect(figuresOf('s1').totals()).toEqual(before);
    expect(useApp.getState()).toMatchObject({ selection: [], anchor: null });
  });

  it('says so when there is nothing to undo', () => {
    undo();
    expect(useApp.getState()).toMatchObject({ pending: 0, announcement: 'Nothing to undo.' });
  });
});

describe('a document that is open read-only', () => {
  it('refuses edits with a way out', () => {
    openSnapshot({ ...services.snapshot(), save: { ...services.snapshot().save, readOnly: true } });
    expect(run(retitle('p1', 'A'))).toMatchObject({ ok: false, refusal: { code: 'read-only' } });
    expect(title('p1')).toBe('Head of Service');
  });

  it('DOC-5 says why before it asks or lets anybody type, and remembers who has it', () => {
    const notices = ['It is open in another window.'];
    openSnapshot({ ...services.snapshot(), save: { ...services.snapshot().save, readOnly: true }, notices });
    expect(useApp.getState().notices).toEqual(notices);
    select(['p1']);
    deleteSelected();
    moveTo();
    startEditingTitle('p1', 'chart');
    expect([useDialogs.getState().open, useEditing.getState().title]).toEqual([null, null]);
    expect(useApp.getState().toasts.at(-1)).toMatchObject({ kind: 'refused' });
  });
});
