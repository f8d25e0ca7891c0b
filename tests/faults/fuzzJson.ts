import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../../electron/cli/apply.ts';
import { WrongUse } from '../../electron/cli/usage.ts';
import { createService } from '../../electron/documents/service.ts';
import { checkStructure } from '../../shared/checks/checks.ts';
import { copyBranch, pasteBranch, readBranch } from '../../shared/commands/branch.ts';
import { branchHtml, branchText } from '../../shared/commands/branchText.ts';
import { changeSettings } from '../../shared/commands/index.ts';
import { readList } from '../../shared/commands/listText.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresJson } from '../../shared/metrics/figures.ts';
import type { AnyRecord } from '../../shared/model/records.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { parseSettings } from '../../shared/model/settings.ts';
import { modelText, STRUCTURE } from '../support/arbitraries.ts';
import { editOf, good, modelIn, sessionOf, smallState, writeDocument } from '../support/documents.ts';
import { faultOfSentence, hostileText, mutatedBytes, mutatedJson, type Random } from '../support/seeded.ts';
import type { Try } from './fuzzDoors.ts';

const SETTINGS = {
  onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, pension: '20.0', levy: '0.5' },
  salaryBasis: 'point',
  structures: { Current: { salaryBasis: 'top', payTable: 'NJC 2025' } },
  grades: { G5: [{ point: '1', salary: '85139' }, { point: '3' }] },
  matchThreshold: '55',
  roleMatches: [{ from: 'Officer', to: 'Director', percent: '60' }],
  ringFences: [{ name: 'Parking', roles: ['Officer'], targets: ['Officer'], promotions: ['Head of Parking'] }],
  limits: { spanTarget: 6, spanNarrow: 2, spanWide: 12, layers: 7 },
  layerOffset: 0,
  implementationDate: '2027-04-01',
  budget: [{ code: 'SEG5970', basic: '375000', ni: '37500', superannuation: '76900' }],
  savingsTargets: { '2027/28': '582000' },
  savingsTargetsReading: 'cumulative',
  agreedSavings: [{ label: 'Vacancies', amount: '12000' }],
  pools: [
    {
      pool: 'Officer',
      signedOff: { by: 'HR', date: '2027-02-01', people: 1, places: 1 },
      criteria: [
        { name: 'Interview', weight: '80' },
        { name: 'Expression of interest', weight: '20' },
      ],
      sequence: ['Lead first'],
    },
  ],
  determinations: [{ person: 'H1', outcome: 'displaced', reason: 'Own wish' }],
  consultation: { otherProposals: 3, volunteers: null },
  exitScheme: { multiplier: '1.5', maxWeeks: '30', pay: 'capped' },
  staffRates: { weekCaps: [{ effective: '2026-04-06', cap: '751' }], organisationThreshold: null },
  statedTotals: { Current: { posts: '4', total: '100000' } },
  dismissedChecks: [{ check: 'narrow', structure: 'Current', post: 'P3', reason: 'Small team' }],
  author: 'HR',
  pack: {
    summary: 'A summary',
    timetable: [{ date: '1 March', activity: 'Consultation' }],
    consultation: [{ feedback: 'Too fast', commitment: 'Later', due: '2027-05-01', done: false, posts: ['P4'] }],
    equality: { milestones: ['May'], rows: [{ category: 'Sex', group: 'Female', total: 5, milestones: [4] }] },
    exempt: { paragraph: '1', reason: 'Individuals' },
  },
};

/** JSON text of a changed value, sometimes broken as text too. */
function mutatedText(random: Random, value: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(mutatedJson(random, value)) ?? '');
  return random.below(4) === 0 ? mutatedBytes(random, bytes) : bytes;
}

function parsed(bytes: Buffer): { value: unknown } | null {
  try {
    return { value: JSON.parse(bytes.toString()) };
  } catch {
    return null;
  }
}

