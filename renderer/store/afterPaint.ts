/** In a window that is not seen no frame ever comes. */
const AT_LATEST_MS = 100;

/** Runs it right after the next frame has been painted. Where nothing is painted, at once. Returns how to call it off. */
export function afterPaint(act: () => void): () => void {
  if (typeof requestAnimationFrame !== 'function') {
    act();
    return () => {};
  }
  let task: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(latest);
    clearTimeout(task);
  };
  const done = () => {
    stop();
    act();
  };
  const latest = setTimeout(done, AT_LATEST_MS);
  // A task that is set in the frame runs after what the frame has changed is on the screen.
  const frame = requestAnimationFrame(() => {
    task = setTimeout(done);
  });
  return stop;
}
