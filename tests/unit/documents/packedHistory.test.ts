import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { applyDelta, deltaOf, MISFIT } from '../../../shared/patch/delta.ts';
import { changing, editOf, good, sessionOf, smallState, stepOf } from '../../support/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'spanwise-packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('older history, packed', () => {
  it('DOC-9 DOC-11 can be listed, looked back at and undone to its beginning, and made again', () => {
    const session = sessionOf(smallState());
    const titles = ['Officer'];
    for (let i = 1; i <= 700; i++) {
      good(session.edit(editOf(session, changing(session.state, 'P4', { title: `Title ${i}` }), `Edit ${i}`)));
      titles.push(`Title ${i}`);
    }
    for (let i = 0; i < 300; i++) good(session.undo(stepOf(session)));
    session.copyTo(join(folder, 'packed.spanwise'));
    const titleAt = (revision: number) =>
      [...good(session.stateAt(revision)).structures.values()][0]?.posts.get('P4')?.title;
    expect([titleAt(0), titleAt(3), titleAt(700), titleAt(1_000)]).toEqual([
      titles[0],
      titles[3],
      titles[700],
      titles[400],
    ]);
    expect(session.history(4, 9).map(({ label }) => label)).toEqual(['Edit 3', 'Edit 2', 'Edit 1']);
    expect(session.history(undefined, 500)).toHaveLength(500);
    let undone = 0;
    while (session.undo(stepOf(session)).ok) undone++;
    expect([undone, titleAt(session.revision)]).toEqual([400, titles[0]]);
    let redone = 0;
    while (session.redo(stepOf(session)).ok) redone++;
    expect([redone, titleAt(session.revision)]).toEqual([700, titles[700]]);
    session.close();
  });

  it('DOC-11 a delta is read from either side, and says so where it is not of that value', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, value, (a, b, other) => {
        const [from, to, third] = [{ a }, { a: b }, { a: other }].map(
          (each) => JSON.parse(JSON.stringify(each)) as unknown,
        );
        const delta = JSON.parse(JSON.stringify(deltaOf(from, to))) as unknown;
        expect(applyDelta(from, delta, true)).toEqual(to);
        expect(applyDelta(to, delta, false)).toEqual(from);
        const strange = applyDelta(third, delta, true);
        if (strange !== MISFIT) expect(applyDelta(strange, delta, false)).toEqual(third);
      }),
      { numRuns: 500 },
    );
  });

  it('DOC-11 one word in a long text is that word', () => {
    const text = 'The service would be reorganised. '.repeat(140);
    const delta = deltaOf({ response: text }, { response: text.replace('would be', 'will be') });
    expect(JSON.stringify(delta).length).toBeLessThan(60);
  });
});
