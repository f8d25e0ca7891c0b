import { typedPlaces, type Warning } from '../../disclosure/freeText.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { subsetOf } from './textWidth.ts';

/** Sentences about characters that no embedded font has: PDF and pictures show a "?" in their place. */
export function glyphWarnings(state: DocumentState, structures: readonly StructureState[]): Warning[] {
  const warnings = new Map<string, Warning>();
  for (const { where, text } of typedPlaces(state, structures)) {
    const clean = plain(text);
    if (/^[\x20-\x7e]*$/.test(clean)) continue;
    const lacking = [...new Set(clean)].filter(
      (letter) => !/\p{M}|\p{Cf}/u.test(letter) && !subsetOf(letter.codePointAt(0) as number),
    );
    if (lacking.length === 0) continue;
    const sentence = `${lacking.slice(0, 5).join(' ')} in ${where} ${lacking.length === 1 ? 'is' : 'are'} not in the font: printed as “?”, read aloud and copied as written.`;
    warnings.set(sentence, { place: where, text: sentence, kind: 'glyph' });
  }
  return [...warnings.values()];
}
