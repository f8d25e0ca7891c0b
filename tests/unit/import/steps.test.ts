import { describe, expect, it } from 'vitest';
import { planImportSteps } from '../../../shared/import/import.ts';
import { previewOf } from '../../../shared/import/preview.ts';
import { reconcile } from '../../../shared/import/reconcile.ts';
import { finish } from '../../../shared/import/steps.ts';
import { emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { csv, document, plan, rowsOf } from './helpers.ts';

const many = (n: number) =>
  csv('Post ID,Reports To,Job Title', ...Array.from({ length: n }, (_, i) => `P${i},${i === 0 ? '' : 'P0'},Officer`));

describe('an import in steps', () => {
  it('IMPORT-1 says how far it is as it reads, and leaves nothing behind when it is stopped half-way', () => {
    const state = emptyDocument('Test');
    const request = { structureName: 'Current', fileName: 'posts.csv', ...rowsOf(many(5_000)) };
    const steps = planImportSteps(state, request);
    const seen: number[] = [];
    for (let i = 0; i < 3; i++) seen.push(steps.next().value as number);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.every((each) => each > 0 && each < 1)).toBe(true);
    expect([state.structures.size, state.people.size]).toEqual([0, 0]);
    const whole = finish(planImportSteps(state, request));
    expect(whole.ok && whole.value.report.rowsUsed).toBe(5_000);
  });

  it('IMPORT-1 the preview is what the document would hold, and the document holds nothing of it', () => {
    const { state, structure } = document(csv('Post ID,Reports To,Job Title', 'A,,Head', 'B,A,Officer'));
    const before = new Map(structure.posts);
    const next = plan(state, csv('Post ID,Reports To,Job Title', 'A,,Head', 'C,A,Analyst'), {
      structureName: 'Later',
      fromName: 'Current',
    });
    const preview = previewOf(state, next.patch!, next.structureId).structures.get(next.structureId) as StructureState;
    expect([...preview.posts.values()].map(({ ref, deleted }) => `${ref} ${deleted}`)).toEqual([
      'A false',
      'C false',
      'B true',
    ]);
    expect(state.structures.has(next.structureId)).toBe(false);
    expect(structure.posts).toEqual(before);
  });

  it('IMPORT-2 a file beside Current, by post number and by cost centre', () => {
    const head = 'Post ID,Reports To,Job Title,Cost Centre,FTE,Quantity';
    const current = document(csv(head, 'A,,Head,C1,1,1', 'B,A,Officer,C1,2,2', 'D,A,Clerk,,1,1')).structure;
    const file = document(csv(head, 'A,,Head,C1,1,1', 'B,A,Officer,C1,1,1', 'E,A,Analyst,C2,0.5,1')).structure;
    expect(reconcile(file, current)).toEqual({
      matched: ['A', 'B'],
      fresh: ['E'],
      missing: ['D'],
      costCentres: [
        { costCentre: '', current: { posts: 1, fte: 10_000 }, file: { posts: 0, fte: 0 } },
        { costCentre: 'C1', current: { posts: 3, fte: 30_000 }, file: { posts: 2, fte: 20_000 } },
        { costCentre: 'C2', current: { posts: 0, fte: 0 }, file: { posts: 1, fte: 5_000 } },
      ],
    });
  });
});
