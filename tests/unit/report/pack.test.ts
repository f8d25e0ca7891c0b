import { describe, expect, it } from 'vitest';
import type { PackSettings } from '../../../shared/model/packSettings.ts';
import type { Structure } from '../../../shared/model/records.ts';
import { type DocumentState, structureByName } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { packReport } from '../../../shared/report/pack/pack.ts';
import { PACK_SECTIONS, sectionHeading } from '../../../shared/report/pack/sections.ts';
import type { Cover, Report } from '../../../shared/report/page/report.ts';
import { captions, columnOf, packOf, rowOf, sampleState, tableOf, textOf } from '../../support/packs.ts';

const SAMPLE = 'adult-social-care';

function withPack(state: DocumentState, pack: PackSettings): DocumentState {
  const { settings } = state.document;
  state.document = { ...state.document, settings: { ...settings, pack: { ...settings.pack, ...pack } } };
  return state;
}

/** The sample without its report tables. */
function untold(): DocumentState {
  const state = sampleState(SAMPLE);
  const { pack: _, ...settings } = state.document.settings;
  state.document = { ...state.document, settings };
  return state;
}

const headings = (report: Report) =>
  report.blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 2 ? [block.text] : block.type === 'chart' ? [block.title] : [],
  );
const cover = (report: Report) => report.blocks[0] as Cover;
const small = (report: Report) =>
  report.blocks.flatMap((block) => (block.type === 'paragraph' && block.small ? [block.text] : []));

