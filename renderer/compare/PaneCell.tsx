import {
  ArrowDown,
  ArrowUp,
  ChevronDown,
  ChevronRight,
  LogIn,
  LogOut,
  Minus,
  MoveRight,
  Pencil,
  Plus,
} from 'lucide-react';
import { type CellLook, detailOf, type Look, nameOf } from './cellLook.ts';
import { openPaneMenu } from './PaneMenu.tsx';
import { type Place, setCompare, toggleFold } from './state.ts';
import { compareWords } from './words.ts';

const ICONS: Partial<Record<Look, typeof Plus>> = {
  new: Plus,
  changed: Pencil,
  moved: MoveRight,
  deleted: Minus,
  'transferred-in': LogIn,
  'transferred-out': LogOut,
};

/** Steps further in than this are drawn no further in: the pane is narrow. */
const DEEPEST = 9;

interface Props {
  readonly id: string;
  readonly place: Place;
  readonly shown: CellLook;
  readonly label: string;
  readonly current: boolean;
  /** The current post, in another pane. */
  readonly same: boolean;
  readonly onOpen: (place: Place) => void;
}

/** One post in one pane, or its empty place. */
export function PaneCell({ id, place, shown, label, current, same, onOpen }: Props) {
  const { look, cell, post, depth, words } = shown;
  const Icon =
    look === 'away' && cell.kind === 'moved'
      ? words[0] === compareWords.cell.furtherUp
        ? ArrowUp
        : ArrowDown
      : ICONS[look];
  const box = cell.kind === 'here' ? cell.box : null;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current cell
    // biome-ignore lint/a11y/useSemanticElements: as the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same
    <div
      id={id}
      role="gridcell"
      aria-label={label}
      aria-selected={current}
      className={`pane-cell${current ? ' current' : ''}${same ? ' same' : ''}`}
      onClick={() => setCompare({ current: place })}
      onDoubleClick={() => onOpen(place)}
      onContextMenu={(event) => {
        event.preventDefault();
        setCompare({ current: place });
        openPaneMenu(place, event.clientX, event.clientY);
      }}
    >
      {look !== 'blank' && (
        <div
          className={`pane-card look-${look}${post.kind === 'post' ? '' : ` kind-${post.kind}`}`}
          style={{ marginInlineStart: Math.min(depth, DEEPEST) * 13 }}
          title={[nameOf(post), box ? detailOf(post) : '', words.join(', ')].filter((part) => part !== '').join('\n')}
        >
          {box?.manages ? (
            <button
              type="button"
              className="pane-fold"
              tabIndex={-1}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation();
                toggleFold(place.key);
              }}
            >
              {box.hidden > 0 ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
            </button>
          ) : (
            <span className="pane-fold" />
          )}
          <span className="pane-name">{nameOf(post)}</span>{' '}
          {Icon && (
            <span className={`pane-mark look-${look}`}>
              <Icon size={13} strokeWidth={2.25} aria-hidden="true" />
            </span>
          )}
          <span className="pane-detail">
            {words.length > 0 && <b className={`pane-words look-${look}`}>{words.join(', ')}</b>}{' '}
            {box && <span>{detailOf(post)}</span>}
          </span>{' '}
          {box !== null && box.hidden > 0 && (
            <span className="pane-hidden">{compareWords.cell.hidden(box.hidden)}</span>
          )}
        </div>
      )}
    </div>
  );
}
