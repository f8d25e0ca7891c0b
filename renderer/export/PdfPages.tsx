import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { PageBar } from './PageBar.tsx';
import { PageCanvas } from './PageCanvas.tsx';
import type { PDFDocumentProxy } from './pdf.ts';
import { type PageSize, type Section, usePages } from './usePages.ts';
import { exportWords } from './words.ts';

/** `auto`: the whole page where it can still be read, else as small as can be read. */
import type { Zoom } from './zoom.ts';

interface Props {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Newer pages are on their way. */
  readonly stale: boolean;
  /** A section to go to, once for each `at`. */
  readonly goTo: { readonly section: string; readonly at: number } | null;
  readonly onPage: (pdf: PDFDocumentProxy | null, page: number) => void;
}

/** Between pages and round them, in pixels. */
const GAP = 16;
/** Smaller than this the text of a page is a strain. */
const LEGIBLE = 0.8;
/** A point of paper is a 72nd of an inch; a pixel of the page a 96th. */
const PX = 96 / 72;

/** The real pages of a PDF, drawn as they come into view. */
export function PdfPages({ bytes, stale, goTo, onPage }: Props) {
  const { pdf, sizes, sections, failed } = usePages(bytes);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [zoom, setZoom] = useState<Zoom>('auto');
  const [page, setPage] = useState(1);
  const gone = useRef(0);
  useEffect(() => {
    const at = box.current;
    if (!at) return;
    const watch = new ResizeObserver(() => setRoom({ width: at.clientWidth, height: at.clientHeight }));
    watch.observe(at);
    return () => watch.disconnect();
  }, []);
  const scaleOf = (size: PageSize) => {
    if (typeof zoom === 'number') return zoom * PX;
    const width = Math.max(100, room.width - 2 * GAP) / size.width;
    if (zoom === 'width') return width;
    const whole = Math.max(100, room.height - 2 * GAP) / size.height;
    return Math.min(width, zoom === 'page' ? whole : Math.max(whole, LEGIBLE * PX));
  };
  const pages = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => {
      const size = sizes[i] as PageSize;
      return Math.round(size.height * scaleOf(size)) + GAP;
    },
    paddingStart: GAP,
    scrollPaddingStart: GAP,
    overscan: 1,
    onChange: (list) => {
      const middle = (list.scrollOffset ?? 0) + room.height / 3;
      const item = list.getVirtualItems().findLast((each) => each.start <= middle);
      if (item) setPage(item.index + 1);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sizes of the pages depend on
  useEffect(() => pages.measure(), [zoom, room.width, room.height, sizes]);
  useEffect(() => onPage(pdf, Math.min(page, sizes.length)), [pdf, page, sizes.length, onPage]);
  const show = (number: number) => {
    const at = Math.max(1, Math.min(sizes.length, number));
    pages.scrollToIndex(at - 1, { align: 'start' });
    setPage(at);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request, when the sections are known
  useEffect(() => {
    if (goTo === null || goTo.at === gone.current || sections.length === 0) return;
    gone.current = goTo.at;
    const section = sections.find(({ title }) => title.includes(goTo.section));
    if (section) show(section.page);
  }, [goTo, sections]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: sizes.length }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  };
  return (
    <>
      <PageBar
        page={Math.min(page, Math.max(1, sizes.length))}
        count={sizes.length}
        sections={sections}
        zoom={zoom}
        scale={sizes[page - 1] ? scaleOf(sizes[page - 1] as PageSize) / PX : 1}
        onPage={show}
        onZoom={setZoom}
      />
      {failed && <p className="note bad">{exportWords.pages.failed}</p>}
      <ScrollRegion
        className={`pages${stale ? ' stale' : ''}`}
        aria-label={exportWords.pages.title}
        aria-busy={stale}
        ref={box}
        onKeyDown={onKeyDown}
      >
        <div className="pages-all" style={{ height: pages.getTotalSize() }}>
          {pdf !== null &&
            pages.getVirtualItems().map((item) => {
              const size = sizes[item.index] as PageSize;
              const scale = scaleOf(size);
              return (
                <div
                  key={item.key}
                  className="pages-page"
                  aria-hidden="true"
                  style={{
                    transform: `translateY(${item.start}px)`,
                    width: Math.round(size.width * scale),
                    height: Math.round(size.height * scale),
                  }}
                >
                  <PageCanvas pdf={pdf} number={item.index + 1} scale={scale} />
                </div>
              );
            })}
        </div>
      </ScrollRegion>
    </>
  );
}

export type { Section };
