import type { ChangeAction, PostChange } from '../../shared/changes/compare.ts';
import { placesWords } from '../../shared/words/placesWords.ts';
import { ACTION_WORDS, KIND_WORDS } from '../../shared/words/values.ts';
import type { Source } from './sources.ts';
import { compareWords, flagText } from './words.ts';

/** The words of the legend, with what the legend does not tell apart. */
const HEADS: Readonly<Record<ChangeAction, string>> = {
  created: KIND_WORDS.created,
  deleted: KIND_WORDS.deleted,
  'deleted-vacant': ACTION_WORDS['deleted-vacant'],
  'transferred-in': KIND_WORDS.transferredIn,
  'transferred-out': KIND_WORDS.transferredOut,
  amended: KIND_WORDS.changed,
  unchanged: ACTION_WORDS.unchanged,
};

/**
 * "Line manager: A → B · FTE 3 → 2": everything that became of a post between two structures, in one line.
 * @param heading the title that stands above the line already
 */
export function changeText(change: PostChange, from: Source | undefined, to: Source, heading: string): string {
  const managerTitle = (ref: string | null, which: 'from' | 'to') => {
    const structure = (which === 'from' ? from : to)?.structure;
    const id = ref === null ? undefined : structure?.byRef.get(ref);
    return (id === undefined ? undefined : structure?.posts.get(id)?.title) ?? ref ?? compareWords.current.nobody;
  };
  const head = HEADS[change.action];
  if (change.action === 'amended' || change.action === 'unchanged') {
    const flags = change.flags.filter((flag) => flag !== 'quantity');
    const details = [...placesWords(change), ...flags.map((flag) => flagText(flag, change, managerTitle, heading))];
    return details.length > 0 ? details.join(' · ') : head;
  }
  return `${head}${change.replacedBy.length > 0 ? compareWords.current.replacedBy(change.replacedBy) : ''}`;
}
