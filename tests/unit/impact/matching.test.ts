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
    // Nobody is named to the contested place, nor as left out, though their own post would come first (IMPACT-12).
    expect(result.people.map((p) => [p.to, p.bySelection])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(result.people.map((p) => p.assumed?.post ?? null)).toEqual(['P1', null]);
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
    expect(unset.notes[0]).toContain('no threshold is set, and there is no default');
  });

  it('IMPACT-3 two thresholds: at 65 assimilated, at 50 a ring-fence, below neither', () => {
    const old = box('P1', 1, ['H1'], { title: 'Monitor' });
    const fresh = box('N1', 1, [], { title: 'Adviser' });
    const at = (percent: string, more: object = { matchThreshold: '65', ringFenceThreshold: '50' }) =>
      impactOf([old], [gone(old), fresh], { roleMatches: [{ from: 'Monitor', to: 'Adviser', percent }], ...more });
    expect(at('65').outcomes.assimilated).toBe(1);
    expect(at('64.99')).toMatchObject({ outcomes: { ringFenced: 1 }, potentialRedundancies: { min: 0, max: 0 } });
    expect(at('64.99').consultation.proposedDismissals).toBe(1);
    expect(at('50').people[0]?.explain.join(' ')).toContain('at least 50% opens a ring-fence');
    expect(at('49.99').outcomes.displaced).toBe(1);
    expect(at('64', { ringFenceThreshold: '50' }).outcomes.ringFenced).toBe(1);
    expect(at('64', { matchThreshold: '65' }).outcomes.displaced).toBe(1);
  });

  it('IMPACT-5 places reached only through a ring-fence are never assimilated, however many there are', () => {
    const officers = box('P1', 3, people(3), { title: 'Officer' });
    const advisers = box('N1', 5, [], { title: 'Adviser' });
    const ringFences = [{ name: 'Advice', roles: ['Officer'], targets: ['Adviser'] }];
    const result = impactOf([officers], [gone(officers), advisers], { ringFences });
    expect(result.outcomes).toEqual({ assimilated: 0, ringFenced: 3, atRiskRingFence: 0, displaced: 0 });
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 0 });
    // The contracts are withdrawn all the same: three dismissals are proposed (IMPACT-10).
    expect(result.consultation.proposedDismissals).toBe(3);
    expect(result.people.map((p) => p.to)).toEqual([null, null, null]);
    // Own posts for everybody: the ring-fence to others takes nothing from them.
    const kept = impactOf([officers], [officers, advisers], { ringFences });
    expect(kept.outcomes.assimilated).toBe(3);
    expect(kept.consultation.proposedDismissals).toBe(0);
  });

  it('IMPACT-12 rules that name nothing, and matches that are not used, are said with their reason', () => {
    const old = box('P1', 1, ['H1'], { title: 'Monitor' });
    const fresh = box('N1', 1, [], { title: 'Adviser', workArea: 'Other' });
    const notes = (settings: object) => impactOf([old], [gone(old), fresh], settings).notes.join('\n');
    const ringFences = [{ name: 'Advice', roles: ['Monitr'], targets: ['Adviser', 'Ghost'], promotions: ['Phantom'] }];
    for (const role of ['Monitr', 'Ghost', 'Phantom']) expect(notes({ ringFences })).toContain(`“${role}”`);
    expect(notes({ ringFences })).not.toContain('the role “Adviser”');
    const match = (from: string, to: string, percent: string) =>
      notes({ matchThreshold: '55', roleMatches: [{ from, to, percent }] });
    expect(match('Monitor', 'Adviser', '65')).toContain('65%: another work area');
    expect(match('Monitor', 'Adviser', '50')).toContain('50%: below 55%');
    expect(match('Nobody', 'Adviser', '65')).toContain('no post in Current has the role “Nobody”');
    expect(match('Monitor', 'Ghost', '65')).toContain('no post in Proposal has the role “Ghost”');
    expect(notes({ determinations: [{ person: 'X9', outcome: 'assimilated', reason: 'Why' }] })).toContain('X9');
    expect(notes({ pools: [{ pool: 'Elsewhere' }] })).toContain('“Elsewhere”');
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
      '1 person for 1 place: enough, ring-fenced.',
      'Decided by selection: nobody is named to a place, or as left out, before it.',
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
    const lead1 = result.people.find((p) => p.person === 'L1');
    expect(lead1).toMatchObject({ atRisk: 'no', to: null, assumed: { post: 'P2' } });
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
    // For assimilated people only: where there are fewer places than people it is for sums alone.
    const left = impactOf([b, c], [gone(b), gone(c), whole]).people;
    expect(left.map((p) => [p.person, p.to, p.assumed?.post ?? null])).toEqual([
      ['H2', null, 'N1'],
      ['H3', null, null],
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
    const settings = {
      ringFences: [{ name: 'Monitoring', roles: ['Monitor'], targets: ['Adviser'] }],
      grades: { G5: [{ point: '1', salary: '30000' }], G6: [{ point: '2', salary: '35000' }] },
      payProtectionMonths: 36,
    };
    // Through a ring-fence selection decides: only sums assume the lower grade.
    const fenced = impactOf([old], [gone(old), fresh], settings).people[0];
    expect(fenced).toMatchObject({ lowerGrade: false, assumed: { lowerGrade: true } });
    const kept = impactOf([old], [changed(old, { grade: 'G5' })], settings).people[0];
    expect(kept).toMatchObject({ lowerGrade: true, toDetermine: true });
    expect(kept?.explain.join(' ')).toContain('pay protection (36 months)');
    expect(kept?.explain.join(' ')).toContain('Fewer hours or lower pay for a kept post: needs agreement');
  });

  it('IMPACT-1 who holds several posts is counted once and told by which', () => {
    const first = box('P1', 1, [holder('H1', { fte: 6_000 })]);
    const second = box('P2', 1, [holder('H1', { fte: 4_000 })]);
    expect(impactOf([first, second], [first, second]).people[0]?.explain[1]).toContain('counted once, by P1');
  });
});
