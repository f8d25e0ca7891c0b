import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard on the current cell of the list as long as it was in the list: when the current cell is another,
 * when editing ends, and when the cell that had it is not there any more. Answers how to put it there.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, cell: string, rows: unknown): () => void {
  const inside = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const enter = () => {
      inside.current = true;
    };
    const leave = (event: FocusEvent) => {
      // Without a next place the cell was taken away, or the window was left: the list keeps its claim.
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) inside.current = false;
    };
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) inside.current = false;
    };
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', press, true);
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', press, true);
    };
  }, [list]);
  const focus = useCallback(() => {
    list.current?.querySelector<HTMLElement>('[data-current]')?.focus({ preventScroll: true });
  }, [list]);
  useLayoutEffect(() => {
    // Another cell is current, or the same cell was drawn anew.
    void cell;
    void rows;
    const at = document.activeElement;
    const free = at === null || at === document.body || (list.current?.contains(at) ?? false);
    if (inside.current && free && !(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) focus();
  }, [list, focus, cell, rows]);
  return focus;
}
