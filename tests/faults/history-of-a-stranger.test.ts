import { describe, expect, it } from 'vitest';
import { newDatabase } from '../../electron/db/open.ts';
import { insertState } from '../../electron/db/records.ts';
import { Session } from '../../electron/documents/session.ts';
import { readKind } from '../../shared/import/values.ts';
import { parseSettings } from '../../shared/model/settings.ts';
import { modelText } from '../support/arbitraries.ts';
import { good, refused, smallState, stepOf } from '../support/documents.ts';

/** A document whose one edit has this patch: a stranger wrote it. */
function withPatch(patch: string | null): Session {
  const db = newDatabase();
  insertState(db, smallState());
  const row = [1, 'command-0', '2027-04-01T09:00:00.000Z', 'edit', null, null, 'Retitled', ''];
  db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(...row, patch);
  return good(Session.open(db, 'Test'));
}

const P4 = JSON.stringify(smallState().structures.get('s1')?.posts.get('P4'));

describe('a history that somebody else wrote', () => {
  it.each([
    ['not there', ''],
    ['not JSON', '{"added":X}'],
    ['not a patch', '[]'],
    ['null', 'null'],
    ['of things that are no records', '{"added":[7],"updated":[],"removed":[]}'],
    ['of a record with strange values', `{"added":[],"updated":[[${P4},{"type":"post"}]],"removed":[]}`],
    ['of a record that is not there', `{"added":[${P4?.replaceAll('P4', 'P9')}],"updated":[],"removed":[]}`],
    ['of three states', `{"added":[],"updated":[[${P4},${P4},${P4}]],"removed":[]}`],
  ])('DOC-9 SEC a patch that is %s is refused and changes nothing', (_, patch) => {
    const session = withPatch(patch);
    const before = modelText(session.state);
    expect(refused(session.undo(stepOf(session)))).toBe('history-misfit');
    expect(refused(session.stateAt(0))).toBe('history-misfit');
    expect([modelText(session.state), session.revision]).toEqual([before, 1]);
    session.close();
  });
});

describe('SEC attack: names that every object has', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('IMPORT-2 no kind is %s', (name) => {
    expect(readKind(name)).toMatchObject({ ok: false });
  });
});

describe('sentences about settings', () => {
  it.each([
    [{ ringFences: [{ name: 'A', roles: [] }] }, 'Settings: ringFences.0.targets is missing. Nothing was changed.'],
    [{ colour: 'red' }, 'Settings: colour is not known here. Nothing was changed.'],
    [{ author: 5 }, 'Settings: author must be a text, not 5. Nothing was changed.'],
    [null, 'Settings: it must be an object, not null. Nothing was changed.'],
  ])('CLI %j', (input, sentence) => {
    expect(parseSettings(input)).toMatchObject({ ok: false, refusal: { message: sentence } });
  });

  it('CLI repeat no more of a stranger’s text than a sentence can bear', () => {
    const answer = parseSettings({ [`${'x\n'.repeat(9_000)}`]: 1 });
    expect(!answer.ok && answer.refusal.message.length).toBeLessThan(150);
    expect(answer).toMatchObject({ refusal: { message: expect.not.stringContaining('\n') } });
  });
});
