import { describe, expect, it } from 'vitest';
import { type SignOff, signOffOf } from '../../../shared/model/ledger.ts';
import { changing, editOf, good, sessionOf, smallState, stepOf } from '../../support/documents.ts';

const paper = { structure: 'Current', from: null, kind: 'pack', format: 'pdf' } as const;

const signed = (more: Partial<SignOff> = {}): SignOff => ({
  type: 'sign-off',
  id: 'sign-off-1',
  by: 'A. Clerk',
  date: '2027-04-01',
  ...paper,
  revision: 1,
  content: 'a'.repeat(64),
  ticked: [{ place: 'the title', text: 'Z Quillfeather', kind: 'name' }],
  memory: {
    money: {
      unknowns: [
        { key: 'pay REF-7\u0000P4\u000030', holders: ['REF-7'], value: 30_000, low: 0, high: null, margin: 5_000 },
      ],
      cells: [{ terms: [[0, 1, 1]], slack: [0, 0] }],
    },
    people: { people: ['REF-7', 'REF-8'], told: [[0, 1]], withheld: [] },
  },
  ...more,
});

describe('the ledger', () => {
  it('DOC-16 a sign-off raises no revision and is outside undo; a repeated one does nothing', () => {
    const session = sessionOf(smallState());
    good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Another' }))));
    good(session.note(signed()));
    good(session.note(signed()));
    expect([session.revision, session.notes, session.state.ledger.length]).toEqual([1, 1, 1]);
    good(session.undo(stepOf(session)));
    expect(session.state.ledger).toHaveLength(1);
    expect(good(session.stateAt(0)).ledger).toHaveLength(1);
    expect(session.snapshot().ledger).toHaveLength(1);
  });

  it('DOC-16 EXPORT-10 it lapses with any of structure pair, kind, format, content and ticked warnings', () => {
    const row = signed();
    const { content, ticked } = row;
    const holds = (change: object, hash = content, warnings = ticked) =>
      signOffOf([row], { ...paper, ...change }, hash, warnings)?.holds ?? null;
    expect(holds({})).toBe(true);
    expect(holds({}, 'b'.repeat(64))).toBe(false);
    expect(holds({}, content, [...ticked, { place: 'the title', text: 'Eleven', kind: 'number' }])).toBe(false);
    for (const other of [{ structure: 'Option A' }, { from: 'Current' }, { kind: 'figures' }, { format: 'docx' }])
      expect(holds(other)).toBe(null);
    const gone = { type: 'withdrawal', id: 'withdrawal-1', signOff: row.id, date: '2027-04-02' } as const;
    expect(signOffOf([row, gone], paper, content, ticked)).toBe(null);
  });

  it('DOC-16 EXPORT-8 an erased person is in no row, and every number keeps its size', () => {
    const session = sessionOf(smallState());
    good(session.note(signed()));
    const person = { type: 'person', id: 'REF-7', name: 'Zebedee Quillfeather', age: null } as const;
    const added = { ...person, ageOrOver: false, serviceYears: null, priority: false };
    good(session.edit(editOf(session, { added: [added], updated: [], removed: [] })));
    good(session.erase({ ...stepOf(session), person: 'REF-7', standIn: null }));
    const text = JSON.stringify(session.snapshot().ledger);
    expect(text).not.toMatch(/REF-7|Quillfeather/);
    const [row] = session.state.ledger as [SignOff];
    expect(new Set(row.memory.people.people).size).toBe(2);
    expect(row.memory.money.unknowns[0]?.holders).toHaveLength(1);
  });
});
