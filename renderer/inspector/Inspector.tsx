import { useApp, useDocument } from '../store/store.ts';
import { ManyPosts } from './ManyPosts.tsx';
import { OnePost } from './OnePost.tsx';
import { inspectorWords } from './words.ts';
import './inspector.css';

/** The right side: everything about the selected post, or about several together. */
export function Inspector() {
  const active = useApp((store) => store.activeStructure);
  const selection = useApp((store) => store.selection);
  const one = selection.length === 1 ? selection[0] : undefined;
  const post = useDocument((state) =>
    active === null || one === undefined ? undefined : state.structures.get(active)?.posts.get(one),
  );
  return (
    <div className="inspector">
      <div className="panel-head">
        <h2>{selection.length > 1 ? inspectorWords.selection : inspectorWords.post}</h2>
      </div>
      <div className="inspector-body">
        {post ? <OnePost key={`${post.structure}/${post.id}`} post={post} /> : null}
        {active !== null && selection.length > 1 && <ManyPosts structure={active} ids={selection} />}
        {selection.length === 0 && (
          <div className="empty-note">
            <p>{inspectorWords.empty}</p>
            <p>{inspectorWords.teaches}</p>
          </div>
        )}
      </div>
    </div>
  );
}
