/** Runs it when the window has nothing else to do, half a second from now at the latest. Returns how to call it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(act, { timeout: 500 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(act, 60);
  return () => clearTimeout(id);
}
