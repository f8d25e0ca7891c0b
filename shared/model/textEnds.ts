/**
 * A text without the signs of `signs` at its end. A regular expression for it (`/[.]+$/`) looks again from each sign of a
 * run that does not reach the end: a stranger's 100,000 full stops cost minutes.
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
