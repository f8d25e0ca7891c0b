import { describe, expect, it } from 'vitest';
import type { PackSettings } from '../../../shared/model/packSettings.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { ownBlocks, ownSections, withOwnSections } from '../../../shared/report/pack/ownSections.ts';
import { REPORT_TEMPLATES, templateHeadings, templateSections } from '../../../shared/report/pack/templates.ts';
import type { Report } from '../../../shared/report/page/report.ts';
import { packOf, sampleState, textOf } from '../../support/packs.ts';

const SAMPLE = 'adult-social-care';

function withPack(pack: PackSettings): DocumentState {
  const state = sampleState(SAMPLE);
  const { document } = state;
  const settings = { ...document.settings, pack: { ...document.settings.pack, ...pack } };
  return { ...state, document: { ...document, settings } };
}

const sectionsIn = (report: Report) => (report.blocks[0]?.type === 'cover' ? report.blocks[0].contents : []);
const blocksOf = (text: string) => {
  const [section] = ownSections({ ownSections: [{ section: 'Own', text }] });
  return section ? ownBlocks(section) : [];
};

describe('own sections of a report', () => {
  it('PACK-1 paragraphs, headings, bullets, numbers and tables keep their form', () => {
    const blocks = blocksOf(
      'Before **all** of it\n\n## Heads\n- one\n• two\n1. first\n\n2) second\n| Ward | Posts |\n|---|---|\n| Abbey | 12 |\n| A \\| B | (3) |\nAfter - a dash',
    );
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'heading', 'list', 'list', 'table', 'paragraph']);
    expect(blocks[0]).toMatchObject({
      text: 'Before all of it',
      runs: [{ weight: 400 }, { text: 'all', weight: 600 }, { weight: 400 }],
    });
    expect(blocks[2]).toMatchObject({ items: [{ detail: 'one' }, { detail: 'two' }] });
    expect(blocks[3]).toMatchObject({ numbered: true, items: [{ detail: 'first' }, { detail: 'second' }] });
    expect(blocks[4]).toMatchObject({
      columns: [{ text: 'Ward' }, { text: 'Posts', align: 'right' }],
      rows: [{ cells: ['Abbey', '12'] }, { cells: ['A | B', '(3)'] }],
    });
    expect(blocks[5]).toMatchObject({ text: 'After - a dash' });
  });

  it('PACK-1 a section stands where it is put: at the start, after a section or another own one, else at the end', () => {
    const pack: PackSettings = {
      ownSections: [
        { section: 'Last', text: 'x' },
        { section: 'First', text: 'x', after: 'start' },
        { section: 'Law', text: 'x', after: 'reason' },
        { section: 'Risk', text: 'x', after: 'Law' },
      ],
    };
    expect(withOwnSections(['summary', 'reason', 'savings'], pack)).toEqual([
      'own:First',
      'summary',
      'reason',
      'own:Law',
      'own:Risk',
      'savings',
      'own:Last',
    ]);
    const report = packOf(withPack(pack), 'Option A');
    const contents = sectionsIn(report);
    expect(contents[0]).toBe('First');
    expect(contents.slice(contents.indexOf('Law') - 1, contents.indexOf('Law') + 2)).toEqual([
      'Reason for the decision',
      'Law',
      'Risk',
    ]);
    expect(contents.slice(-2)).toEqual(['Last', 'About this pack']);
  });

  it('PACK-1 a text of 50,000 characters is printed to its last word, and sections are found by title', () => {
    const text = Array.from({ length: 800 }, (_, i) => `${i}. clause ${i} of the protocol, in full and uncut`).join(
      '\n',
    );
    const report = packOf(withPack({ ownSections: [{ section: 'Statutory protocol', text }] }), 'Option A', {
      sections: ['statutory protocol'],
    });
    expect(sectionsIn(report)).toEqual(['Statutory protocol', 'About this pack']);
    const said = textOf(report.blocks);
    for (let i = 0; i < 800; i++) expect(said).toContain(`clause ${i} of the protocol, in full and uncut`);
  });

  it('PACK-1 PACK-2 templates name sections that exist and headings to fill in; an empty one prints nothing', () => {
    for (const template of REPORT_TEMPLATES) {
      const headings = templateHeadings(template);
      const state = withPack({ ownSections: headings.map((each) => ({ ...each })) });
      const empty = packOf(state, 'Option A', { sections: [template.id] });
      for (const { section } of headings) expect(sectionsIn(empty)).not.toContain(section);
      const filled = withPack({ ownSections: headings.map((each) => ({ ...each, text: 'Said.' })) });
      const order = sectionsIn(packOf(filled, 'Option A', { sections: [template.id] }));
      expect(order.filter((label) => headings.some(({ section }) => section === label))).toEqual(
        headings.map(({ section }) => section),
      );
      expect(templateSections(template.id)).toHaveLength(template.sections.length);
    }
  });

  it('PACK-1 EXPORT-6 a section for the exempt part is withheld from the open one, its title too', () => {
    const state = withPack({ ownSections: [{ section: 'Settlement', text: 'The terms.', exempt: true }] });
    const open = packOf(state, 'Option A', { audience: 'open' });
    expect(textOf(open.blocks)).not.toMatch(/The terms/);
    expect(open.withheld).toContainEqual({
      what: 'A section of the report',
      why: 'It is written for the exempt part.',
    });
    expect(textOf(packOf(state, 'Option A', { audience: 'exempt' }).blocks)).toContain('The terms.');
  });
});
