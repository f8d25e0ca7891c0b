import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';
import { type AppStore, useApp } from './state.ts';

/**
 * As `useApp`, for what may follow an edit: the totals and the chart are new in the frame of the edit, and this when that
 * frame has been painted. `slice` is one and the same function each time.
 */
export function useAfterPaint<T>(slice: (store: AppStore) => T): T {
  const [value, setValue] = useState(() => slice(useApp.getState()));
  useEffect(() => {
    let cancel = () => {};
    const look = () => startTransition(() => setValue(() => slice(useApp.getState())));
    const stop = useApp.subscribe((now, before) => {
      if (Object.is(slice(now), slice(before))) return;
      cancel();
      cancel = afterPaint(look);
    });
    look();
    return () => {
      stop();
      cancel();
    };
  }, [slice]);
  return value;
}
