import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createService, type Service } from '../../../electron/documents/service.ts';
import type { Session } from '../../../electron/documents/session.ts';
import type { Edit } from '../../../shared/commands/index.ts';
import {
  assignPerson,
  changeSettings,
  forkStructure,
  updatePerson,
  updatePost,
} from '../../../shared/commands/index.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { type DocumentState, emptyDocument } from '../../../shared/model/state.ts';
import { eraseFromText } from '../../../shared/patch/erase.ts';
import { applyPatch, EMPTY_PATCH } from '../../../shared/patch/patch.ts';
import { modelText, STRUCTURE } from '../../support/arbitraries.ts';
import {
  good,
  modelIn,
  postIn,
  refused,
  sessionOf,
  smallState,
  stepOf,
  temporaryFolder,
} from '../../support/documents.ts';
import { newId } from '../../support/small.ts';

const folder = temporaryFolder();
const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

const WHO = 'REF-77123';
const NAME = 'Zebedee Quillfeather';
const OTHER = 'Wilhelmina Ashgrove';
/** No byte of these may stay anywhere. */
const TRACES = [WHO, 'Zebedee', 'Quillfeather', 'Zeb Quill'];

type Step = (state: DocumentState) => Result<Edit>;

/** What a document about somebody goes through: assigned, named twice, written about, frozen, determined, moved away. */
const STEPS: readonly Step[] = [
  (s) => assignPerson(s, { structure: STRUCTURE, post: 'P4', person: WHO, point: '33' }),
  (s) => assignPerson(s, { structure: STRUCTURE, post: 'P3', person: 'REF-2' }),
  (s) => updatePerson(s, { person: WHO, set: { name: 'Zeb Quill', age: 55, serviceYears: 12, priority: true } }),
  (s) => updatePerson(s, { person: WHO, set: { name: NAME } }),
  (s) => updatePerson(s, { person: 'REF-2', set: { name: OTHER } }),
  (s) =>
    updatePost(s, {
      structure: STRUCTURE,
      id: 'P4',
      set: { notes: `Until ${NAME} retires; ask zebedee  quillfeather.` },
    }),
  (s) => changeSettings(s, { change: { author: NAME, pack: { reason: `Agreed with ${NAME}.` } } }, newId),
  (s) => forkStructure(s, { from: STRUCTURE, name: 'Consultation draft', freeze: true }, newId),
  (s) => forkStructure(s, { from: STRUCTURE, name: `${NAME}’s option` }, newId),
  (s) =>
    changeSettings(
      s,
      {
        change: { determinations: [{ person: WHO, outcome: 'displaced', reason: `${WHO} asked for it` }] },
      },
      newId,
    ),
  (s) => assignPerson(s, { structure: STRUCTURE, post: 'P4', person: WHO, fte: 5_000 }),
  // A newer file said otherwise of them and their post, and what is here stayed (IMPORT-4).
  (s) => {
    const said = [...s.people.values(), ...(s.structures.get(STRUCTURE)?.posts.values() ?? [])];
    const label = 'Updated Current from newer.csv: 0 changes';
    return ok({ label, structure: STRUCTURE, focus: null, patch: { ...EMPTY_PATCH, said } });
  },
];

function make(session: Session, step: Step): void {
  const edit = good(step(session.state));
  good(session.edit({ ...stepOf(session), label: edit.label, structure: edit.structure, patch: edit.patch }));
}

function everything(session: Session): string {
  const { records } = session.snapshot();
  return JSON.stringify([records, session.history(undefined, 500), modelText(session.state)]);
}

const traces = (text: string) => TRACES.filter((trace) => text.includes(trace));

