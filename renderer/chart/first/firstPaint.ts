import { startTransition, useEffect, useState } from 'react';
import { useChart } from '../board/state.ts';
import { endFirstPicture } from './firstPicture.ts';

/** In a window that is not seen no frame ever comes. */
const AT_LATEST_MS = 500;

let painted = false;

/**
 * False until the chart has been painted once in this window. What stands beside it waits for that, so that a document
 * is seen as soon as it can be.
 */
export function useFirstPaint(): boolean {
  const [seen, setSeen] = useState(painted);
  useEffect(() => {
    if (painted) return;
    let frame = 0;
    const done = () => {
      painted = true;
      endFirstPicture();
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      startTransition(() => setSeen(true));
    };
    const look = () => {
      const { nodes, far, empty } = useChart.getState();
      // The frame after the one that paints them.
      if (frame === 0 && (nodes.length > 0 || far || empty))
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(done);
        });
    };
    const stop = useChart.subscribe(look);
    const timer = setTimeout(done, AT_LATEST_MS);
    look();
    return () => {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return seen;
}
