import { randomUUID } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBytes, openWorking } from '../../../electron/db/open.ts';
import { documentBytes, Session } from '../../../electron/documents/session.ts';
import { createStructure } from '../../../shared/commands/structures.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { emptyDocument } from '../../../shared/model/state.ts';
import { modelText, post, STRUCTURE } from '../../support/arbitraries.ts';
import {
  changing,
  editOf,
  good,
  postIn,
  refused,
  sessionOf,
  smallState,
  stepOf,
  temporaryFolder,
} from '../../support/documents.ts';

const folder = temporaryFolder();

describe('a session', () => {
  it('DOC-2 makes an edit durable, one revision each, before it answers', () => {
    const path = join(folder, 'durable.db');
    writeFileSync(path, documentBytes(smallState()));
    const db = good(openWorking(path, 'Test'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    const session = good(Session.open(db, 'Test'));
    const answer = good(
      session.edit(editOf(session, changing(session.state, 'P4', { title: 'Inspector' }), 'Retitled')),
    );
    expect(answer).toMatchObject({
      revision: 1,
      undoLabel: 'Retitled',
      redoLabel: null,
      undoAbout: { structure: 's1', whole: false },
      redoAbout: null,
    });
    // What a power cut would leave: the files as they are, without closing.
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, join(folder, `cut.db${suffix}`));
    const after = good(Session.open(good(openWorking(join(folder, 'cut.db'), 'Test')), 'Test'));
    expect(after.revision).toBe(1);
    expect(postIn(after.state, 'P4').title).toBe('Inspector');
    after.close();
    session.close();
  });

  it('DOC-2 a repeated command id does nothing and answers as before', () => {
    const session = sessionOf(smallState());
    const edit = editOf(session, changing(session.state, 'P4', { title: 'Inspector' }));
    const first = good(session.edit(edit));
    expect(good(session.edit(edit))).toEqual(first);
    expect(session.revision).toBe(1);
    const undo = stepOf(session);
    const undone = good(session.undo(undo));
    expect(good(session.undo(undo))).toEqual(undone);
    expect(session.revision).toBe(2);
    expect(refused(session.redo(undo))).toBe('command-reused');
  });

  it('DOC-12 undo never takes the first structure of a document away, and offers nothing there', () => {
    const empty = emptyDocument('New document');
    const session = sessionOf(empty);
    const make = (name: string) => {
      const edit = good(createStructure(session.state, { name }, randomUUID));
      const { patch, label, structure } = edit;
      return good(session.edit({ commandId: randomUUID(), base: session.revision, label, structure, patch }));
    };
    make('Current');
    expect(session.snapshot().undoLabel).toBeNull();
    expect(refused(session.undo(stepOf(session)))).toBe('nothing-to-undo');
    make('Option A');
    // The second one may go, the first stays.
    good(session.undo(stepOf(session)));
    expect(refused(session.undo(stepOf(session)))).toBe('nothing-to-undo');
    expect([...session.state.structures.values()].map(({ record }) => record.name)).toEqual(['Current']);
    good(session.redo(stepOf(session)));
    expect(session.state.structures.size).toBe(2);
  });

  it('DOC-2 an edit on an older revision is refused and changes nothing', () => {
    const session = sessionOf(smallState());
    const edit = editOf(session, changing(session.state, 'P4', { title: 'Inspector' }));
    const before = modelText(session.state);
    expect(refused(session.edit({ ...edit, base: 7 }))).toBe('stale-revision');
    expect(refused(session.undo({ ...stepOf(session), base: 7 }))).toBe('stale-revision');
    expect([session.revision, modelText(session.state)]).toEqual([0, before]);
  });

  it('POST-1 refuses a loop, an unknown manager, and removing a structure without its posts', () => {
    const session = sessionOf(smallState());
    const before = modelText(session.state);
    expect(refused(session.edit(editOf(session, changing(session.state, 'P1', { managerId: 'P4' }))))).toBe('loop');
    const unknown = changing(session.state, 'P4', { managerId: 'nobody' });
    expect(refused(session.edit(editOf(session, unknown)))).toBe('unknown-manager');
    const structure = session.state.structures.get(STRUCTURE)!.record;
    const bare = { added: [], updated: [], removed: [structure] };
    expect(refused(session.edit(editOf(session, bare)))).toBe('patch-misfit');
    expect([session.revision, modelText(session.state)]).toEqual([0, before]);
  });

  it('DOC-9 undo and redo are revisions of their own; a new edit ends what could be redone', () => {
    const session = sessionOf(smallState());
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'One' }), 'One')));
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Two' }), 'Two')));
    const undone = good(session.undo(stepOf(session)));
    expect(undone).toMatchObject({ revision: 3, label: 'Two', undoLabel: 'One', redoLabel: 'Two' });
    expect(undone.patch.updated[0]?.[1]).toMatchObject({ title: 'One' });
    expect(good(session.redo(stepOf(session)))).toMatchObject({ revision: 4, undoLabel: 'Two', redoLabel: null });
    good(session.undo(stepOf(session)));
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Three' }), 'Three')));
    expect(refused(session.redo(stepOf(session)))).toBe('nothing-to-redo');
    expect(session.history(undefined, 3).map(({ op, label }) => `${op} ${label}`)).toEqual([
      'edit Three',
      'undo Two',
      'redo Two',
    ]);
    expect(session.history(3, 10).map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it('DOC-9 what a new edit superseded cannot be made again after reopening either', () => {
    const session = sessionOf(smallState());
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'One' }), 'One')));
    good(session.undo(stepOf(session)));
    good(session.edit(editOf(session, changing(session.state, 'P2', { title: 'Two' }), 'Two')));
    const again = good(Session.open(good(openBytes(session.serialize(), 'Test')), 'Test'));
    expect(again.snapshot()).toMatchObject({ undoLabel: 'Two', redoLabel: null });
    expect(refused(again.redo(stepOf(again)))).toBe('nothing-to-redo');
    expect(good(again.undo(stepOf(again)))).toMatchObject({ label: 'Two', undoLabel: null, redoLabel: 'Two' });
  });

  it('DOC-9 gives any earlier state', () => {
    const session = sessionOf(smallState());
    const states = [modelText(session.state)];
    const edits = [
      () => changing(session.state, 'P4', { title: 'One' }),
      () => changing(session.state, 'P2', { fte: 5_000 }),
    ];
    for (const edit of edits) {
      good(session.edit(editOf(session, edit())));
      states.push(modelText(session.state));
    }
    good(session.undo(stepOf(session)));
    states.push(modelText(session.state));
    expect(states.map((_, revision) => modelText(good(session.stateAt(revision))))).toEqual(states);
    expect(refused(session.stateAt(9))).toBe('unknown-revision');
    expect(modelText(session.state)).toBe(states.at(-1));
  });

  it('DOC-9 the history says who: the person at this computer, else the author of the document', () => {
    let author = '';
    const bytes = documentBytes(smallState());
    const session = good(Session.open(good(openBytes(bytes, 'Test')), 'Test', { author: () => author }));
    const named = { type: 'setting', key: 'author', value: 'HR' } as const;
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'One' }))));
    good(session.edit(editOf(session, { added: [named], updated: [], removed: [] })));
    author = 'Jo';
    good(session.undo(stepOf(session)));
    expect(session.history(undefined, 9).map((row) => row.author)).toEqual(['Jo', 'HR', '']);
    expect(session.history(undefined, 9, STRUCTURE).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(session.history(undefined, 9, 'another')).toEqual([]);
  });

  it('DOC-9 restores a structure of an earlier state as a frozen version: one step, with who was in it then', () => {
    const session = sessionOf(smallState());
    const holders = [{ person: 'H1', fte: null, basis: null, point: null, substantive: true }];
    const person = { type: 'person', id: 'H1', name: '', age: null, ageOrOver: false } as const;
    const added = [{ ...person, serviceYears: null, priority: false }];
    const held = changing(session.state, 'P4', { holders, occupancyRecorded: true });
    good(session.edit(editOf(session, { ...held, added })));
    good(session.undo(stepOf(session)));
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Later' }))));
    expect(good(session.structuresAt(1))).toEqual([{ id: STRUCTURE, name: 'Current', boxes: 4 }]);
    const request = { ...stepOf(session), to: 1, structure: STRUCTURE, name: ' As it was ' };
    const step = good(session.restore(request));
    expect(step).toMatchObject({ revision: 4, label: 'Restored Current at revision 1 as As it was' });
    const version = session.state.structures.get(step.structure ?? '');
    expect(version?.record).toMatchObject({ name: 'As it was', kind: 'version', frozen: true, forkedFrom: STRUCTURE });
    expect(version?.posts.get('P4')).toMatchObject({ title: 'Officer', holders });
    expect(session.state.people.has('H1')).toBe(true);
    // Again by the same command: the same answer, and nothing more.
    expect(good(session.restore(request))).toEqual(step);
    expect(refused(session.restore({ ...stepOf(session), to: 1, structure: STRUCTURE, name: 'as it was' }))).toBe(
      'structure-exists',
    );
    expect(refused(session.restore({ ...stepOf(session), to: 9, structure: STRUCTURE, name: 'X' }))).toBe(
      'unknown-revision',
    );
    expect(refused(session.restore({ ...stepOf(session), to: 1, structure: 'gone', name: 'X' }))).toBe(
      'unknown-structure',
    );
    expect(session.revision).toBe(4);
    good(session.undo(stepOf(session)));
    expect([session.state.structures.size, session.state.people.size]).toEqual([1, 0]);
  });

  it('DOC-9 a frozen version can be made, undone and made again, but not changed', () => {
    const session = sessionOf(smallState());
    const record = session.state.structures.get(STRUCTURE)!.record;
    const version = { ...record, id: 'v1', name: 'Final', kind: 'version' as const, frozen: true };
    const posts = [...session.state.structures.get(STRUCTURE)!.posts.values()].map((p) => ({ ...p, structure: 'v1' }));
    good(session.edit(editOf(session, { added: [version, ...posts], updated: [], removed: [] }, 'Final')));
    const from = posts[0]!;
    const change = { added: [], updated: [[from, { ...from, title: 'X' }] as const], removed: [] };
    expect(refused(session.edit(editOf(session, change)))).toBe('patch-misfit');
    good(session.undo(stepOf(session)));
    expect(session.state.structures.has('v1')).toBe(false);
    good(session.redo(stepOf(session)));
    expect(session.state.structures.get('v1')?.posts.size).toBe(4);
  });

  it('SEC attack: a patch that names a record twice is refused whole', () => {
    const session = sessionOf(smallState());
    const before = modelText(session.state);
    const once = changing(session.state, 'P4', { managerId: 'P1' });
    const other = changing(session.state, 'P4', { managerId: 'P2' });
    const [from] = once.updated[0] as (typeof once.updated)[0];
    for (const twice of [
      { ...once, updated: [...once.updated, ...other.updated] },
      { ...once, removed: [from] },
      { added: [], updated: [], removed: [from, from] },
    ]) {
      expect(refused(session.edit(editOf(session, twice)))).toBe('patch-misfit');
      expect(modelText(session.state)).toBe(before);
    }
    session.close();
  });

  it('DOC-2 when the disk is full the edit is refused, memory is as before, and the session goes on', () => {
    const path = join(folder, 'full.db');
    writeFileSync(path, documentBytes(smallState()));
    const db = good(openWorking(path, 'Test'));
    const session = good(Session.open(db, 'Test'));
    const before = modelText(session.state);
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    const many = Array.from({ length: 200 }, (_, i) => post(`N${i}`, { managerId: 'P1', notes: 'x'.repeat(400) }));
    expect(refused(session.edit(editOf(session, { added: many, updated: [], removed: [] })))).toBe('not-stored');
    expect([session.revision, modelText(session.state)]).toEqual([0, before]);
    db.pragma('max_page_count = 100000');
    good(session.edit(editOf(session, { added: many, updated: [], removed: [] })));
    expect(session.revision).toBe(1);
    session.close();
  });

  it('DOC-2 a snapshot is the document in memory', () => {
    const session = sessionOf(smallState());
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Inspector', salary: 3_000_000 }))));
    const { records, revision, undoLabel } = session.snapshot();
    expect([revision, undoLabel]).toEqual([1, 'Changed a post']);
    expect(records.map(decodeRecord)).toContainEqual(postIn(session.state, 'P4'));
    expect(records.length).toBe(6);
  });

  it('DOC-2 settings that arrive with undefined keys are kept as the file keeps them', () => {
    const session = sessionOf(smallState());
    const row = (reason: string) => {
      const value = { person: 'H1', outcome: 'displaced', reason, proposal: undefined };
      return { type: 'row', table: 'determinations', id: 'r1', order: 'a0', value } as const;
    };
    good(session.edit(editOf(session, { added: [row('A')], updated: [], removed: [] })));
    const from = JSON.parse(JSON.stringify(row('A'))) as ReturnType<typeof row>;
    good(session.edit(editOf(session, { added: [], updated: [[from, row('B')]], removed: [] })));
    expect(session.state.document.settings).toStrictEqual({
      determinations: [{ person: 'H1', outcome: 'displaced', reason: 'B' }],
    });
  });
});
