import { boxName } from '../../../shared/commands/edit.ts';
import type { BranchCopy } from '../../../shared/commands/index.ts';
import type { PostId } from '../../../shared/model/records.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { STATUS_WORDS } from '../../kit/words/postWords.ts';
import { pasteBelow } from '../../posts/clipboard.ts';
import { documentState, useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const said = dialogWords.pasting;
/** Lines that are shown; the rest is a count. */
const SHOWN = 300;

interface Props {
  readonly branch: BranchCopy;
  readonly under: PostId | null;
}

/** A pasted list as what it will become: where it goes, how many posts, the lines as they were read (CHART-9). */
export function PasteDialog({ branch, under }: Props) {
  const active = useApp((store) => store.activeStructure);
  const manager =
    under === null || active === null ? undefined : documentState().structures.get(active)?.posts.get(under);
  const depths: number[] = [];
  for (const post of branch.posts) depths.push(post.under < 0 ? 0 : (depths[post.under] ?? 0) + 1);
  const places = branch.posts.reduce((sum, post) => sum + (post.kind === 'post' ? (post.quantity ?? 1) : 0), 0);
  return (
    <Dialog
      title={said.title(places, manager ? boxName(manager) : null)}
      size="medium"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              closeDialog();
              pasteBelow(branch, under);
            }}
          >
            {said.action(places)}
          </Button>
        </>
      }
    >
      <p>{said.read(branch.posts, Math.max(...depths) + 1)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys, too */}
      <ol className="paste-preview" tabIndex={0} aria-label={said.preview}>
        {branch.posts.slice(0, SHOWN).map((post, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={i} style={{ paddingInlineStart: `${(depths[i] ?? 0) * 1.25}rem` }}>
            <span className="sr-only">{said.level((depths[i] ?? 0) + 1)}</span>
            {post.title}
            <span className="hint">
              {said.beside(post)}
              {post.occupancyRecorded ? ` · ${STATUS_WORDS.vacant}` : ''}
            </span>
          </li>
        ))}
      </ol>
      {branch.posts.length > SHOWN && <p className="hint">{words.andMore(branch.posts.length - SHOWN)}</p>}
      <p className="hint">{said.hint}</p>
    </Dialog>
  );
}