export function fuzzSettings(): Try {
  return (random) => {
    const input = parsed(mutatedText(random, SETTINGS));
    if (input === null) return null;
    const settings = parseSettings(input.value);
    if (!settings.ok) return faultOfSentence(settings.refusal.message);
    const session = sessionOf(smallState());
    try {
      const before = modelText(session.state);
      const edit = changeSettings(
        session.state,
        { change: settings.value },
        () => `row-${session.revision}-${Math.random()}`,
      );
      if (!edit.ok) return faultOfSentence(edit.refusal.message);
      const done = session.edit(editOf(session, edit.value.patch));
      if (!done.ok)
        return modelText(session.state) === before ? faultOfSentence(done.refusal.message) : 'partly changed';
      const figures = JSON.stringify(figuresJson(new FiguresEngine(session.state, STRUCTURE).totals()));
      checkStructure(session.state, STRUCTURE);
      return /NaN|Infinity/.test(figures) ? `figures ${figures}` : null;
    } finally {
      session.close();
    }
  };
}

const EDITS = [
  {
    op: 'create',
    structure: 'Current',
    post: { 'Post ID': 'P5', 'Reports To': 'P1', 'Job Title': 'Clerk', FTE: 1 },
    index: 0,
  },
  { op: 'update', id: 'P4', set: { 'Job Title': 'Inspector', Quantity: 3, Salary: '30000', 'Holder ID': 'H1' } },
  { op: 'move', id: 'P4', to: 'P2', index: 0 },
  { op: 'duplicate', id: 'P4', times: 2 },
  { op: 'split', id: 'P4' },
  { op: 'stack', ids: ['P2', 'P3'] },
  { op: 'assign', person: 'H2', post: 'P2', fte: '0.5' },
  { op: 'unassign', person: 'H2', post: 'P2' },
  { op: 'delete', id: 'P3', reports: { to: 'P2' } },
  { op: 'restore', id: 'P3' },
  { op: 'undo' },
  { op: 'redo' },
];

export function fuzzEdits(folder: string): Try {
  const doc = join(folder, 'council.spanwise');
  const file = join(folder, 'edits.json');
  writeDocument(doc);
  const whole = readFileSync(doc);
  return async (random) => {
    writeFileSync(doc, whole);
    const chosen = EDITS.filter(() => random.below(3) === 0);
    writeFileSync(file, mutatedText(random, chosen.length > 0 ? chosen : EDITS));
    let done: Awaited<ReturnType<typeof apply>>;
    try {
      done = await apply([doc, file]);
    } catch (error) {
      if (error instanceof WrongUse) return `wrong use: ${error.message}`;
      throw error;
    }
    const names = readdirSync(folder).sort().join();
    if (names !== 'council.spanwise,edits.json') return `left behind: ${names}`;
    if (done.ok) return modelIn(doc) === '' ? 'an empty document' : null;
    return readFileSync(doc).equals(whole) ? faultOfSentence(done.refusal.message) : 'partly changed';
  };
}

/** A record with one field of another, or as it is. */
function changed(random: Random, record: AnyRecord): unknown {
  const fields: readonly object[] = [
    {},
    {},
    { id: 'P9', ref: 'P9', lineage: 'P9' },
    { ref: 'P1' },
    { managerId: 'P4' },
    { managerId: 'P1' },
    { managerId: null },
    { quantity: 3 },
    { structure: 's2' },
    { holders: [{ person: 'H1', fte: null, basis: null, point: null, substantive: false }] },
    { title: 'Changed' },
  ];
  return { ...record, ...(record.type === 'post' ? random.pick(fields) : {}) };
}

