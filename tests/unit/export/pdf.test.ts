import { describe, expect } from 'vitest';
import { BLANK_POST } from '../../../shared/model/records.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { councilDocument } from '../../support/charts.ts';
import { HOSTILE, inOrder, itReadsBack, made, readPdf } from './tools.ts';

const service = () =>
  documentOf([
    post('P1', { title: 'Head of Service', grade: 'LBB9', occupancyRecorded: true }),
    post('P2', { title: 'Team Manager', managerId: 'P1', grade: 'LBB7' }),
    post('P3', { title: 'Officer', managerId: 'P2', quantity: 4, fte: 35_000 }),
    post('P4', { title: 'Business Support', managerId: 'P1', fte: 5_000 }),
    post('T1', { title: 'Brokerage', kind: 'team', managerId: 'P1' }),
    post('P5', {
      title: 'Broker',
      managerId: 'T1',
      accountableTo: [{ to: 'P2', caption: 'cases', condition: 'level 3' }],
    }),
  ]);

describe('tagged PDF', () => {
  itReadsBack(
    'A11Y-1 EXPORT-1 EXPORT-2 is tagged, titled, in English, and reads in order: headings, figure, nested list',
    async () => {
      const { bytes } = await made(service(), { kind: 'chart', format: 'pdf' });
      const info = readPdf('pdfinfo', [], bytes);
      expect(info).toMatch(/Title: +Organisation chart: Current/);
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/Page size: .*A4/);
      const tags = readPdf('pdfinfo', ['-struct-text'], bytes);
      const chart = [
        'Document',
        'H1',
        'Organisation chart: Current',
        'revision 12 · 12 April 2027',
        'salaries at',
        'Figure',
      ];
      const list = [
        'H2',
        'The same structure as a list',
        'L (block)',
        'LI',
        'Lbl',
        'LBody',
        'Head of Service',
        'L (block)',
      ];
      expect(
        inOrder(tags, [...chart, ...list, 'Team Manager', 'Officer × 4', 'Business Support', 'Brokerage', 'Broker']),
      ).toBe(true);
      expect(readPdf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
      const raw = readPdf('qpdf', ['--qdf', '--object-streams=disable'], bytes, ['-']);
      expect(raw).toContain('/Alt (Organisation chart: 6 boxes, from Head of Service down.');
      expect(raw).toContain('/Lang (en-GB)');
      expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(raw).toContain('/DisplayDocTitle true');
      expect(raw).toContain('/PageMode /UseOutlines');
      expect(raw).toMatch(/\/FontFile2/);
    },
  );

  itReadsBack(
    'EXPORT-2 a chart of 600 goes on from page to page, and every page says so both ways',
    async () => {
      const { bytes } = await made(councilDocument(600), { kind: 'chart', format: 'pdf' });
      const pages = readPdf('pdftotext', ['-raw'], bytes, ['-']).split('\f');
      const on = [...(pages[0] as string).matchAll(/Continued on page (\d+)/g)].map((match) => Number(match[1]));
      expect(on.length).toBeGreaterThan(0);
      for (const page of on) expect(pages[page - 1]).toContain('Continued from page 1');
      expect(pages[0]).toMatch(new RegExp(`Page 1 of ${pages.length - 1}\\b`));
      expect(readPdf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
    },
    60_000,
  );

  itReadsBack('EXPORT-3 figures are tables with header cells, and negatives are in brackets', async () => {
    const { bytes } = await made(service(), { kind: 'figures', format: 'pdf' });
    const tags = readPdf('pdfinfo', ['-struct-text'], bytes);
    expect(inOrder(tags, ['H1', 'Table', 'Caption', 'TR', 'TH', '"Figure', 'TR', 'TH', '"Posts', 'TD', '"8 "'])).toBe(
      true,
    );
    expect(readPdf('pdfinfo', ['-struct'], bytes)).toMatch(/\/Scope \/(Column|Row)/);
  });

  itReadsBack('SEC hostile titles are text in a PDF, in its information and its metadata', async () => {
    const posts = HOSTILE.map((title, i) => ({
      ...post(`P${i}`),
      ...BLANK_POST,
      ...post(`P${i}`, { title, managerId: i === 0 ? null : 'P0' }),
    }));
    const state = documentOf(posts);
    state.document = { ...state.document, title: '</rdf:li><script>&🎉 (\\' };
    const structure = state.structures.get('s1')!;
    structure.record = { ...structure.record, name: '<b>]]>\u0000Option & 👩‍👩‍👧' };
    const { bytes } = await made(state, { kind: 'chart', format: 'pdf' });
    expect(readPdf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
    const raw = readPdf('qpdf', ['--qdf', '--object-streams=disable'], bytes, ['-']);
    expect(raw).not.toContain('</rdf:li><script>');
    expect(raw).not.toMatch(/\/(JavaScript|JS|URI|Launch)\b(?! *\))/);
    const info = readPdf('pdfinfo', ['-enc', 'UTF-8'], bytes);
    expect(info).toContain('Title:           Organisation chart: <b>]]> Option & 👩');
    // What the font cannot draw is still there for reading aloud, searching and copying.
    const text = readPdf('pdfinfo', ['-struct-text', '-enc', 'UTF-8'], bytes);
    expect(text).toContain('<script>alert("x")</script>');
    expect(text).toContain('Řízení dětí – Nguyễn Łódź Ελλάδα Отдел');
    expect(readPdf('pdftotext', ['-raw', '-enc', 'UTF-8'], bytes, ['-'])).toContain('Families 🎉');
  });
});

describe('open version as PDF', () => {
  itReadsBack('EXPORT-6 names are neither in the figure, nor in the list, nor in the alternative text', async () => {
    const holder = { person: 'EMP-4711', fte: null, basis: null, point: null, substantive: true };
    const state = documentOf([
      post('P1', { title: 'Head of Service', occupancyRecorded: true, holders: [holder], notes: 'Long-term sick' }),
    ]);
    const open = await made(state, { kind: 'chart', format: 'pdf', audience: 'open' });
    const raw = readPdf('qpdf', ['--qdf', '--object-streams=disable'], open.bytes, ['-']);
    const text = readPdf('pdftotext', [], open.bytes, ['-']) + raw;
    expect(text).not.toContain('Filled');
    expect(text).not.toMatch(/EMP-4711|Long-term/);
    const full = await made(state, { kind: 'chart', format: 'pdf' });
    expect(readPdf('pdftotext', [], full.bytes, ['-'])).toContain('EMP-4711');
  });
});
