import { useLayoutEffect, useRef } from 'react';

interface Props {
  readonly text: string;
  readonly id?: string;
  /** What was typed waits to be corrected. */
  readonly bad?: boolean;
}

/** A sentence beside a cell: below it, or above it and to the left where the list ends. */
export function Note({ text, id, bad = false }: Props) {
  const note = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size
  useLayoutEffect(() => {
    const element = note.current;
    const list = element?.closest('.est-grid')?.getBoundingClientRect();
    if (!element || !list) return;
    element.classList.remove('up', 'back');
    const box = element.getBoundingClientRect();
    element.classList.toggle('up', box.bottom > list.bottom - 4);
    element.classList.toggle('back', box.right > list.right - 4);
  }, [text]);
  return (
    <span ref={note} id={id} className={bad ? 'est-note bad' : 'est-note'} role={bad ? 'alert' : undefined}>
      {text}
    </span>
  );
}
