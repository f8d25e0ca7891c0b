import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS, SCHEMA_VERSION } from '../../electron/db/migrations/index.ts';
import { openBytes } from '../../electron/db/open.ts';
import { documentBytes, Session } from '../../electron/documents/session.ts';
import type { Result } from '../../shared/errors.ts';
import { BLANK_POST, type Post } from '../../shared/model/records.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';

/**
 * `node tests/migrations/makeGolden.ts`: writes the golden file of the newest schema, once, with what it holds beside
 * it. Golden files of older schemas stand for the files that are out there and are never made again.
 */
const newest = MIGRATIONS.find(({ version }) => version === SCHEMA_VERSION);
const path = fileURLToPath(new URL(`./golden/${newest?.name}`, import.meta.url));
if (existsSync(`${path}.spanwise`)) throw new Error(`${path}.spanwise is there already. It is never replaced.`);

const now = () => new Date('2026-11-22T12:00:00Z');
const session = good(Session.open(good(openBytes(documentBytes(goldenState()), 'golden')), 'golden', { now }));
for (const [number, title] of ['Head of Parking', 'Head of Streets', 'Undone'].entries()) {
  const from = session.state.structures.get('s1')?.posts.get('P2');
  if (!from) throw new Error('No P2');
  const patch = { added: [], updated: [[from, { ...from, title }] as const], removed: [] };
  good(session.edit({ commandId: `golden-${number}`, base: number, label: title, structure: 's1', patch }));
}
good(session.undo({ commandId: 'golden-undo', base: 3 }));
session.copyTo(`${path}.spanwise`);
const { revision, records, undoLabel, redoLabel } = session.snapshot();
const contents = { revision, undoLabel, redoLabel, records: records.map((json) => JSON.parse(json) as unknown) };
writeFileSync(`${path}.json`, `${JSON.stringify(contents, null, 2)}\n`);
session.close();

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** A small document in which every field of a post has a value of its own somewhere. */
function goldenState(): DocumentState {
  const state = emptyDocument('Golden');
  const settings = {
    onCosts: { mode: 'flat' as const, rate: '23.5' },
    limits: { spanTarget: 5 },
    author: 'HR',
    roleMatches: [{ from: 'Head', to: 'Director', percent: '60' }],
    grades: { G9: [{ point: '33', salary: '44075' }] },
    pack: { summary: 'One.\n\nTwo.', timetable: [] },
  };
  state.document = { ...state.document, settings };
  const blank = { ...BLANK_POST, structure: 's1' };
  const full: Post = {
    ...blank,
    id: 'P2',
    lineage: 'L2',
    ref: '002',
    order: 'a1',
    managerId: 'P1',
    stacked: [{ lineage: 'L9', ref: '009', places: 1 }],
    title: 'Head of Highways',
    unit: 'Highways',
    secondTitle: 'Pennaeth Priffyrdd',
    secondUnit: 'Priffyrdd',
    directorate: 'Place',
    grade: 'G9',
    gradeStatus: 'agreed',
    point: '33',
    salary: 4_407_500_000,
    fte: 15_000,
    quantity: 2,
    basis: 'fixed-term',
    endDate: '2027-03-31',
    dayRate: 40_000_000,
    days: 22_000,
    employer: 'NHS',
    establishment: 'Town Hall',
    funding: [
      { source: 'Council', percent: 600_000 },
      { source: 'NHS', percent: 400_000 },
    ],
    costCentre: 'SEG5970',
    workArea: 'Streets',
    role: 'Head',
    inScope: false,
    tupe: true,
    heldVacant: true,
    designations: [{ name: 'Monitoring Officer', from: '2026-04-01', to: null }],
    chiefOfficer: true,
    assistant: true,
    levelLabel: 'Tier 3',
    functions: ['Parking', 'Highways'],
    allowances: [{ label: 'Standby', amount: 120_000_000 }],
    transferredFrom: 'Housing',
    transferredTo: 'Trust',
    replacedBy: ['003'],
    phase: '1',
    effectiveDate: '2027-04-01',
    custom: [{ name: 'Welsh level', value: '2' }],
    accountableTo: [{ to: 'P1', caption: 'Budget', condition: 'until April' }],
    notes: 'Line one\nline two – £',
    colour: 'blue',
    layout: 'hang-left',
    deleted: true,
    missing: true,
    occupancyRecorded: true,
    holders: [{ person: 'H1', fte: 5_000, basis: 'secondment', point: '30', substantive: false, absent: true }],
  };
  applyPatch(state, {
    added: [
      { type: 'structure', id: 's1', name: 'Current', kind: 'current', forkedFrom: null, order: 1, frozen: false },
      { type: 'structure', id: 's2', name: 'Final', kind: 'version', forkedFrom: 's1', order: 2, frozen: true },
      {
        type: 'person',
        id: 'H1',
        name: 'A. Holder',
        age: 55,
        ageOrOver: true,
        serviceYears: 12,
        serviceHere: 8,
        priority: true,
      },
      { ...blank, id: 'P1', lineage: 'P1', ref: '001', order: 'a0', title: 'Director' },
      full,
      { ...blank, structure: 's2', id: 'P1', lineage: 'P1', ref: '001', order: 'a0', title: 'Director', kind: 'team' },
    ],
    updated: [],
    removed: [],
  });
  return state;
}
