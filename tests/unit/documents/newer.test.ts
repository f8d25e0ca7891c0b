import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openBytes } from '../../../electron/db/open.ts';
import { documentBytes, Session } from '../../../electron/documents/session.ts';
import { good, refused, smallState } from '../../support/documents.ts';

/** A document as another version of Spanwise would have written it: one record more, or one of ours changed. */
function written(record: Record<string, unknown>, replaced?: string) {
  const db = new Database(Buffer.from(documentBytes(smallState())));
  if (replaced !== undefined) db.prepare('DELETE FROM record WHERE id = ?').run(replaced);
  const { type, structure = '', id = 'x' } = record;
  db.prepare('INSERT INTO record VALUES (?, ?, ?, ?)').run(type, structure, id, JSON.stringify(record));
  const bytes = db.serialize();
  db.close();
  return Session.open(good(openBytes(bytes, 'plan.spanwise')), 'plan.spanwise');
}

const p4 = JSON.parse(
  new Database(Buffer.from(documentBytes(smallState())))
    .prepare<[], string>("SELECT json FROM record WHERE id = 'P4'")
    .pluck()
    .get() as string,
) as Record<string, unknown>;
const holder = { person: 'H1', fte: null, basis: null, point: null, substantive: true };
const row = (table: string, value: unknown) => ({ type: 'row', table, id: '1', order: 'a0', value });
const day = { date: '2027-04-01', activity: 'Starts' };

describe('DOC-7 a document of the same schema that holds what this version does not know', () => {
  it.each([
    ['a kind of record', { type: 'milestone', id: 'm1', name: 'Cabinet' }, undefined],
    ['a setting', { type: 'setting', key: 'houseStyle', value: 'blue' }, undefined],
    ['a report table', row('pack.delegations', day), undefined],
    ['a field of a post', { ...p4, officeBase: 'Town Hall' }, 'P4'],
    ['a field of a holder', { ...p4, holders: [{ ...holder, cover: true }], occupancyRecorded: true }, 'P4'],
    ['a field of a report row', row('pack.timetable', { ...day, body: 'Cabinet' }), undefined],
  ])('DOC-7 %s is from a newer Spanwise, not damaged', (_, record, replaced) => {
    const opened = written(record, replaced);
    expect(refused(opened)).toBe('newer-version');
    expect(opened).toMatchObject({
      refusal: {
        message: '"plan.spanwise" was written by a newer Spanwise. It was not touched; update Spanwise to open it.',
      },
    });
  });

  it.each([
    ['a value of another kind', { ...p4, fte: 'half' }, 'P4'],
    ['that beside an unknown field', { ...p4, fte: 'half', officeBase: 'Town Hall' }, 'P4'],
    ['a kind that is no word', { type: 7, id: 'm1' }, undefined],
    ['a row whose known cell is wrong', row('pack.timetable', { date: 7, activity: [] }), undefined],
    ['a setting whose name no Spanwise would give', { type: 'setting', key: '__proto__', value: 1 }, undefined],
  ])('DOC-7 %s is damage', (_, record, replaced) => {
    expect(refused(written(record, replaced))).toBe('damaged');
  });
});
