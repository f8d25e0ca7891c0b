import { ChevronDown, ChevronRight, CircleDashed } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { fillingOf } from '../../shared/model/occupancy.ts';
import type { Post } from '../../shared/model/records.ts';
import { words } from '../kit/words/commonWords.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { startEditingTitle, useEditing } from '../posts/editing.ts';
import { openPostMenu } from '../posts/PostMenu.tsx';
import { TitleEditor } from '../posts/TitleEditor.tsx';
import { select, toggleCollapsed, useApp } from '../store/store.ts';
import { selectTo } from './keys.ts';
import type { Row } from './rows.ts';
import { outlineWords } from './words.ts';

interface Props extends Row {
  readonly id: string;
  readonly top: number;
  readonly selected: boolean;
  readonly current: boolean;
  /** Editing ended: the tree takes the focus back. */
  readonly onLeave: () => void;
}

export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { post, level, hasReports, id, top, selected, current, onLeave } = props;
  const folded = useApp((store) => store.collapsed.has(post.id));
  const editing = useEditing((state) => state.title === post.id && state.where === 'outline');
  const vacant = fillingOf(post).state === 'vacant';
  const title = post.title === '' ? words.untitled : post.title;
  const choose = (event: MouseEvent) => {
    if (event.shiftKey) selectTo(post.id);
    else if (event.ctrlKey || event.metaKey) toggle(post.id);
    else select([post.id]);
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.siblings}
      aria-selected={selected}
      aria-expanded={hasReports ? !folded : undefined}
      aria-label={editing ? title : rowName(post, vacant)}
      className={`tree-row${selected ? ' selected' : ''}${current ? ' current' : ''}${post.kind === 'post' ? '' : ' not-post'}`}
      style={{ top, paddingInlineStart: 4 + (level - 1) * 14 }}
      onClick={choose}
      onDoubleClick={() => startEditingTitle(post.id, 'outline')}
      onContextMenu={(event) => {
        if (!selected) select([post.id]);
        openPostMenu(event.clientX, event.clientY);
      }}
    >
      <span
        className="twist"
        aria-hidden="true"
        onClick={(event) => {
          if (!hasReports) return;
          event.stopPropagation();
          toggleCollapsed(post.id);
        }}
      >
        {hasReports && (folded ? <ChevronRight size={14} /> : <ChevronDown size={14} />)}
      </span>
      {editing ? (
        <TitleEditor post={post} onLeave={onLeave} />
      ) : (
        <>
          <span className="tree-title" title={title}>
            {title}
          </span>
          {post.quantity !== 1 && post.kind === 'post' && (
            <span className="times">× {post.quantity === null ? '?' : post.quantity}</span>
          )}
          {vacant && (
            <span className="vacant-mark" title={STATUS_WORDS.vacant}>
              <CircleDashed size={13} aria-hidden />
            </span>
          )}
        </>
      )}
    </div>
  );
});

function rowName(post: Post, vacant: boolean): string {
  const parts = [post.title === '' ? words.untitled : post.title];
  if (post.kind === 'post' && post.quantity !== 1)
    parts.push(post.quantity === null ? outlineWords.unstated : outlineWords.posts(post.quantity));
  if (vacant) parts.push(outlineWords.vacant);
  return parts.join(', ');
}

function toggle(id: string): void {
  const { selection } = useApp.getState();
  select(selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id], { anchor: id });
}
