import { baseline } from '../../shared/report/drawing.ts';
import { wrap } from '../../shared/report/metrics.ts';
import type { Cover } from '../../shared/report/report.ts';
import type { Flow } from './pdfFlow.ts';
import { INK, type TextStyle } from './pdfPen.ts';

const COUNCIL = { size: 12, leading: 17, weight: 600 } as const;
const MEETING = { size: 11, leading: 16, weight: 400 } as const;
const TITLE = { size: 24, leading: 30, weight: 600 } as const;
const SUBTITLE = { size: 13, leading: 18, weight: 400 } as const;
const PART = { size: 12, leading: 17, weight: 600 } as const;
const BODY = { size: 10.5, leading: 15, weight: 400 } as const;
const LABEL = 96;

/** The first page: whose report, what it is, which part, its stamp, and what is in it. */
export function writeCover(flow: Flow, cover: Cover): void {
  const { tags } = flow;
  flow.newPage();
  const put = (text: string, style: TextStyle & { readonly leading: number }, heading = false) => {
    if (text === '') return;
    const lines = wrap(text, style.size, style.weight, flow.width);
    if (!heading) return flow.lines(lines, style);
    tags.heading(1, text, () => {
      for (const line of lines) flow.line(line, flow.left, style);
    });
  };
  put(cover.council, COUNCIL);
  put(cover.meeting, { ...MEETING, color: INK.soft });
  flow.y += 40;
  put(cover.title, TITLE, true);
  flow.y += 4;
  put(cover.subtitle, { ...SUBTITLE, color: INK.soft });
  flow.y += 18;
  flow.pen.rule(flow.left, flow.y, flow.right, 1.2, INK.edge);
  flow.y += 12;
  put(cover.part, PART);
  put(cover.partNote, BODY);
  flow.y += 12;
  for (const [label, text] of cover.facts) {
    const lines = wrap(text, BODY.size, BODY.weight, flow.width - LABEL);
    flow.need(lines.length * BODY.leading);
    tags.content('P', {}, () => {
      flow.pen.text(`${label}: `, flow.left, baseline(flow.y, BODY.leading, BODY.size), { ...BODY, color: INK.soft });
      for (const line of lines) flow.line(line, flow.left + LABEL, BODY);
    });
  }
  flow.y += 10;
  flow.heading({ type: 'heading', level: 2, text: 'In this pack' });
  flow.list({
    type: 'list',
    items: cover.contents.map((text) => ({ post: null, text: '', detail: text, items: [] })),
  });
  flow.leavePage();
}
