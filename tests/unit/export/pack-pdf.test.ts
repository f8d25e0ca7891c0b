import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeExport } from '../../../electron/export/make.ts';
import { type DocumentState, structureByName } from '../../../shared/model/state.ts';
import { packReport } from '../../../shared/report/pack/pack.ts';
import type { Chart, Cover, Report } from '../../../shared/report/page/report.ts';
import { STRUCTURE } from '../../support/arbitraries.ts';
import { councilDocument, flatten, fullCards, illegible } from '../../support/charts.ts';
import { packOf, sampleState } from '../../support/packs.ts';
import { document } from '../import/helpers.ts';
import { inOrder, itReadsBack, readPdf } from './tools.ts';

const EXEMPT = { paragraph: '1, 2', reason: 'It speaks of individuals.' };

type Options = Partial<Parameters<typeof makeExport>[1]>;

async function pdf(state: DocumentState, structure: string, options: Options = {}): Promise<Uint8Array> {
  const made = await makeExport(state, {
    structure,
    kind: 'pack',
    format: 'pdf',
    revision: 12,
    date: '2026-11-22',
    ...options,
  });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value.bytes;
}

const charts = (report: Report) => report.blocks.filter((block): block is Chart => block.type === 'chart');

function councilPack(n: number): Report {
  const made = packReport(councilDocument(n), STRUCTURE, { date: '2026-11-22', revision: 1 });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
}

/** A real structure, several roots and all. */
function organogramPack(): Report {
  const file = new URL('../../cases/organograms/ministry_of_defence-2015-09-30-senior.csv', import.meta.url);
  const { state, structure } = document(readFileSync(file, 'utf8'), { format: 'organogram-senior', repair: true });
  expect(structure.posts.size).toBeGreaterThan(600);
  return packOf(state, structure.record.name);
}