describe('committee pack', () => {
  it('EXPORT-1 the cover says council, meeting, part and the whole stamp', () => {
    const state = withPack(sampleState(SAMPLE), {
      council: 'Ashford Vale Council',
      meeting: 'Cabinet, 1 December 2026',
    });
    const page = cover(packOf(state, 'Option A'));
    expect(page).toMatchObject({ council: 'Ashford Vale Council', meeting: 'Cabinet, 1 December 2026' });
    expect(Object.fromEntries(page.facts)).toMatchObject({
      Structure: 'Option A',
      Version: 'Working draft',
      'Compared with': 'Current',
      Date: '22 November 2026',
      Revision: '12',
      'Salary basis': 'pay point of the post, NJC 2025 and local pay scales',
    });
  });

  it('EXPORT-3 sections come in the order asked for, the others are named, and unknown ones are refused', () => {
    const state = sampleState(SAMPLE);
    const report = packOf(state, 'Option A', { sections: ['posts-deleted', 'summary', 'posts-deleted'] });
    expect(headings(report)).toEqual(['Posts proposed for deletion', 'Summary', 'About this pack']);
    expect(cover(report).contents).toEqual(headings(report));
    expect(small(report).join(' ')).toContain('Left out on request: recommendations, reason for the decision');
    const id = structureByName(state, 'Option A')!.record.id;
    expect(packReport(state, id, { date: '2026-11-22', revision: 1, sections: ['sumary'] })).toMatchObject({
      refusal: { code: 'unknown-section' },
    });
  });

  it('EXPORT-3 sections that the document has nothing for are left out and named, never printed blank', () => {
    const report = packOf(untold(), 'Option A');
    const empty = small(report).find((text) => text.startsWith('Left out because')) ?? '';
    expect(empty).toContain('recommendations');
    expect(empty).toContain('equality analysis');
    expect(headings(report)).not.toContain('Recommendations');
    for (const { id } of PACK_SECTIONS) {
      const label = sectionHeading(id, true);
      const printed = headings(report).some((text) => text === label || text.startsWith(`${label}: `));
      const named = empty.toLowerCase().includes(label.toLowerCase());
      expect([label, printed || named, printed && named]).toEqual([label, true, false]);
    }
    for (const block of report.blocks)
      if (block.type === 'table') expect(block.rows.length, block.caption).toBeGreaterThan(0);
  });

  it('PACK-5 says proposed until a decision is recorded, and not any more then', () => {
    const words = (state: DocumentState) => JSON.stringify(packOf(state, 'Option A').blocks);
    const before = words(sampleState(SAMPLE));
    for (const text of [
      'Posts proposed for deletion',
      'Proposed to delete: ',
      ' would be deleted',
      'Proposed structure',
    ])
      expect(before).toContain(text);
    expect(before).not.toMatch(/\d posts? (are|is) deleted|(caption|text)":"[^"]*Posts deleted|New structure/);
    const after = words(withPack(sampleState(SAMPLE), { decision: { by: 'Cabinet', date: '2027-02-01' } }));
    for (const text of ['Posts deleted', 'Delete: ', ' are deleted']) expect(after).toContain(text);
    expect(after).not.toMatch(/would be deleted|Posts proposed/);
    // A decision on another option decides nothing here.
    const other = withPack(sampleState(SAMPLE), {
      decision: { by: 'Cabinet', date: '2027-02-01', structure: 'Option B' },
    });
    expect(words(other)).toBe(before);
  });

  it('EXPORT-3 tables are numbered through the pack', () => {
    const numbers = packOf(sampleState(SAMPLE), 'Option A').blocks.flatMap((block) =>
      block.type === 'table' ? [Number(/^Table (\d+): /.exec(block.caption)?.[1])] : [],
    );
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('CHANGE-3 one schedule of recommendations feeds its own table and what each body is asked to do', () => {
    const state = withPack(sampleState(SAMPLE), {
      recommendations: [
        { item: 'The structure of appendix B', body: 'Cabinet', verb: 'Approve' },
        { item: 'The equality analysis', body: 'Cabinet', verb: 'Note' },
        { item: 'Redundancy payments above £100,000', body: 'Full Council', verb: 'Agree' },
      ],
    });
    const report = packOf(state, 'Option A', { sections: ['summary', 'recommendations'] });
    expect(rowOf(tableOf(report, 'Schedule of recommendations'), '3')).toEqual({
      'No.': '3',
      Recommendation: 'Redundancy payments above £100,000',
      'Deciding body': 'Full Council',
      'Asked to': 'Agree',
    });
    const lists = report.blocks.flatMap((block) =>
      block.type === 'list' ? [block.items.map((item) => item.detail)] : [],
    );
    expect(lists).toContainEqual(['approve the structure of appendix B', 'note the equality analysis']);
    expect(lists).toContainEqual(['agree Redundancy payments above £100,000']);
  });

  it('IMPACT-6 the words of staff impact are defined beside their first use, ranges and provisional figures say so', () => {
    const report = packOf(sampleState(SAMPLE), 'Option A', { audience: 'exempt' });
    const people = tableOf(report, 'People: from Current to Option A');
    expect(rowOf(people, 'At risk')['What it means']).toContain('decided by selection');
    expect(rowOf(people, 'Affected')['What it means']).toContain('changes in the proposal');
    expect(rowOf(people, 'Potential redundancies').People).toMatch(/^\d+ to \d+$/);
    expect(people.note).toContain('promotions');
    expect(people.note).toContain('provisional');
    const outcomes = tableOf(report, 'Outcomes of the people in scope');
    const sum = columnOf(outcomes, 'People')
      .slice(0, -1)
      .reduce((total, text) => total + Number(text), 0);
    expect(String(sum)).toBe(rowOf(people, 'In scope').People);
  });

  it('PACK the log of consultation: feedback, response, and the change or dated commitment that answers it', () => {
    const state = withPack(sampleState(SAMPLE), {
      consultation: [
        { area: 'Brokerage', feedback: 'Too few leads', response: 'Agreed', change: 'A second lead' },
        { feedback: 'Who covers leave?', commitment: 'A rota', due: '2027-06-30', done: false },
        { feedback: 'Thank you' },
      ],
    });
    const report = packOf(state, 'Option A', { sections: ['consultation', 'changes-since'] });
    const log = tableOf(report, 'What people said and what answers it');
    expect(log.rows.map(({ cells }) => cells)).toEqual([
      ['Brokerage', 'Too few leads', 'Agreed', 'Change: A second lead'],
      ['', 'Who covers leave?', '', 'Commitment, by 30 June 2027: A rota'],
      // PACK-2: what nobody answered is empty.
      ['', 'Thank you', '', ''],
    ]);
    expect(columnOf(tableOf(report, 'Changes and commitments'), 'Because of')).toEqual([
      'Too few leads',
      'Who covers leave?',
    ]);
  });

  it('PACK changes since consultation are told against the frozen version that was consulted on', () => {
    const state = sampleState(SAMPLE);
    const option = structureByName(state, 'Option A')!;
    const version: Structure = {
      ...option.record,
      id: 'v1',
      name: 'Consultation draft',
      kind: 'version',
      forkedFrom: option.record.id,
      frozen: true,
      order: 9,
    };
    const copies = [...option.posts.values()].map((post) => ({ ...post, structure: 'v1' }));
    applyPatch(state, { added: [version, ...copies], updated: [], removed: [] });
    const lead = [...option.posts.values()].find((post) => post.title === 'Brokerage and Payments Lead')!;
    applyPatch(state, { added: [], updated: [[lead, { ...lead, title: 'Lead Broker' }]], removed: [] });
    const report = packOf(state, 'Option A', { sections: ['changes-since'] });
    expect(columnOf(tableOf(report, 'Posts amended since Consultation draft'), 'What changes')).toEqual([
      'Retitled, was Brokerage and Payments Lead',
    ]);
  });
});

describe('open and exempt parts', () => {
  it('EXPORT-11 the exempt part says by which paragraphs of Schedule 12A, why, and who decided', () => {
    const state = withPack(sampleState(SAMPLE), {
      exempt: {
        paragraph: '4',
        reason: 'Consultation is under way.',
        decidedBy: 'Monitoring Officer',
        decidedOn: '2026-11-01',
      },
    });
    const { part, partNote } = cover(packOf(state, 'Option A', { audience: 'exempt' }));
    expect(partNote).toContain('paragraph 4 of Part 1 of Schedule 12A to the Local Government Act 1972');
    expect(partNote).toContain('labour relations');
    expect(partNote).toContain('Consultation is under way.');
    expect(partNote).toContain('Decided: Monitoring Officer, 1 November 2026.');
    expect(part).toBe('Part 2: exempt');
  });

  it('EXPORT-6 the open part lists what was withheld and why, and and that nobody has signed it off', () => {
    const state = sampleState(SAMPLE);
    const report = packOf(state, 'Option A', { audience: 'open' });
    const what = report.withheld?.map((item) => item.what);
    expect(what).toContain('Names and references of post-holders');
    expect(what).toContain('Salary and cost of posts that are one person’s or a few people’s');
    expect(what).toContain('Potential redundancies and people at risk');
    expect(textOf(report.blocks)).toContain('What was withheld and why');
    expect(textOf(report.blocks)).toContain('Redaction not yet signed off');
    expect(packOf(state, 'Option A', { audience: 'exempt' }).withheld ?? []).toEqual([]);
  });

  it('EXPORT-6 one-off costs, pools and their people are in the exempt part alone', () => {
    const state = sampleState(SAMPLE);
    const [open, exempt] = (['open', 'exempt'] as const).map((audience) => packOf(state, 'Option A', { audience }));
    const only = captions(exempt as Report).filter((caption) => !captions(open as Report).includes(caption));
    expect(only).toContain('Pools');
    expect(only).toContain('Pool: Brokerage');
    expect(textOf((exempt as Report).blocks)).toContain('One-off costs');
    expect(headings(open as Report)).not.toContain('One-off costs');
  });

  it('COST-9 EXPORT-6 one-off costs stand beside the recurring saving in the exempt part; the open part has none of them, and says so', () => {
    const state = sampleState(SAMPLE);
    for (const [id, person] of state.people) state.people.set(id, { ...person, pensionStrain: 7_654_321_00000 });
    const [open, exempt] = (['open', 'exempt'] as const).map((audience) => packOf(state, 'Option A', { audience }));
    const byYear = (report: Report) => tableOf(report, 'Savings by financial year from 1 April 2027');
    expect(rowOf(byYear(exempt as Report), '2027/28')).toMatchObject({ Cumulative: '285,900' });
    const once = tableOf(exempt as Report, 'Recurring saving and one-off costs by financial year');
    expect(rowOf(once, '2027/28')['Recurring saving']).toBe('285,900');
    expect(rowOf(once, '2027/28')['In hand']).not.toBe('285,900');
    // Strain of the four to five who may be redundant is in the one-off cost.
    expect(textOf((exempt as Report).blocks)).toMatch(
      /pension strain for 4 to 5 potential redundancies[^"]*£30,653,482/,
    );
    expect(rowOf(byYear(open as Report), '2027/28')).toMatchObject({ Cumulative: '285,900' });
    expect(byYear(open as Report).note).toContain('one-off costs are not part of this paper');
    expect((open as Report).withheld?.map(({ what }) => what)).toContain(
      'Notice and pay protection in savings by year',
    );
    expect(textOf((open as Report).blocks)).not.toMatch(/One-off: notice|Payback|30,653,482/);
  });

  it('EXPORT-2 characters that no font of ours has are warned of', () => {
    const state = withPack(sampleState(SAMPLE), { reason: 'Well done 🎉' });
    expect(
      packOf(state, 'Option A')
        .warnings?.map(({ text }) => text)
        .join(),
    ).toContain('🎉 in the reason for the decision');
  });

  it('EXIT-2 one-off costs say by which scheme they are estimated, with its date and status, in the exempt part alone', () => {
    const state = sampleState('adult-social-care');
    const { settings } = state.document;
    const exitScheme = { multiplier: '1.5', pay: 'capped', effective: '2026-04-01', status: 'Agreed' } as const;
    state.document = { ...state.document, settings: { ...settings, exitScheme } };
    const words = 'The council’s scheme (from 1 April 2026, agreed): statutory weeks × 1.5, at most 104';
    expect(textOf(packOf(state, 'Option A', { audience: 'exempt' }).blocks)).toContain(words);
    expect(textOf(packOf(state, 'Option A', { audience: 'exempt' }).blocks)).toContain(
      'A week’s pay counts up to £751',
    );
    expect(textOf(packOf(state, 'Option A', { audience: 'open' }).blocks)).not.toContain('scheme (from');
  });
});