describe('erasing a person', () => {
  it.each([
    ['nobody stays in the post', null],
    ['an unnamed holder stays', 'erased-1'],
  ])('EXPORT-8 leaves no record, label or earlier state that knows them; %s', (_, standIn) => {
    const session = sessionOf(smallState());
    for (const step of STEPS) make(session, step);
    const edits = session.revision;
    expect(traces(everything(session)).length).toBeGreaterThan(3);
    expect(good(session.erase({ ...stepOf(session), person: WHO, standIn }))).toBe(null);
    expect(traces(everything(session))).toEqual([]);
    const holders = postIn(session.state, 'P4').holders.map(({ person, point }) => [person, point]);
    expect(holders).toEqual(standIn === null ? [] : [[standIn, null]]);
    expect(session.state.people.has('REF-2')).toBe(true);
    expect(everything(session)).toContain(OTHER);
    // Every earlier state is there, in the same number of steps, without them.
    for (let at = 0; at <= session.revision; at++) expect(traces(modelText(good(session.stateAt(at))))).toEqual([]);
    expect(session.history(undefined, 1)[0]).toMatchObject({ op: 'erase', label: 'Erased a person' });
    for (let i = 0; i < edits; i++) good(session.undo(stepOf(session)));
    expect(refused(session.undo(stepOf(session)))).toBe('nothing-to-undo');
    expect(modelText(session.state)).toBe(modelText(smallState()));
    for (let i = 0; i < edits; i++)
      expect(traces(JSON.stringify(good(session.redo(stepOf(session))).patch))).toEqual([]);
    session.close();
  });

  it('EXPORT-8 happens once for a repeated command, and is refused for somebody who is not there', () => {
    const session = sessionOf(smallState());
    make(session, STEPS[0] as Step);
    const request = { ...stepOf(session), person: WHO, standIn: null };
    good(session.erase(request));
    good(session.erase(request));
    expect(session.revision).toBe(2);
    expect(refused(session.erase({ ...stepOf(session), person: WHO, standIn: null }))).toBe('unknown-person');
    expect(refused(session.erase({ ...stepOf(session), base: 0, person: 'P', standIn: null }))).toBe('stale-revision');
    session.close();
  });

  it('EXPORT-8 reaches somebody whom only the history knows', () => {
    const session = sessionOf(smallState());
    make(session, STEPS[0] as Step);
    good(session.undo(stepOf(session)));
    expect(session.state.people.size).toBe(0);
    good(session.erase({ ...stepOf(session), person: WHO, standIn: null }));
    expect(traces(everything(session))).toEqual([]);
    good(session.redo(stepOf(session)));
    expect(session.state.people.size).toBe(0);
    session.close();
  });

  it('EXPORT-8 takes full names out of sentences, as words, and leaves words that only look like them', () => {
    const who = { person: 'H1', names: [NAME, 'Grace'], standIn: null };
    expect(eraseFromText(`${NAME}, Grace Road, H1`, who)).toBe('[erased], Grace Road, H1');
    expect(eraseFromText('Assigned Grace to H12 and H1', who, true)).toBe('Assigned – to H12 and –');
    expect(eraseFromText(`Mc${NAME}son`, who)).toBe(`Mc${NAME}son`);
  });
});

/** The document that a window was given. */
function stateOf(records: readonly string[]): DocumentState {
  const all = records.map(decodeRecord);
  const state = emptyDocument('');
  applyPatch(state, { added: all, updated: [], removed: [] });
  return state;
}

