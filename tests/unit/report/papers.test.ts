import { describe, expect, it } from 'vitest';
import { makeExport } from '../../../electron/export/make.ts';
import { buildSample } from '../../../electron/samples/samples.ts';
import type { Result } from '../../../shared/errors.ts';
import { wayFigures } from '../../../shared/exit/way.ts';
import { assessImpact } from '../../../shared/impact/impact.ts';
import { moneyText } from '../../../shared/model/fixed.ts';
import { parseSettings } from '../../../shared/model/settings.ts';
import { type DocumentState, structureByName } from '../../../shared/model/state.ts';
import { eraseFromRecord } from '../../../shared/patch/erase.ts';
import type { Block, Report } from '../../../shared/report/page/report.ts';
import { hr1Sheet } from '../../../shared/report/papers/hr1.ts';
import { recordOfPapers } from '../../../shared/report/papers/made.ts';
import { payrollBook } from '../../../shared/report/papers/payroll.ts';
import { stepsOf } from '../../../shared/report/papers/person.ts';
import { section188 } from '../../../shared/report/papers/s188.ts';

function care(settings: object = {}): DocumentState {
  const sample = buildSample('adult-social-care');
  const parsed = parseSettings(settings);
  if (!sample.ok || !parsed.ok) throw new Error('no sample');
  const { document } = sample.value;
  sample.value.document = { ...document, settings: { ...document.settings, ...parsed.value } };
  return sample.value;
}

const id = (state: DocumentState, name: string) => structureByName(state, name)?.record.id ?? '';
const OPTIONS = { date: '2026-12-01', revision: 1 };
const pair = (state: DocumentState) => [id(state, 'Current'), id(state, 'Option A')] as const;

function read(report: Result<Report>): string {
  if (!report.ok) throw new Error(report.refusal.message);
  const words = (block: Block): string =>
    block.type === 'table'
      ? [block.caption, ...block.rows.map(({ cells }) => cells.join(' | ')), block.note].join('\n')
      : 'text' in block
        ? block.text
        : '';
  return report.value.blocks.map(words).join('\n');
}

const FULL = {
  implementationDate: '2027-04-01',
  establishments: { default: 'Civic Centre' },
  consultation: {
    volunteers: 0,
    refusedChanges: 0,
    otherProposals: 0,
    dates: { section188: '2026-11-02', begins: '2026-11-02', copies: '2026-11-03', firstDismissal: '2027-03-31' },
  },
  staffPapers: {
    employer: {
      name: 'Example Council',
      address: 'High Street',
      contact: 'HR',
      phone: '1',
      email: 'hr@example.org',
      business: 'Care',
    },
    reasons: 'To save.',
    selectionMethod: 'Interviews.',
    dismissalMethod: 'Notice.',
    payments: 'Actual pay.',
    lastDismissal: '2027-06-30',
    sites: [{ establishment: 'Civic Centre', address: 'High Street', employees: 412 }],
    employed: ['Assessment Officer', 'Brokerage Officer', 'Business Support Manager', 'Direct Payments Lead'].map(
      (description) => ({ description, employed: 9 }),
    ),
    agencyWorkers: [{ where: 'Adults', work: 'Social work', number: 3 }],
    representatives: [{ body: 'UNISON' }],
  },
};

