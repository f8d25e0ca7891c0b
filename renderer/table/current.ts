/** The list on screen, if any: the way in for search. */
let focus: (() => void) | null = null;

export function setCurrentList(next: (() => void) | null): void {
  focus = next;
}

/** Puts the keyboard on the current cell of the list. */
export function focusList(): void {
  focus?.();
}
