import { baseline } from '../../../shared/report/chart/drawing.ts';
import { INK } from '../../../shared/report/chart/pageMarks.ts';
import { CONTENTS, type Cover } from '../../../shared/report/page/report.ts';
import { textWidth, wrap } from '../../../shared/report/page/textWidth.ts';
import type { Flow } from './pdfFlow.ts';
import type { TextStyle } from './pdfPen.ts';

const COUNCIL = { size: 12, leading: 17, weight: 600 } as const;
const MEETING = { size: 11, leading: 16, weight: 400 } as const;
const TITLE = { size: 24, leading: 30, weight: 600 } as const;
const SUBTITLE = { size: 13, leading: 18, weight: 400 } as const;
const PART = { size: 12, leading: 17, weight: 600 } as const;
const BODY = { size: 10.5, leading: 15, weight: 400 } as const;
const LABEL = 96;

/** The list of sections, whose pages are only known when everything is written. */
export interface Contents {
  /** Page of each section in order, from 1. */
  readonly pages: number[];
  /** Writes the page numbers, once all of them are there. */
  finish(): void;
}

/** The first page: whose report, what it is, which part, its stamp, and what is in it with its pages. */
export function writeCover(flow: Flow, cover: Cover): Contents {
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
  flow.heading({ type: 'heading', level: 2, text: CONTENTS });
  const contents = writeContents(flow, cover.contents);
  flow.leavePage();
  return contents;
}

const ITEM = { size: 9.5, leading: 13, weight: 400 } as const;
/** Where page numbers end, from the left: near enough to the names to be read across. */
const NUMBER = 300;

function writeContents(flow: Flow, texts: readonly string[]): Contents {
  const { pen, tags, left } = flow;
  const list = tags.open('L');
  const waiting: ((page: number) => void)[] = [];
  for (const text of texts) {
    flow.need(ITEM.leading);
    const item = tags.open('LI', {}, list);
    const body = tags.open('LBody', {}, item);
    const link = tags.open('Link', {}, body);
    const [top, at] = [flow.y, pen.doc.bufferedPageRange().count - 1];
    link.add(() => flow.line(text, left, ITEM));
    waiting.push((page) => {
      pen.doc.switchToPage(at);
      const [number, y] = [String(page), baseline(top, ITEM.leading, ITEM.size)];
      const [from, to] = [left + textWidth(text, ITEM.size) + 6, left + NUMBER - textWidth(number, ITEM.size)];
      const dots = Math.floor((to - 6 - from) / DOT);
      if (dots > 2) pen.artifact(() => pen.text('.'.repeat(dots), to - 6 - dots * DOT, y, LEADER));
      link.add(() => pen.text(`${number} `, to, y, ITEM));
      const where = { structParent: link, Contents: new String(`${text}, page ${number}`) };
      pen.doc.link(left, top, NUMBER, ITEM.leading, (page - 1) as unknown as string, where as object);
      for (const element of [link, body, item]) element.end();
    });
  }
  return {
    pages: [],
    finish() {
      waiting.forEach((write, i) => {
        write(this.pages[i] as number);
      });
      list.end();
    },
  };
}

const LEADER = { ...ITEM, color: INK.rule };
const DOT = textWidth('.', ITEM.size);
