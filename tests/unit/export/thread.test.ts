import { expect, it } from 'vitest';
import { makeInThread } from '../../../electron/export/makeInThread.ts';
import type { ExportRequest } from '../../../electron/export/request.ts';
import { buildSample } from '../../../electron/samples/samples.ts';
import { BLANK_POST } from '../../../shared/model/records.ts';
import type { StructureState } from '../../../shared/model/state.ts';
import { postsRows } from '../../../shared/report/postsCsv.ts';
import { documentOf, STRUCTURE } from '../../support/arbitraries.ts';
import { good } from '../../support/documents.ts';

const request: ExportRequest = { structure: 'Option A', kind: 'pack', format: 'pdf', revision: 1, date: '2027-01-18' };
const state = good(buildSample('adult-social-care'));

it('EXPORT-1 an export is made in a thread of its own, and Stop ends it whatever it is doing', async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  // Stopped at the first word from the thread, which does not listen and works on.
  const control = {
    signal: stop.signal,
    progress: (_done: number, _of: number, what: string) => {
      seen.push(what);
      stop.abort();
    },
  };
  expect(await makeInThread(state, request, control)).toMatchObject({ refusal: { code: 'cancelled' } });
  expect(seen).toHaveLength(1);
  expect(await makeInThread(state, request, { signal: AbortSignal.abort() })).toMatchObject({
    refusal: { code: 'cancelled' },
  });
  // The next has a thread again, and two at a time are two threads.
  const two = await Promise.all([
    makeInThread(state, { ...request, kind: 'posts', format: 'csv' }),
    makeInThread(state, { ...request, kind: 'chart', format: 'svg' }),
  ]);
  expect(two.map((each) => good(each).mime)).toEqual(['text/csv;charset=utf-8', 'image/svg+xml']);
  expect(good(await makeInThread(state, { ...request, kind: 'posts', format: 'csv' })).fileName).toMatch(/\.csv$/);
});

it('EXPORT-1 an export that wants too much memory is a sentence', async () => {
  const refused = await makeInThread(state, request, {}, 8);
  expect(refused).toMatchObject({ refusal: { code: 'too-large' } });
});

it('EXPORT-7 a chain is not climbed from each of its posts', () => {
  const posts = Array.from({ length: 2_000 }, (_, i) => ({
    ...BLANK_POST,
    ...{ structure: STRUCTURE, id: `P${i}`, lineage: `P${i}`, ref: `P${i}`, order: 'a1', title: 'Officer' },
    managerId: i === 0 ? null : `P${i - 1}`,
  }));
  const structure = documentOf(posts).structures.get(STRUCTURE) as StructureState;
  let looks = 0;
  const { get } = structure.posts;
  structure.posts.get = (id) => {
    looks++;
    return get.call(structure.posts, id);
  };
  expect(postsRows(structure, new Map())).toHaveLength(2_001);
  expect(looks).toBeLessThan(2_000 * 20);
});
