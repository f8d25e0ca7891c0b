import { open, useApp } from '../../store/state.ts';
import { words } from './commonWords.ts';

/** A sentence about a change, without names and references of people while they are hidden. */
export function useWithoutPeople(text: string | null): string | null {
  const hidden = useApp((store) => store.hidePeople);
  return hidden && text !== null ? withoutPeople(text) : text;
}

/** Each name or reference that stands as words of its own becomes "a person". */
export function withoutPeople(text: string): string {
  let out = text;
  for (const { id, name } of open.state.people.values()) {
    for (const word of name === '' ? [id] : [name, id]) {
      if (!out.includes(word)) continue;
      const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      out = out.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), words.people.somebody);
    }
  }
  return out;
}
