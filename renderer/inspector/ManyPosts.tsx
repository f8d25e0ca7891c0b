import { Trash2 } from 'lucide-react';
import type { PostId, StructureId } from '../../shared/model/records.ts';
import { FIGURE_WORDS } from '../../shared/words/figures.ts';
import { Button } from '../kit/ui/Button.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { postWords } from '../kit/words/postWords.ts';
import { count, fte, pounds } from '../kit/words/screenFormat.ts';
import { deleteSelected, moveTo, stack } from '../posts/actions.ts';
import { documentState, figuresOf, select, useApp } from '../store/store.ts';
import { SetForAll } from './SetForAll.tsx';
import { inspectorWords } from './words.ts';

const said = inspectorWords.many;
const MOST = 40;

/** Several posts together: what they come to, and what can be done with all of them. */
export function ManyPosts({ structure, ids }: { readonly structure: StructureId; readonly ids: readonly PostId[] }) {
  useApp((store) => store.version);
  const readOnly = useApp((store) => store.readOnly);
  const held = documentState().structures.get(structure);
  const locked = readOnly || (held?.record.frozen ?? true);
  const engine = figuresOf(structure);
  let posts = 0;
  let total = 0;
  let cost = 0;
  let vacant = 0;
  const shown = ids.flatMap((id) => held?.posts.get(id) ?? []);
  for (const post of shown) {
    const own = engine.own(post.id);
    posts += own.posts;
    total += own.fte;
    cost += own.cost.total;
    vacant += own.vacantPosts;
  }
  return (
    <>
      <header className="post-header many">
        <h3>{said.selected(shown.length)}</h3>
        <div className="post-buttons">
          <Button isDisabled={locked} onPress={() => moveTo()}>
            {postWords.move}
          </Button>
          <Button isDisabled={locked} onPress={() => openDialog({ kind: 'merge', ids })}>
            {postWords.merge}
          </Button>
          <Button isDisabled={locked} onPress={() => stack()}>
            {said.stack}
          </Button>
          <Button isDisabled={locked} onPress={() => openDialog({ kind: 'duplicate', ids })}>
            {said.duplicate}
          </Button>
          <Button look="icon" aria-label={said.delete} isDisabled={locked} onPress={() => deleteSelected()}>
            <Trash2 size={14} aria-hidden />
          </Button>
        </div>
      </header>
      <dl className="figure-lines padded">
        <div>
          <dt>{FIGURE_WORDS.posts.label}</dt>
          <dd>{count(posts)}</dd>
        </div>
        <div>
          <dt>{FIGURE_WORDS.fte.label}</dt>
          <dd>{fte(total)}</dd>
        </div>
        <div>
          <dt>{FIGURE_WORDS.vacantPosts.short}</dt>
          <dd>{count(vacant)}</dd>
        </div>
        <div className="strong">
          <dt>{said.cost}</dt>
          <dd>{pounds(cost)}</dd>
        </div>
      </dl>
      <SetForAll posts={shown} locked={locked} />
      <ul className="many-list">
        {shown.slice(0, MOST).map((post) => (
          <li key={post.id}>
            <button type="button" className="link" onClick={() => select([post.id])}>
              {post.title || words.untitled}
            </button>
          </li>
        ))}
        {shown.length > MOST && <li className="hint">{words.andMore(shown.length - MOST)}</li>}
      </ul>
    </>
  );
}
