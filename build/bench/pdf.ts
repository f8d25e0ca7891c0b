import PDFDocument from 'pdfkit';
import { openFont } from '../../electron/export/fonts.ts';
import { pdfBytes } from '../../electron/export/pdf/pdf.ts';
import { chartReport } from '../../shared/report/chart/chartReport.ts';
import type { Chart, ListItem } from '../../shared/report/page/report.ts';
import { BENCH_STRUCTURE, benchDocument } from './document.ts';
import { atMost, type BenchLine, timeTogetherAsync } from './measure.ts';

const STAMP = { date: '2027-04-01', revision: 1 };
const LIST_LINES = 45;

/** The same boxes and texts in the same fonts by the library alone: no layout, no tags, no bookmarks, nothing checked. */
async function barePdf(chart: Chart): Promise<void> {
  const doc = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });
  const finished = new Promise<void>((resolve) => {
    doc.on('end', resolve);
  });
  doc.on('data', () => undefined);
  for (const weight of [400, 600] as const) doc.registerFont(String(weight), openFont('latin', weight));
  const write = (text: string, x: number, y: number, size: number, weight: number) =>
    doc.font(String(weight), size).text(text, x, y, { lineBreak: false });
  for (const page of chart.pages) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    for (const { x, y, width, height, texts } of page.cards) {
      doc.rect(x, y, width, height).stroke();
      for (const line of texts) write(line.text, line.x, line.y, line.size, line.weight);
    }
    const { lines } = page;
    for (let i = 0; i < lines.length; i += 4)
      doc.moveTo(lines[i] as number, lines[i + 1] as number).lineTo(lines[i + 2] as number, lines[i + 3] as number);
    doc.stroke();
  }
  const items = (list: readonly ListItem[]): ListItem[] => list.flatMap((item) => [item, ...items(item.items)]);
  for (const [i, item] of items(chart.list.items).entries()) {
    if (i % LIST_LINES === 0) doc.addPage({ size: 'A4', margin: 0 });
    const y = 40 + (i % LIST_LINES) * 16;
    write(item.text, 40, y, 10, 600);
    if (item.detail !== '') write(item.detail, 240, y, 10, 400);
  }
  doc.end();
  await finished;
}

/** A chart with its list as a tagged PDF, beside the bare library writing the same boxes and texts (P11). */
export async function benchChartPdf(sizes: readonly number[] = [60, 600]): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const n of sizes) {
    const state = benchDocument(n);
    const made = () => {
      const report = chartReport(state, BENCH_STRUCTURE, STAMP);
      if (!report.ok) throw new Error(report.refusal.message);
      return report.value;
    };
    const chart = made().blocks.find((block): block is Chart => block.type === 'chart') as Chart;
    const [ours, bare] = (await timeTogetherAsync([() => pdfBytes(made()), () => barePdf(chart)], {
      rounds: n > 100 ? 9 : 15,
    })) as [number, number];
    lines.push(atMost('P11', `chart of ${n} posts as PDF, beside bare pdfkit`, ours, bare, 1.75));
  }
  return lines;
}
