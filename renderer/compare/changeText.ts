import type { PostChange } from '../../shared/changes/compare.ts';
import { ACTION_WORDS } from '../../shared/words/values.ts';
import type { Source } from './sources.ts';
import { compareWords, flagText, placesText } from './words.ts';

/**
 * "Moved: …, FTE 3 → 2": everything that became of a post between two structures, in one line.
 * @param heading the title that stands above the line already
 */
export function changeText(change: PostChange, from: Source | undefined, to: Source, heading: string): string {
  const managerTitle = (ref: string | null, which: 'from' | 'to') => {
    const structure = (which === 'from' ? from : to)?.structure;
    const id = ref === null ? undefined : structure?.byRef.get(ref);
    return (id === undefined ? undefined : structure?.posts.get(id)?.title) ?? ref ?? compareWords.current.nobody;
  };
  const details = [...placesText(change), ...change.flags.map((flag) => flagText(flag, change, managerTitle, heading))];
  if (change.action === 'amended' || change.action === 'unchanged')
    return details.length > 0 ? details.join(' · ') : ACTION_WORDS[change.action];
  const replaced = change.replacedBy.length > 0 ? compareWords.current.replacedBy(change.replacedBy) : '';
  return `${ACTION_WORDS[change.action]}${replaced}`;
}
