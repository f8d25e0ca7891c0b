import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkStored } from '../../electron/db/checkStored.ts';
import { openBytes } from '../../electron/db/open.ts';
import { realDisk } from '../../electron/documents/disk.ts';
import { documentBytes, Session } from '../../electron/documents/session.ts';
import { encodeRecord, fillRecord, recordSchema } from '../../shared/model/schema.ts';
import { documentArb, modelText, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, stepArb } from '../support/commands.ts';
import { good, postIn, sessionOf, smallState, stepOf, temporaryFolder } from '../support/documents.ts';

const folder = temporaryFolder();

/** Closes the session and opens what it wrote, as the next start does. */
function reopened(session: Session): Session {
  const path = join(folder, 'reopen');
  rmSync(path, { force: true });
  session.copyTo(path);
  session.close();
  return good(Session.open(good(openBytes(realDisk.read(path), 'Test')), 'Test'));
}

const action = fc.oneof(
  { weight: 5, arbitrary: stepArb.map((step) => ({ step })) },
  { weight: 2, arbitrary: fc.constant({ go: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ go: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ go: 'reopen' as const }) },
);

describe('history', () => {
  it('DOC-9 edits, undos and reopenings in any order, then undo of all: the same model, then redo of all: the newest', () => {
    fc.assert(
      fc.property(documentArb(12), fc.array(action, { maxLength: 20 }), (state, actions) => {
        const before = modelText(state);
        const newId = idSource();
        let session = sessionOf(state);
        for (const each of actions) {
          if ('step' in each) {
            const edit = each.step(session.state, newId, STRUCTURE);
            if (edit.ok) good(session.edit({ ...stepOf(session), ...edit.value }));
          } else if (each.go === 'reopen') session = reopened(session);
          else session[each.go](stepOf(session));
        }
        const newest = modelText(session.state);
        const { revision } = session;
        let undone = 0;
        session = reopened(session);
        while (session.undo(stepOf(session)).ok) undone++;
        expect(modelText(session.state)).toBe(before);
        expect(modelText(good(session.stateAt(revision)))).toBe(newest);
        session = reopened(session);
        for (let i = 0; i < undone; i++) good(session.redo(stepOf(session)));
        expect(modelText(session.state)).toBe(newest);
        expect(modelText(good(session.stateAt(0)))).toBe(before);
        session.close();
      }),
      { numRuns: 120 },
    );
  });

  it('DOC-2 what is in memory is what the file holds, after any edit', () => {
    fc.assert(
      fc.property(documentArb(12), fc.array(stepArb, { maxLength: 8 }), (state, steps) => {
        const newId = idSource();
        let session = sessionOf(state);
        for (const step of steps) {
          const edit = step(session.state, newId, STRUCTURE);
          if (edit.ok) good(session.edit({ ...stepOf(session), ...edit.value }));
        }
        const text = modelText(session.state);
        session = reopened(session);
        expect(modelText(session.state)).toBe(text);
        session.close();
      }),
      { numRuns: 120 },
    );
  });
});

describe('the short check of stored records', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      'x',
      'x'.repeat(501),
      'x'.repeat(601),
      'x'.repeat(5_001),
      0,
      -1,
      1.5,
      1e18,
      true,
      [],
      {},
    ),
    fc.constantFrom<unknown>(
      'permanent',
      'team',
      'auto',
      'agreed',
      '2027-04-01',
      '2027-02-30',
      10_000,
      [[]],
      ['x'],
      [{}],
    ),
    fc.constant<unknown>([{ person: 'H1', fte: null, basis: null, point: null, substantive: true }]),
    fc.constant<unknown>([{ person: 'H1', fte: null, basis: 'x', point: null, substantive: true }]),
    fc.constant<unknown>([{ person: 'H1', fte: 1, basis: null, point: 5, substantive: true }]),
    fc.constant<unknown>([{ person: 'H1', fte: 1, basis: null, point: '5', substantive: true, more: 1 }]),
  );
  const keys = [...Object.keys(postIn(smallState(), 'P1')), 'unheard', '__proto__'];

  it('SEC says of every stored post what the schema says', () => {
    const base = JSON.parse(encodeRecord(postIn(smallState(), 'P2'))) as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...keys), odd, (key, value) => {
        const record = { ...base };
        Object.defineProperty(record, key, { value, enumerable: true, configurable: true });
        const whole = fillRecord(record as never);
        expect(checkStored(record)).toBe(v.is(recordSchema, whole));
      }),
      { numRuns: 4_000 },
    );
  });

  it('SEC a post without its identity is refused', () => {
    const base = JSON.parse(encodeRecord(postIn(smallState(), 'P2'))) as Record<string, unknown>;
    expect(checkStored(base)).toBe(true);
    for (const key of ['structure', 'id', 'lineage', 'ref', 'order', 'type']) {
      const { [key]: _, ...rest } = base;
      expect(checkStored(rest), key).toBe(false);
    }
    for (const other of [null, 7, 'x', [], {}]) expect(checkStored(other)).toBe(false);
  });

  it('DOC-2 a document made of arbitrary posts is read back', () => {
    fc.assert(
      fc.property(documentArb(20), (state) => {
        const session = good(Session.open(good(openBytes(documentBytes(state), 'Test')), 'Test'));
        expect(modelText(session.state)).toBe(modelText(state));
        session.close();
      }),
      { numRuns: 100 },
    );
  });
});
