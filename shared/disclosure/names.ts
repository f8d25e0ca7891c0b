import type { DocumentState } from '../model/state.ts';
import { withoutEnd } from '../model/textEnds.ts';

/** Names of post-holders in texts that people typed, however they are written (EXPORT-10). */

export interface NameHit {
  readonly text: string;
  readonly kind: 'name' | 'initials' | 'reference';
}

const HONORIFICS = new Set('mr mrs ms miss mx dr prof professor sir dame lord lady cllr councillor rev'.split(' '));

/** Names that are words or months as well: alone they say nothing. */
const WORDS = new Set(
  'will mark bill grace hope faith joy rose may june april august art guy rich frank ernest dean drew chase grant lance miles norm pat ray rob sue wade wren dawn eve iris ivy lily olive penny ruby violet carol ginger hazel heather holly jade jasmine pearl poppy summer autumn christian general major chance clay cliff dale earl gene glen heath jack jay lane lee ford park page hall head green brown white black other long short young small cook porter cross day moor field hill wood street new west north south east best love price sharp power bridge church bishop king knight fisher gardener shepherd butler clerk'.split(
    ' ',
  ),
);

/** Abbreviations that every report is full of. */
const ABBREVIATIONS = new Set(
  'HR IT PA CE CEO COO CFO FTE NI DCS DASS DPH SEN SEND EHC NHS PMO ICT GIS CRM SLA TUPE LGPS NJC SCP JNC QA PR TV UK EU AD HQ VR VAT MO SMT CLT CMT LA LADO YOT ASC CSC OT SW PM AM TBC TBA NB PS RE FM DM EA EO CO SO HO PO GF HS DD'.split(
    ' ',
  ),
);

interface Word {
  readonly text: string;
  /** Folded: small letters without accents and apostrophes. */
  readonly key: string;
  readonly capital: boolean;
}

interface Name {
  readonly parts: readonly string[];
  readonly initials: string;
}

/** A function that answers what of a text is a post-holder's name, initials or reference. */
export function nameFinder(state: DocumentState): (text: string) => NameHit[] {
  const byPart = new Map<string, Name[]>();
  const initials = new Map<string, Name>();
  const references = new Set<string>();
  const postRefs = new Set([...state.structures.values()].flatMap(({ byRef }) => [...byRef.keys()].map(fold)));
  for (const { id, name } of state.people.values()) {
    const reference = fold(id);
    const telling = reference.length >= 4 || (/\d/.test(reference) && /[a-z]/.test(reference));
    if (telling && !postRefs.has(reference)) references.add(reference);
    const parts = wordsOf(name)
      .map(({ key }) => key)
      .filter((key) => !HONORIFICS.has(key));
    if (parts.length === 0) continue;
    const own: Name = { parts, initials: parts.map((part) => part.charAt(0)).join('') };
    for (const part of parts) if (part.length > 1) byPart.set(part, [...(byPart.get(part) ?? []), own]);
    const short = own.initials.toUpperCase();
    if (short.length > 1 && !ABBREVIATIONS.has(short)) {
      initials.set(short, own);
      initials.set(`${short.charAt(0)}${short.at(-1)}`, own);
      initials.set(`${short.at(-1)}${short.charAt(0)}`, own);
    }
  }
  for (const known of ABBREVIATIONS) initials.delete(known);
  return (text) => {
    if (references.size + byPart.size === 0) return [];
    const hits: NameHit[] = [];
    for (const piece of text.split(/[\s,;:()[\]“”"]+/)) {
      const key = fold(withoutEnd(piece, '.'));
      if (references.has(key)) hits.push({ text: piece, kind: 'reference' });
    }
    const words = wordsOf(text);
    const used = new Set<number>();
    for (const [at, word] of words.entries()) {
      if (used.has(at)) continue;
      const hit = nameAt(words, at, byPart.get(word.key) ?? []);
      if (!hit) continue;
      for (let i = hit.from; i <= hit.to; i++) used.add(i);
      hits.push({
        text: words
          .slice(hit.from, hit.to + 1)
          .map((each) => each.text)
          .join(' '),
        kind: 'name',
      });
    }
    for (const match of text.matchAll(/\b(?:\p{Lu}\.? ?){2,4}(?![\p{L}])/gu)) {
      const short = match[0].replace(/[. ]/g, '');
      if (initials.has(short)) hits.push({ text: match[0].trim(), kind: 'initials' });
    }
    return hits;
  };
}

/** A name around a word that is part of it: whole in any order, with initials, or a surname alone. */
function nameAt(words: readonly Word[], at: number, names: readonly Name[]): { from: number; to: number } | null {
  const word = words[at] as Word;
  for (const { parts } of names) {
    const others = parts.filter((part) => part !== word.key);
    const near = (other: string) =>
      [1, -1, 2, -2].find((step) => {
        const key = words[at + step]?.key;
        return key === other || (key === other.charAt(0) && words[at + step]?.capital === true);
      });
    const steps = others.map(near).filter((step) => step !== undefined);
    if (steps.length > 0)
      return {
        from: Math.min(at, ...steps.map((step) => at + step)),
        to: Math.max(at, ...steps.map((step) => at + step)),
      };
    // Alone: a surname, or a first name that is nothing else.
    const surname = word.key === parts.at(-1) && parts.length > 1;
    const least = surname ? 3 : 4;
    if (word.capital && word.key.length >= least && !WORDS.has(word.key)) return { from: at, to: at };
  }
  return null;
}

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`´.-]/g, '')
    .toLowerCase();
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'`´-]*/gu)].flatMap(([found]) => {
    // "Quillfeather's" is Quillfeather.
    const bare = found.replace(/[’'`´]s$/, '');
    const key = fold(bare);
    return key === '' ? [] : [{ text: bare, key, capital: /^\p{Lu}/u.test(bare) }];
  });
}