function* filesBelow(path: string): Generator<string> {
  for (const name of readdirSync(path)) {
    const file = join(path, name);
    if (statSync(file).isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

function filesWithTraces(path: string): string[] {
  return [...filesBelow(path)].filter((file) => traces(readFileSync(file, 'latin1')).length > 0);
}

describe('erasing a person from disk', () => {
  it('EXPORT-8 no byte stays: not in the file, the working copy and its log, nor in any backup', async () => {
    const own = join(folder, 'bytes');
    const dataDir = join(own, 'data');
    const path = join(own, 'documents', 'council.spanwise');
    mkdirSync(join(own, 'documents'), { recursive: true });
    let minutes = 0;
    const now = () => new Date(Date.UTC(2027, 3, 1, 9, minutes));
    const service = createService({ dataDir, host: 'browser', version: 'test', autosaveMs: 60_000, now });
    services.push(service);
    const { doc } = good(await service.handle('document.create', { title: 'Plan' }));
    const load = async () => good(await service.handle('document.load', { doc }));
    const edit = async (step: Step) => {
      const { records, revision } = await load();
      const { patch, label, structure } = good(step(stateOf(records)));
      const request = { doc, commandId: `erase-edit-${revision}`, base: revision, label, structure };
      good(await service.handle('edit.apply', { ...request, patch: patch as never }));
    };
    const first = [...smallState().structures.values()].flatMap(({ record, posts }) => [record, ...posts.values()]);
    await edit(() => ({
      ok: true,
      value: { patch: { added: first, updated: [], removed: [] }, label: 'Made', structure: STRUCTURE, focus: null },
    }));
    good(await service.handle('document.save', { doc, path }));
    for (const step of STEPS) {
      await edit(step);
      minutes += 16;
      good(await service.handle('document.save', { doc }));
    }
    const before = filesWithTraces(own);
    expect(before.filter((file) => file.includes('/backups/')).length).toBeGreaterThan(1);
    expect(before.some((file) => file.endsWith('council.spanwise'))).toBe(true);
    expect(before.some((file) => file.includes('/working/'))).toBe(true);
    const damaged = join(readdirOf(join(dataDir, 'backups')), '2027-03-01T09-00-00Z council.spanwise');
    writeFileSync(damaged, readFileSync(path).fill(0, 4_096, 12_288));

    // Set aside: a file that was replaced, a working copy of this document and one of another.
    const aside = (name: string) => join(dataDir, 'damaged', name);
    for (const [name, of] of [
      ['abc', path],
      ['def', '/elsewhere'],
    ] as const) {
      mkdirSync(aside(name), { recursive: true });
      writeFileSync(join(aside(name), 'meta.json'), JSON.stringify({ path: of }));
    }
    writeFileSync(aside('2027-03-01T09-00-00Z council.spanwise'), 'damaged');
    // What a crash left: whole copies in the working folder, and another working copy of the same document.
    for (const left of ['copy-0badcafe', 'document.db.new'])
      writeFileSync(join(dataDir, 'working', doc, left), readFileSync(path));
    const other = join(dataDir, 'working', 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'meta-3.json'), JSON.stringify({ path }));
    const { revision } = await load();
    const request = { doc, commandId: 'erase-command', base: revision, person: WHO, keepPlace: true };
    const erased = good(await service.handle('person.erase', request));
    expect(erased.notices).toEqual([
      expect.stringContaining(`backup ${damaged}: it is damaged`),
      expect.stringContaining(`damaged copy ${aside('2027-03-01T09-00-00Z council.spanwise')}.`),
      expect.stringContaining(`damaged copy ${aside('abc')}.`),
      expect.stringContaining(`working copy ${other}, which Spanwise takes up or clears away when it starts`),
    ]);
    expect(erased).toMatchObject({ revision: revision + 1, save: { publishedRevision: revision + 1 } });
    expect(filesWithTraces(own).filter((file) => file !== damaged)).toEqual([]);
    expect(modelIn(path)).toContain(OTHER);
    // The backups still open, with their history.
    for (const file of filesBelow(join(dataDir, 'backups')))
      if (file !== damaged) expect(modelIn(file)).toContain('"Officer"');
    // The session goes on where it was.
    good(await service.handle('edit.undo', { doc, commandId: 'undo-after', base: revision + 1 }));
    await service.close();
    expect(filesWithTraces(own).filter((file) => file !== damaged)).toEqual([]);
  });

  it('EXPORT-8 a file that cannot be written is told', async () => {
    const own = join(folder, 'changed');
    const path = join(own, 'council.spanwise');
    mkdirSync(own);
    const session = sessionOf(smallState());
    make(session, STEPS[0] as Step);
    session.copyTo(path);
    session.close();
    const service = createService({ dataDir: join(own, 'data'), host: 'browser', version: 'test', autosaveMs: 60_000 });
    services.push(service);
    const { doc } = good(await service.handle('document.open', { path }));
    writeFileSync(path, 'theirs');
    const request = { doc, commandId: 'erase-command', base: 1, person: WHO, keepPlace: false };
    const { notices } = good(await service.handle('person.erase', request));
    expect(notices.join()).toMatch(/still in the file\. "council\.spanwise" was changed by somebody else/);
    good(await service.handle('document.save', { doc, path: join(own, 'mine.spanwise') }));
    expect(filesWithTraces(own)).toEqual([]);
  });
});

function readdirOf(parent: string): string {
  return join(parent, readdirSync(parent)[0] as string);
}
