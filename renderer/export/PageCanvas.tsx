import { useEffect, useRef } from 'react';
import type { PDFDocumentProxy } from './pdf.ts';

interface Props {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** Pixels to a point. */
  readonly scale: number;
}

/** Most pixels of one page: what a canvas and a patient person can take. */
const MOST_PIXELS = 24_000_000;

/** One page. The picture before stays until the next one is drawn; what is said of it is read from the panel below. */
export function PageCanvas({ pdf, number, scale }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stale = false;
    let cancel: () => void = () => {};
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (stale) return;
      const plain = page.getViewport({ scale });
      const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
      const viewport = page.getViewport({ scale: scale * sharp });
      const fresh = document.createElement('canvas');
      fresh.width = Math.round(viewport.width);
      fresh.height = Math.round(viewport.height);
      const task = page.render({ canvas: fresh, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const shown = canvas.current;
      if (stale || !shown) return;
      shown.width = fresh.width;
      shown.height = fresh.height;
      shown.getContext('2d')?.drawImage(fresh, 0, 0);
      shown.dataset.drawn = String(number);
    };
    draw().catch((error: unknown) => {
      // A stopped drawing is no fault.
      if (!stale) console.error(error);
    });
    return () => {
      stale = true;
      cancel();
    };
  }, [pdf, number, scale]);
  return <canvas ref={canvas} />;
}