describe('committee pack as PDF', () => {
  itReadsBack(
    'EXPORT-3 A11Y is tagged, titled and bookmarked, and reads in the order of the sections',
    async () => {
      const bytes = await pdf(sampleState('barnet-2014'), 'Proposed', { audience: 'exempt', exempt: EXEMPT });
      expect(readPdf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
      const info = readPdf('pdfinfo', [], bytes);
      expect(info).toMatch(/Title: +Barnet senior management 2014 \(exempt\)/);
      expect(info).toMatch(/Tagged: +yes/);
      const tags = readPdf('pdfinfo', ['-struct-text', '-enc', 'UTF-8'], bytes);
      const order = [
        'Document',
        'H1',
        'Part 2: exempt',
        'H2',
        'In this pack',
        'H2',
        'Summary',
        'Table',
        'Caption',
        'Table 1',
      ];
      expect(
        inOrder(tags, [
          ...order,
          'H2',
          'Existing structure',
          'Figure',
          'H3',
          'LI',
          'LBody',
          'Posts proposed for deletion',
          'TH',
        ]),
      ).toBe(true);
      const raw = readPdf('qpdf', ['--qdf', '--object-streams=disable'], bytes, ['-']);
      expect(raw).toContain('/Lang (en-GB)');
      expect(raw).toMatch(/\/Scope \/Column/);
      expect(raw).toMatch(/\/Scope \/Row/);
      // Vector: no picture is in it; fonts are.
      expect(raw).not.toMatch(/\/Subtype \/Image/);
      expect(raw).toMatch(/\/FontFile2/);
      expect(raw.match(/\/Title \((Summary|Financial evaluation|Statutory officers)\)/g)).toHaveLength(3);
    },
    90_000,
  );

  it.each([
    ['the sample of 60', () => packOf(sampleState('adult-social-care'), 'Option A')],
    ['an organogram of 650', organogramPack],
    ['600', () => councilPack(600)],
    ['2,000', () => councilPack(2_000)],
  ] as const)(
    'EXPORT-2 every post of %s stands exactly once in the chart and once in the list, and all of it can be read',
    (_, make) => {
      const report = make();
      for (const chart of charts(report)) {
        const cards = fullCards(chart.pages).map((card) => card.post);
        const items = flatten(chart.list.items).map((item) => item.post);
        expect(new Set(cards).size).toBe(cards.length);
        expect(cards.toSorted()).toEqual(items.toSorted());
        expect(cards.length).toBeGreaterThan(30);
        expect(chart.pages.flatMap((page) => illegible(page))).toEqual([]);
      }
    },
    60_000,
  );

  itReadsBack(
    'EXPORT-2 on paper no text is under 8 pt, over other text or off the page, and pages are numbered',
    async () => {
      const bytes = await pdf(sampleState('adult-social-care'), 'Option A', { audience: 'exempt' });
      const pages = readPdf('pdftotext', ['-bbox', '-enc', 'UTF-8'], bytes, ['-']).split('<page ').slice(1);
      expect(pages.length).toBeGreaterThan(12);
      for (const [n, page] of pages.entries()) {
        const [width, height] = (/width="([\d.]+)" height="([\d.]+)"/.exec(page) as RegExpExecArray)
          .slice(1)
          .map(Number) as [number, number];
        const words = [
          ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
        ].map(([, x1, y1, x2, y2, text]) => ({
          x1: Number(x1),
          y1: Number(y1),
          x2: Number(x2),
          y2: Number(y2),
          text: text as string,
        }));
        expect(words.length).toBeGreaterThan(5);
        for (const word of words) {
          // poppler measures a word by the font's ascent and descent, which together are more than its size.
          expect(word.y2 - word.y1, word.text).toBeGreaterThan(8);
          expect(word.x1 >= 20 && word.x2 <= width - 20 && word.y1 >= 10 && word.y2 <= height - 10, word.text).toBe(
            true,
          );
        }
        const over = words.flatMap((a, i) =>
          words
            .slice(i + 1)
            .filter((b) => {
              const wide = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
              // Lines may touch by ascent and descent, not by letters.
              const high = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
              return wide > 0.5 && high > 0.45 * Math.min(a.y2 - a.y1, b.y2 - b.y1);
            })
            .map((b) => `${a.text} / ${b.text}`),
        );
        expect(over, `page ${n + 1}`).toEqual([]);
        expect(page).toMatch(new RegExp(`>Page<[^>]*>[\\s\\S]*>${n + 1}<[\\s\\S]*>of<[\\s\\S]*>${pages.length}<`));
      }
    },
    60_000,
  );

  itReadsBack.each([
    ['a4', 'portrait', '595.28 x 841.89'],
    ['a4', 'landscape', '841.89 x 595.28'],
    ['a3', 'portrait', '841.89 x 1190.55'],
    ['a3', 'landscape', '1190.55 x 841.89'],
  ] as const)(
    'EXPORT-2 %s %s: every page is that sheet, charts too, and every post is in it once',
    async (page, orientation, size) => {
      const state = sampleState('adult-social-care');
      const bytes = await pdf(state, 'Option A', { page, orientation });
      const sizes = [...readPdf('pdfinfo', ['-f', '1', '-l', '99'], bytes).matchAll(/size: +([\d.]+ x [\d.]+)/g)];
      expect(sizes.length).toBeGreaterThan(5);
      expect(new Set(sizes.map(([, text]) => text))).toEqual(new Set([size]));
      const report = packOf(state, 'Option A', { page, orientation });
      for (const chart of charts(report)) {
        const cards = fullCards(chart.pages).map((card) => card.post);
        expect(new Set(cards).size).toBe(cards.length);
        expect(cards.length).toBe(flatten(chart.list.items).length);
        expect(chart.pages.flatMap((each) => illegible(each))).toEqual([]);
      }
    },
  );

  itReadsBack.each([
    ['adult-social-care', 'Option A'],
    ['barnet-2014', 'Proposed'],
    ['bury-2021', 'Proposed'],
  ])(
    'EXPORT-3 %s: the contents give the page of each section, and no page begins with what belongs to the last',
    async (name, structure) => {
      const state = sampleState(name);
      const report = packOf(state, structure, { audience: 'exempt' });
      const bytes = await pdf(state, structure, { audience: 'exempt', exempt: EXEMPT });
      const pages = readPdf('pdftotext', ['-layout', '-enc', 'UTF-8'], bytes, ['-'])
        .split('\f')
        .map((page) => page.split('\n').map((line) => line.trim()))
        .map((lines) =>
          lines.filter((line) => line !== '' && !/Page \d+ of \d+$/.test(line) && !/^EXEMPT: /.test(line)),
        );
      const cover = report.blocks[0] as Cover;
      for (const label of cover.contents) {
        const line = pages[0]?.find((text) => text.startsWith(label) && /\d$/.test(text)) ?? '';
        const page = Number(/\d+$/.exec(line)?.[0]);
        expect(
          pages[page - 1]?.some((text) => text.startsWith(label)),
          `${label}: ${line}`,
        ).toBe(true);
      }
      const notes = report.blocks.flatMap((block) => (block.type === 'table' && block.note !== '' ? [block.note] : []));
      const headings = report.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
      expect(notes.length).toBeGreaterThan(0);
      for (const [first = '', ...rest] of pages) {
        const torn = notes.filter((note) => first.length > 20 && note.includes(first));
        expect(torn, first).toEqual([]);
        expect(headings, 'a heading ends a page').not.toContain(rest.at(-1));
        // Below headings that are repeated a total is not alone.
        const lone = !first.startsWith('Table') && rest.slice(0, 2).some((line) => line.startsWith('Total '));
        expect(lone, `${first} ${rest[0]}`).toBe(false);
      }
    },
  );

  itReadsBack('EXPORT-3 a cell longer than a page goes on to the next, and nothing of it is lost', async () => {
    const state = sampleState('adult-social-care');
    const words = Array.from({ length: 800 }, (_, i) => `word${i}`);
    const { settings } = state.document;
    const pack = { alternatives: [{ option: 'Do nothing', reason: words.join(' ') }] };
    state.document = { ...state.document, settings: { ...settings, pack } };
    const bytes = await pdf(state, 'Option A', { sections: ['alternatives'] });
    const text = readPdf('pdftotext', ['-raw', '-enc', 'UTF-8'], bytes, ['-']);
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
    expect(text.split('\f').length).toBeGreaterThan(3);
  });
});

describe('stopping and following an export', () => {
  it('EXPORT-3 tells every step, and a stopped export is refused and writes nothing', async () => {
    const state = sampleState('adult-social-care');
    const request = { structure: 'Option A', kind: 'pack', format: 'pdf', revision: 1, date: '2026-11-22' } as const;
    const steps: string[] = [];
    await makeExport(state, request, { progress: (_done, _of, what) => steps.push(what) });
    expect(steps.slice(0, 3)).toEqual(['Summary', 'Recommendations', 'Reason for the decision']);
    expect(steps.at(-1)).toBe('Writing pages');
    const stop = new AbortController();
    const stopped = await makeExport(state, request, {
      signal: stop.signal,
      progress: (_done, _of, what) => void (what === 'Posts proposed for deletion' && stop.abort()),
    });
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
    expect(structureByName(state, 'Option A')).toBeDefined();
  });
});
