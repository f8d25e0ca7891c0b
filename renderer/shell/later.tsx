import { type ComponentType, lazy, Suspense, useState } from 'react';
import { whenIdle } from '../store/idle.ts';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A view that is fetched when it is first shown, or before that when the window has nothing else to do: the chart is
 * there sooner, and nobody waits for a view.
 */
export function later<P extends object>(fetchView: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  const load = async () => {
    known ??= await fetchView();
    return known;
  };
  const Lazy = lazy(async () => ({ default: await load() }));
  waiting.push(load);
  return function Later(props: P) {
    // Once shown it stays as it is: another element in its place would begin anew.
    const [Known] = useState(() => known);
    return Known ? (
      <Known {...props} />
    ) : (
      <Suspense fallback={null}>
        <Lazy {...props} />
      </Suspense>
    );
  };
}

/** Fetches what is not there yet, one at a time, whenever the window rests. */
export function fetchWhenIdle(): void {
  const next = waiting.shift();
  // One that cannot be fetched now is asked for again when it is shown.
  if (next) whenIdle(() => void next().then(fetchWhenIdle, fetchWhenIdle));
}
