import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../shared/checks/checks.ts';
import { assessImpact, consultationFor } from '../../../shared/impact/impact.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { box, changed, impactOf, PROPOSAL, people, twoStructures } from '../../support/impact.ts';

const officers = box('P1', 18, people(18), { title: 'Officer' });
const to = (quantity: number) => changed(officers, { quantity, fte: quantity * 10_000 });

describe('the count of proposed dismissals, worked by hand', () => {
  it('IMPACT-10 with volunteers: 18 officers for 1 post are 17, and 3 volunteers make 20, so 30 days', () => {
    const { consultation } = impactOf([officers], [to(1)], { consultation: { volunteers: 3 } });
    expect(consultation).toMatchObject({ counted: 17, added: 3, proposedDismissals: 20, days: 30 });
    // Without the third volunteer there are 19, below the first threshold.
    const less = impactOf([officers], [to(1)], { consultation: { volunteers: 2 } }).consultation;
    expect(less).toMatchObject({ proposedDismissals: 19, days: null });
  });

  it('IMPACT-10 with a ring-fence to other jobs: 18 contracts are withdrawn and counted, though 18 other posts wait', () => {
    const other = box('N1', 18, [], { title: 'Adviser' });
    const fence = { name: 'Advice', roles: ['Officer'], targets: ['Adviser'] };
    const result = impactOf([officers], [changed(officers, { deleted: true }), other], { ringFences: [fence] });
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 0 });
    expect(result.consultation).toMatchObject({ counted: 18, proposedDismissals: 18 });
  });

  it('IMPACT-10 another proposal counts while its consultation has not begun, and in form HR1 until it is notified', () => {
    const proposal = { proposal: 'Housing review', dismissals: 8 };
    const count = (row: object) =>
      consultationFor(14, { consultation: { proposals: [{ ...proposal, ...row }] } } as Settings);
    // 14 + 8 = 22 for both papers.
    expect(count({})).toMatchObject({ added: 8, days: 30, hr1: { total: 22, all: 22, days: 30 } });
    // Begun: 14 for section 188; not notified, so 22 for form HR1.
    const begun = count({ began: '2026-11-02' });
    expect(begun).toMatchObject({ added: 0, days: null, hr1: { total: 22, all: 22, days: 30 } });
    expect(begun.apart.join()).toContain('8 of Housing review');
    expect(begun.apart.join()).toContain('if this was one proposal, take advice');
    // Notified as well: 14 for both.
    expect(count({ began: '2026-11-02', notified: '2026-11-03' })).toMatchObject({ hr1: { total: 14, days: null } });
    // Its own dismissals are those of this proposal alone, whatever others add.
    expect(count({}).proposedDismissals).toBe(14);
  });

  it('IMPACT-10 another proposal counts at its own establishment only', () => {
    const proposals = [{ proposal: 'Parks', establishment: 'Depot', dismissals: 30 }];
    const at = [{ name: 'Town Hall', people: 15 }];
    const there = consultationFor({ people: 15, at }, { consultation: { proposals } });
    expect(there).toMatchObject({ establishment: 'Town Hall', days: null, hr1: { total: 15, all: 15 } });
    const here = [{ proposal: 'Parks', establishment: ' town hall ', dismissals: 30 }];
    expect(consultationFor({ people: 15, at }, { consultation: { proposals: here } })).toMatchObject({
      days: 30,
      added: 30,
    });
    // Where posts name no establishment the count is for the whole council, and every proposal is in it.
    expect(consultationFor(15, { consultation: { proposals } })).toMatchObject({ establishment: null, days: 30 });
  });
});

describe('order and notice', () => {
  const dates = { begins: '2027-01-04', hr1: '2027-01-11', ends: '2027-02-12', firstDismissal: '2027-02-20' };
  const consultation = { volunteers: 12, dates };
  const prompts = (settings: Settings) => {
    const state = twoStructures([officers], [to(8)], settings);
    const impact = assessImpact(state, 's1', PROPOSAL);
    return checkStructure(state, PROPOSAL, undefined, impact).filter(({ code }) =>
      ['consultation-order', 'notice-early', 'priority-first'].includes(code),
    );
  };

  it('HR-4 a first dismissal or a notice before its time is a prompt in Checks, and names nobody', () => {
    const personSteps = [
      { person: 'H1', notice: '2027-02-01', lastDay: '2027-02-05', ending: 'redundancy' as const },
      { person: 'H2', notice: '2027-02-15', lastDay: '2027-03-31', ending: 'redundancy' as const },
    ];
    const found = prompts({
      consultation: { ...consultation, dates: { ...dates, firstDismissal: '2027-02-05' } },
      personSteps,
    });
    const said = found.map(({ message }) => message).join('\n');
    expect(found.filter(({ code }) => code === 'consultation-order')).toHaveLength(2);
    expect(said).toContain('Notice to 1 person is before consultation ends on 12 February 2027.');
    // 22 dismissals: 30 days from form HR1 of 11 January end on 10 February.
    expect(said).toContain('The last day of 1 person is before 10 February 2027');
    expect(said).not.toMatch(/\bH1\b/);
    expect(
      prompts({ consultation, personSteps: [personSteps[1] as (typeof personSteps)[number]] }).map(({ code }) => code),
    ).toEqual(['priority-first']);
  });

  it('IMPACT-15 who is offered vacancies first is prompted before selection, in the same words whoever is in the pool', () => {
    const found = prompts({ consultation, implementationDate: '2027-04-01' });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Before anybody is selected: .*pregnancy.*neonatal care/),
    ]);
  });
});
