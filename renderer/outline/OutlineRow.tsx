import { ChevronDown, ChevronRight, CircleDashed } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { startEditingTitle, useEditing } from '../app/editing.ts';
import { TitleEditor } from '../app/TitleEditor.tsx';
import { words } from '../app/words.ts';
import { select, toggleCollapsed, useApp } from '../store/store.ts';
import { selectTo } from './keys.ts';
import type { Row } from './rows.ts';

interface Props {
  readonly row: Row;
  readonly id: string;
  readonly top: number;
  readonly selected: boolean;
  readonly current: boolean;
  readonly onMenu: (x: number, y: number) => void;
  /** Editing ended: the tree takes the focus back. */
  readonly onLeave: () => void;
}

export const OutlineRow = memo(function OutlineRow({ row, id, top, selected, current, onMenu, onLeave }: Props) {
  const { post } = row;
  const folded = useApp((store) => store.collapsed.has(post.id));
  const editing = useEditing((state) => state.title === post.id && state.where === 'outline');
  const vacant = post.kind === 'post' && post.occupancyRecorded && post.holders.length === 0;
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
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.hasReports ? !folded : undefined}
      aria-label={editing ? title : rowName(row, vacant)}
      className={`tree-row${selected ? ' selected' : ''}${current ? ' current' : ''}${post.kind === 'post' ? '' : ' not-post'}`}
      style={{ top, paddingInlineStart: 4 + (row.level - 1) * 14 }}
      onClick={choose}
      onDoubleClick={() => startEditingTitle(post.id, 'outline')}
      onContextMenu={(event) => {
        if (!selected) select([post.id]);
        onMenu(event.clientX, event.clientY);
      }}
    >
      <span
        className="twist"
        aria-hidden="true"
        onClick={(event) => {
          if (!row.hasReports) return;
          event.stopPropagation();
          toggleCollapsed(post.id);
        }}
      >
        {row.hasReports && (folded ? <ChevronRight size={14} /> : <ChevronDown size={14} />)}
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
            <span className="vacant-mark" title="Vacant">
              <CircleDashed size={13} aria-hidden />
            </span>
          )}
        </>
      )}
    </div>
  );
});

function rowName({ post }: Row, vacant: boolean): string {
  const parts = [post.title === '' ? words.untitled : post.title];
  if (post.kind === 'post' && post.quantity !== 1)
    parts.push(post.quantity === null ? 'number not stated' : `${post.quantity} posts`);
  if (vacant) parts.push('vacant');
  return parts.join(', ');
}

function toggle(id: string): void {
  const { selection } = useApp.getState();
  select(selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id], { anchor: id });
}
