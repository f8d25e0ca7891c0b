import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { pictureBox } from '../../../electron/export/pictures/svg.ts';
import { chartReport } from '../../../shared/report/chart/chartReport.ts';
import { plain } from '../../../shared/words/plain.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { chartOf, councilDocument } from '../../support/charts.ts';
import { HOSTILE, made } from './tools.ts';

function parsed(text: string) {
  const errorHandler = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ errorHandler }).parseFromString(text, 'image/svg+xml');
}

describe('SVG', () => {
  it('EXPORT-2 is one standalone vector file with title, description and text', async () => {
    const { text, mime } = await made(councilDocument(60), { kind: 'chart', format: 'svg' });
    expect(mime).toBe('image/svg+xml');
    const svg = parsed(text);
    expect(svg.documentElement?.getAttribute('version')).toBe('1.1');
    expect(svg.getElementsByTagName('title')[0]?.textContent).toBe('Organisation chart: Current');
    expect(svg.getElementsByTagName('desc')[0]?.textContent).toContain('60 boxes');
    expect(svg.getElementsByTagName('g')).toHaveLength(60);
    expect(text).toContain('revision 12 · 12 April 2027');
    for (const node of Array.from(svg.getElementsByTagName('text'))) {
      expect(Number(node.getAttribute('font-size'))).toBeGreaterThanOrEqual(8);
    }
  });

  it('EXPORT-2 a picture of the cards holds every reporting line, the outermost too', () => {
    const made = chartReport(councilDocument(60), STRUCTURE, { date: '2026-11-22', revision: 1 });
    if (!made.ok) throw new Error(made.refusal.message);
    const chart = chartOf(made.value);
    const outside = chart.pages.map((page) => {
      const { x, y, width, height } = pictureBox({ page, whole: false });
      return page.lines.some((at, i) => (i % 2 === 0 ? at < x || at > x + width : at < y || at > y + height));
    });
    expect(outside).toEqual(chart.pages.map(() => false));
  });

  it('SEC hostile titles are text, and the file asks for nothing outside itself', async () => {
    const state = documentOf(HOSTILE.map((title, i) => post(`P${i}`, { title })));
    const { text } = await made(state, { kind: 'chart', format: 'svg' });
    const svg = parsed(text);
    expect(svg.getElementsByTagName('script')).toHaveLength(0);
    const outside = text
      .replace('http://www.w3.org/2000/svg', '')
      .replaceAll(/url\(data:font\/woff;base64,[A-Za-z0-9+/=]+\)/g, '');
    expect(outside).not.toMatch(/href|url\(|@import|<foreignObject|<image|<use|\son\w+=/i);
    const drawn = Array.from(svg.getElementsByTagName('g'), (card) =>
      Array.from(card.getElementsByTagName('text'), (node) => node.textContent)
        .join('')
        .replaceAll(' ', ''),
    );
    for (const title of HOSTILE) {
      expect(drawn.filter((card) => card.startsWith(plain(title).replaceAll(' ', '')))).toHaveLength(1);
    }
  });
});
