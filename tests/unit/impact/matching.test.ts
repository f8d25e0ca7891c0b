import { describe, expect, it } from 'vitest';
import type { Post } from '../../../shared/model/records.ts';
import { box, changed, holder, impactOf, people } from '../../support/impact.ts';

const gone = (post: Post) => changed(post, { deleted: true });

describe('who may be matched to what', () => {
  it('IMPACT-3 an own kept post at the same grade, whatever became of its role and area', () => {
    const post = box('P1', 1, ['H1'], { title: 'Brokerage Team Manager' });
    const later = changed(post, {
      title: 'Brokerage Service Manager',
      role: 'Brokerage Service Manager',
      workArea: 'New',
    });
    expect(impactOf([post], [later]).people[0]).toMatchObject({ outcome: 'assimilated', to: 'P1' });
  });

  it('IMPACT-3 the same role, grade and work area is pooled, never by box', () => {
    const kept = box('P1', 1, ['H1'], { title: 'Officer' });
    const deleted = box('P2', 1, ['H2'], { title: 'Officer' });
    const result = impactOf([kept, deleted], [kept, gone(deleted)]);
    expect(result.atRisk).toEqual({ min: 2, max: 2 });
    expect(result.potentialRedundancies).toEqual({ min: 1, max: 1 });
    // Shown with their own post, though both are at risk.
    expect(result.people.map((p) => p.to)).toEqual(['P1', null]);
  });

  it.each([
    ['role', { role: 'Adviser', title: 'Adviser' }],
    ['grade', { grade: 'G7' }],
    ['work area', { workArea: 'Brokerage' }],
  ] as const)('IMPACT-3 a different %s is no match', (_, fields) => {
    const old = box('P1', 1, ['H1'], { title: 'Officer' });
    const result = impactOf([old], [gone(old), box('N1', 1, [], { title: 'Officer', ...fields })]);
    expect(result.outcomes.displaced).toBe(1);
  });

  it('IMPACT-3 words compare without letter case or extra spaces; a post without a role counts by its title', () => {
    const old = box('P1', 1, ['H1'], { title: 'Care  Quality Advisor', role: '', grade: 'g6 ' });
    const fresh = box('N1', 1, [], { title: 'care quality advisor', workArea: 'care quality' });
    expect(impactOf([old], [gone(old), fresh]).outcomes.assimilated).toBe(1);
  });

  it('IMPACT-3 a role match counts from the threshold up, in the same area and grade; there is no default', () => {
    const old = box('P1', 1, ['H1'], { title: 'Monitor' });
    const fresh = box('N1', 1, [], { title: 'Adviser' });
    const roleMatches = [{ from: 'Monitor', to: 'Adviser', percent: '60' }];
    const matched = (settings: object, fields: Partial<Post> = {}) =>
      impactOf([old], [gone(old), changed(fresh, fields)], { roleMatches, ...settings });
    expect(matched({ matchThreshold: '55' }).outcomes.assimilated).toBe(1);
    expect(matched({ matchThreshold: '60' }).outcomes.assimilated).toBe(1);
    expect(matched({ matchThreshold: '65' }).outcomes.displaced).toBe(1);
    expect(matched({ matchThreshold: '55' }, { grade: 'G7' }).outcomes.displaced).toBe(1);
    expect(matched({ matchThreshold: '55' }, { workArea: 'Other' }).outcomes.displaced).toBe(1);
    const unset = matched({});
    expect(unset.outcomes.displaced).toBe(1);
    expect(unset.notes[0]).toContain('There is no default');
  });

  it('IMPACT-3 a ring-fence joins roles of any grade and area', () => {
    const old = box('P1', 1, ['H1'], { title: 'Monitor' });
    const fresh = box('N1', 1, [], { title: 'Adviser', grade: 'G5', workArea: 'Other' });
    const ringFences = [{ name: 'Monitoring', roles: ['monitor'], targets: ['Adviser'] }];
    const result = impactOf([old], [gone(old), fresh], { ringFences });
    expect(result.pools[0]).toMatchObject({ name: 'Monitoring', people: 1, places: 1 });
    expect(result.people[0]?.explain).toEqual([
      'Own post deleted.',
      'No place with the same role and grade in Care Quality.',
      'Monitoring ring-fence: 1 place.',
      '1 person for 1 place: enough, assimilated (slotted in).',
    ]);
  });

  it('IMPACT-3 an own regraded post matches its holder alone: HR to determine', () => {
    const regraded = box('P1', 1, ['H1'], { title: 'Officer' });
    const senior = box('P2', 1, ['H2'], { title: 'Officer', grade: 'G7' });
    const result = impactOf([regraded, senior], [changed(regraded, { grade: 'G7' }), gone(senior)]);
    expect(result.people).toMatchObject([
      { person: 'H1', to: 'P1', toDetermine: true, outcome: 'assimilated' },
      { person: 'H2', to: null, toDetermine: false, outcome: 'displaced' },
    ]);
    expect(result.toDetermine).toBe(1);
    expect(result.people[0]?.explain[0]).toBe('Own post kept, regraded from G6 to G7: HR to determine.');
  });

  it('IMPACT-3 a regraded post that nobody in scope holds is open at its new grade', () => {
    const vacant = box('P1', 1, [], { title: 'Officer' });
    const senior = box('P2', 1, ['H2'], { title: 'Officer', grade: 'G7' });
    const result = impactOf([vacant, senior], [changed(vacant, { grade: 'G7' }), gone(senior)]);
    expect(result.people[0]).toMatchObject({ to: 'P1', outcome: 'assimilated' });
  });

  it('IMPACT-3 a split box of which one part is regraded: its holder alone is for HR to determine', () => {
    const before = box('P1', 2, ['H1', 'H2'], { title: 'Officer' });
    const plain = box('P1', 1, ['H1'], { title: 'Officer' });
    const regraded = box('P1-2', 1, ['H2'], { title: 'Officer', lineage: 'P1', grade: 'G7' });
    const result = impactOf([before], [plain, regraded]);
    expect(result.people.map((p) => [p.person, p.to, p.toDetermine])).toEqual([
      ['H1', 'P1', false],
      ['H2', 'P1-2', true],
    ]);
  });

  it('IMPACT-3 places stacked into one box are still their holders’ own', () => {
    const first = box('P1', 1, ['H1'], { title: 'Officer' });
    const second = box('P2', 1, ['H2'], { title: 'Officer' });
    const stack = box('P1', 2, ['H1', 'H2'], {
      title: 'Adviser',
      stacked: [{ lineage: 'P2', ref: 'P2', places: 1 }],
    });
    expect(impactOf([first, second], [stack]).outcomes.assimilated).toBe(2);
  });

  it('IMPACT-4 the maximum takes promotion away, but never from those whose own post it is', () => {
    const officers = box('P1', 3, people(3), { title: 'Officer' });
    const lead = box('P2', 1, ['L1'], { title: 'Lead', grade: 'I' });
    const ringFences = [{ name: 'Brokerage', roles: ['Officer'], targets: ['Officer', 'Lead'], promotions: ['Lead'] }];
    const result = impactOf(
      [officers, lead],
      [changed(officers, { quantity: 2, fte: 20_000 }), changed(lead, { quantity: 2, fte: 20_000 })],
      { ringFences },
    );
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 1 });
    expect(result.people.find((p) => p.person === 'L1')).toMatchObject({ atRisk: 'no', to: 'P2' });
    expect(result.people.find((p) => p.person === 'H1')).toMatchObject({ atRisk: 'without-promotions' });
  });

  it('IMPACT-5 for display an own post first, then least FTE lost, then reference', () => {
    const a = box('P1', 1, ['H1'], { title: 'Officer', fte: 6_000 });
    const b = box('P2', 1, ['H2'], { title: 'Officer' });
    const c = box('P3', 1, ['H3'], { title: 'Officer' });
    const whole = box('N1', 1, [], { title: 'Officer' });
    const part = box('N0', 1, [], { title: 'Officer', fte: 6_000 });
    const shown = impactOf([a, b, c], [gone(a), gone(b), c, whole, part]).people;
    expect(shown.map((p) => p.to)).toEqual(['N0', 'N1', 'P3']);
    const left = impactOf([b, c], [gone(b), gone(c), whole]).people;
    expect(left.map((p) => [p.person, p.to])).toEqual([
      ['H2', 'N1'],
      ['H3', null],
    ]);
  });

  it('IMPACT-5 contested places make ring-fences, places of one likeness assimilate', () => {
    const monitors = box('P1', 2, ['H1', 'H2'], { title: 'Monitor' });
    const advisers = box('P2', 1, ['H3'], { title: 'Adviser' });
    const settings = { matchThreshold: '55', roleMatches: [{ from: 'Monitor', to: 'Adviser', percent: '70' }] };
    const later = [gone(monitors), changed(advisers, { quantity: 3, fte: 30_000 })];
    expect(impactOf([monitors, advisers], later, settings).outcomes.ringFenced).toBe(3);
    expect(
      impactOf([monitors], [gone(monitors), box('N1', 2, [], { title: 'Adviser' })], settings).outcomes.assimilated,
    ).toBe(2);
  });

  it('IMPACT-6 in a pool that is too small only those whom some fullest filling leaves out are at risk', () => {
    // H1 alone may have the lead’s place, and every fullest filling gives it to them.
    const lead = box('P1', 1, ['H1'], { title: 'Officer' });
    const others = box('P2', 2, ['H2', 'H3'], { title: 'Officer' });
    const result = impactOf(
      [lead, others],
      [changed(lead, { role: 'Lead', title: 'Lead' }), changed(others, { quantity: 1, fte: 10_000 })],
    );
    expect(result.people.map((p) => p.atRisk)).toEqual(['no', 'yes', 'yes']);
    expect(result.pools[0]).toMatchObject({ people: 3, places: 2, atRisk: { min: 2, max: 2 } });
  });

  it('IMPACT-8 a lower grade accepted carries pay protection for the period of the settings', () => {
    const old = box('P1', 1, ['H1'], { title: 'Monitor', grade: 'G6' });
    const fresh = box('N1', 1, [], { title: 'Adviser', grade: 'G5' });
    const result = impactOf([old], [gone(old), fresh], {
      ringFences: [{ name: 'Monitoring', roles: ['Monitor'], targets: ['Adviser'] }],
      grades: { G5: [{ point: '1', salary: '30000' }], G6: [{ point: '2', salary: '35000' }] },
      payProtectionMonths: 36,
    });
    expect(result.people[0]).toMatchObject({ lowerGrade: true });
    expect(result.people[0]?.explain.join(' ')).toContain('pay protection (36 months)');
  });

  it('IMPACT-1 who holds several posts is counted once and told by which', () => {
    const first = box('P1', 1, [holder('H1', { fte: 6_000 })]);
    const second = box('P2', 1, [holder('H1', { fte: 4_000 })]);
    expect(impactOf([first, second], [first, second]).people[0]?.explain[1]).toContain('counted once, by P1');
  });
});