describe('the papers that follow', () => {
  it('HR-1 the notice is in the order of section 188(4), by establishment, and lists what is missing with its place', () => {
    const state = care();
    const text = read(section188(state, ...pair(state), OPTIONS));
    const order = [
      '(a) Reasons',
      '(b) Numbers',
      '(c) Total',
      '(d) Method of selecting',
      '(e) Method of carrying',
      '(f) Method of calculating',
      '(g) to (i) Agency',
    ];
    expect(order.map((part) => text.indexOf(part)).every((at, i, all) => at >= 0 && at > (all[i - 1] ?? -1))).toBe(
      true,
    );
    // By hand: 4 Assessment Officers for 3 places, 5 Brokerage Officers for 3, a manager and a lead whose posts go.
    expect(text).toContain('Brokerage Officer, G6 | 5 | 2');
    expect(text).toContain('Assessment Officer, G7 | 4 | 1');
    expect(text).toContain('All |  | 11 | 5');
    expect(text).toContain('The reasons for the dismissals | Impact, Papers, Notice and HR1, Reasons');
    expect(text).toContain('Fixed term ends by the implementation date | 1');
    expect(text).not.toMatch(/\bE1\d{3}\b|surplus/);
    const whole = care(FULL);
    const full = read(section188(whole, ...pair(whole), OPTIONS));
    expect(full).toContain('Civic Centre | Brokerage Officer, G6 | 5 | 2');
    expect(full).toContain('Civic Centre | Brokerage Officer, G6 | 9 | HR’s entry');
    expect(full).not.toMatch(/Not entered|What is still missing/);
    expect(full).toContain('gov.uk/staff-redundant/redundancy-consultations, 22 November 2026');
  });

  it('HR-1 the sheet is in the order of form HR1 and counts whoever is not notified yet', () => {
    const state = care({
      ...FULL,
      consultation: {
        ...FULL.consultation,
        otherProposals: null,
        proposals: [{ proposal: 'Libraries', dismissals: 20, began: '2026-10-05' }],
      },
    });
    const text = read(hr1Sheet(state, ...pair(state), OPTIONS));
    const parts = [...text.matchAll(/^(\d)\. /gm)].map((match) => match[1]);
    expect(parts.join('')).toBe('12345678');
    expect(text).toContain('Employees at the affected sites, in all | 412');
    // 5 of this proposal and the 20 of Libraries; consulted, and not notified.
    expect(text).toContain('Redundancies proposed, in all | 25');
    expect(text).toContain('30 days at least');
    expect(text).not.toContain('Not entered');
    const soon = care({ ...FULL, consultation: { dates: { begins: '2027-01-04' } } });
    expect(read(hr1Sheet(soon, ...pair(soon), OPTIONS))).toContain('form HR1 refuses a day that is yet to come');
  });

  it('HR-3 none of it has an open version', async () => {
    const state = care(FULL);
    for (const [kind, format] of [
      ['s188', 'docx'],
      ['hr1', 'pdf'],
      ['payroll', 'csv'],
      ['letters', 'csv'],
    ] as const) {
      const made = await makeExport(state, { structure: 'Option A', kind, format, audience: 'open', ...OPTIONS });
      expect(made).toMatchObject({ ok: false, refusal: { code: 'never-open' } });
    }
    const kept = await makeExport(state, { structure: 'Option A', kind: 's188', format: 'docx', ...OPTIONS });
    expect(kept.ok && kept.value.fileName).toContain('section 188 notice');
  });

  it('IMPACT-17 planned and actual, worked by hand: one has left, one is to go, one is in a trial', () => {
    const state = care({
      ...FULL,
      personSteps: [
        { person: 'E1041', lastDay: '2027-03-31', ending: 'redundancy', notice: '2027-01-04' },
        { person: 'E1042', lastDay: '2027-06-30', ending: 'voluntary' },
        { person: 'E1043', offer: 'A45', answer: 'accepted', trialEnds: '2027-04-28' },
        { person: 'E1044', proposal: 'Option B', answer: 'refused', offer: 'A45' },
      ],
    });
    const [from, to] = pair(state);
    const impact = assessImpact(state, from, to);
    const way = wayFigures(state, impact, stepsOf(state, impact.to), '2027-04-01');
    expect(way).toMatchObject({ offers: 1, accepted: 1, refused: 0, inTrial: 1, notices: 1, left: 1, toLeave: 1 });
    expect(way.leftBy).toMatchObject({ redundancy: 1, voluntary: 0 });
    expect(way.planned).toMatchObject({ dismissals: 5 });
    expect(way.actual.posts).toBe(way.planned.posts.from - 1);
    // Five Brokerage Officers cost the same, so the one who left and the one to come each release a fifth of the box.
    expect(way.actual.saving).toBe(way.actual.toCome);
    expect(way.actual.cost + way.actual.saving).toBe(way.planned.cost.from);
    expect(moneyText(way.actual.saving)).not.toBe('0.00');
    expect(way.pools).toEqual([{ name: 'Brokerage', people: 4, places: 3 }]);
    // The last day is a day of service: on it, nobody has left.
    expect(wayFigures(state, impact, stepsOf(state, impact.to), '2027-03-31').left).toBe(0);
  });

  it('HR-4 what was made for whom is kept by person, names nobody in the history, and goes with the person', () => {
    const state = care({ personSteps: [{ person: 'E1041', notice: '2027-01-04' }] });
    const files = [{ fileName: 'At risk - 2 people.docx', people: ['E1041', 'E1042'] }];
    const { change, label } = recordOfPapers(state, {
      to: id(state, 'Option A'),
      kind: 'at-risk',
      date: '2026-12-01',
      files,
    });
    expect(label).toBe('Made at risk letters for 2 people, Option A');
    const erasure = { person: 'E1041', names: [], standIn: null };
    const left = (change.papersMade ?? []).filter(
      (value, i) =>
        eraseFromRecord({ type: 'row', table: 'papersMade', id: `${i}`, order: 'a', value }, erasure) !== null,
    );
    expect(left.map(({ person }) => person)).toEqual(['E1042']);
    const step = state.document.settings.personSteps?.[0];
    expect(
      eraseFromRecord({ type: 'row', table: 'personSteps', id: '1', order: 'a', value: step }, erasure),
    ).toBeNull();
  });

  it('EXPORT-8 data for payroll and finance: before and after, nobody named to a place that selection decides', () => {
    const state = care(FULL);
    const book = payrollBook(state, ...pair(state), OPTIONS);
    if (!book.ok) throw new Error(book.refusal.message);
    const [people, centres] = book.value.sheets;
    const at = (heading: string) => people?.columns.findIndex((column) => column.heading === heading) ?? -1;
    const officer = people?.rows.find((row) => row[0] === 'E1041');
    expect([officer?.[at('Title After')], officer?.[at('Post After')], officer?.[at('Pay After')]]).toEqual([
      'Decided by selection',
      '',
      null,
    ]);
    expect(people?.rows.find((row) => row[0] === 'E1017')?.[at('Outcome')]).toContain('Agency');
    const sum = (column: number) =>
      Math.round((centres?.rows ?? []).reduce((all, row) => all + Number(row[column]), 0));
    expect(sum(5)).toBe(sum(4) - sum(3));
  });
});
