import type { DocumentState } from '../model/state.ts';

/** The next free references N1, N2 … that no structure of the document uses, so that two proposals never share one by chance. */
export function unusedRef(state: DocumentState): string {
  return unusedRefs(state, 'N', 1)[0] as string;
}

/** `count` free references that start with `stem` and a number. */
export function unusedRefs(state: DocumentState, stem: string, count: number, first = 1): string[] {
  const taken = (ref: string) => {
    for (const structure of state.structures.values())
      if (structure.byRef.has(ref) || structure.posts.has(ref)) return true;
    return false;
  };
  const out: string[] = [];
  for (let n = first; out.length < count; n++) {
    const ref = `${stem}${n}`;
    if (!taken(ref)) out.push(ref);
  }
  return out;
}