export async function fuzzIpc(folder: string): Promise<Try> {
  const path = join(folder, 'council.spanwise');
  writeDocument(path);
  const service = createService({
    dataDir: join(folder, 'data'),
    host: 'browser',
    version: 'test',
    autosaveMs: 60_000,
  });
  let mistakes = '';
  console.error = (error: unknown) => (mistakes = error instanceof Error ? `${error.stack}` : String(error));
  const { doc, records } = good(await service.handle('document.open', { path }));
  const load = async () => good(await service.handle('document.load', { doc }));
  const from = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P4');
  let command = 0;
  return async (random) => {
    const { revision, records } = await load();
    const now = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P4') ?? from;
    const step = { doc, commandId: `fuzz-call-${++command}`, base: revision };
    const bytes = new Uint8Array(Buffer.from('Post ID,Reports To,Job Title\nP1,,Head\n'));
    const calls: [string, unknown][] = [
      ['app.info', {}],
      ['document.load', { doc }],
      ['document.open', { path: join(folder, 'nothing.spanwise') }],
      ['document.upload', { fileName: 'x.spanwise', bytes }],
      ['history.list', { doc, before: 7, limit: 20, structure: STRUCTURE }],
      ['history.structures', { doc, revision: random.below(9) }],
      ['history.restore', { ...step, to: random.below(revision + 2), structure: STRUCTURE, name: hostileText(random) }],
      ['person.erase', { ...step, person: random.pick(['H1', 'nobody', 'P1']), keepPlace: random.below(2) === 0 }],
      ['document.openBackup', { path: join(folder, hostileText(random) || 'x') }],
      ['document.read', { fileName: 'x.spanwise', bytes }],
      ['document.readOwn', { doc }],
      ['preferences.set', { author: hostileText(random), theme: 'dark' }],
      ['import.read', { fileName: 'x.csv', bytes }],
      ['export.make', { doc, structure: STRUCTURE, kind: 'posts', format: 'csv', page: 'a4', sections: ['a'] }],
      ['edit.undo', step],
      ['edit.redo', step],
    ];
    for (let i = 0; i < 6; i++) {
      const patch = { added: [], updated: [[now, { ...now, title: `Title ${command}` }]], removed: [] };
      calls.push(['edit.apply', { ...step, label: 'x', structure: STRUCTURE, patch }]);
    }
    for (let i = 0; i < 4; i++) {
      // Patches of real records that need not fit: doubled, added again, removed under somebody, changed twice.
      const real = records.map(decodeRecord);
      const list = () => Array.from({ length: random.below(3) }, () => changed(random, random.pick(real)));
      const updated = Array.from({ length: random.below(3) }, () => {
        const record = random.pick(real);
        return [record, changed(random, record)];
      });
      const patch = { added: list(), updated, removed: random.below(2) === 0 ? list() : [] };
      calls.push(['edit.apply', { ...step, label: 'x', structure: STRUCTURE, patch }]);
    }
    const [known, sound] = random.pick(calls);
    const name = random.below(10) === 0 ? mutatedJson(random, known) : known;
    const args = random.below(3) === 0 ? sound : mutatedJson(random, sound);
    const answer = await service.call(name, args);
    if (answer.ok) return null;
    if (answer.refusal.code === 'internal') return mistakes;
    const after = await load();
    if (after.revision !== revision || after.records.join() !== records.join()) return 'partly changed';
    return faultOfSentence(answer.refusal.message);
  };
}

export function fuzzClipboard(): Try {
  const source = sessionOf(smallState());
  const branch = good(copyBranch(source.state.structures.get(STRUCTURE) as never, ['P1']));
  const list = branchText(branch);
  let id = 0;
  return (random) => {
    const asList = random.below(2) === 0;
    const lines = list.split('\n').map((line) => (random.below(4) === 0 ? `\t${hostileText(random)}` : line));
    const text = (
      asList ? mutatedBytes(random, Buffer.from(lines.join('\n'))) : mutatedText(random, branch)
    ).toString();
    const read = asList ? readList(text) : readBranch(text);
    if (!read.ok) return faultOfSentence(read.refusal.message);
    branchHtml(read.value);
    const session = sessionOf(smallState());
    try {
      const before = modelText(session.state);
      const under = random.pick([null, 'P1', 'P4']);
      const edit = pasteBranch(session.state, { structure: STRUCTURE, under, branch: read.value }, () => `new-${++id}`);
      if (modelText(session.state) !== before) return 'planning a paste changed the document';
      if (!edit.ok) return faultOfSentence(edit.refusal.message);
      const done = session.edit({ ...editOf(session, edit.value.patch), label: edit.value.label.slice(0, 500) });
      return done.ok ? null : `a planned paste was refused: ${done.refusal.message}`;
    } finally {
      session.close();
    }
  };
}
