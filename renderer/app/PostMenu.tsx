import { ArrowRightLeft, Copy, CornerDownRight, CornerLeftUp, Layers, Pencil, Plus, Split, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { create } from 'zustand';
import { documentState, useApp } from '../store/store.ts';
import {
  addBeside,
  addManager,
  addReport,
  deleteSelected,
  duplicate,
  moveTo,
  split,
  stack,
  subject,
} from './actions.ts';
import { startEditingTitle } from './editing.ts';
import { MenuList, type MenuPart } from './ui/Menu.tsx';

const useMenu = create<{
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly back: Element | null;
}>()(() => ({ at: null, back: null }));

/** Opens the menu of the selected posts at a place of the window: right click, or the menu key. */
export function openPostMenu(x: number, y: number): void {
  useMenu.setState({ at: { x, y }, back: document.activeElement });
}

/** What can be done with the selected posts. */
export function postMenuParts(): MenuPart[] {
  const { selection, readOnly, activeStructure } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  const locked = readOnly || (structure?.record.frozen ?? true);
  const one = selection.length === 1;
  const post = subject();
  const several = post !== null && post.quantity !== null && post.quantity > 1;
  return [
    {
      id: 'report',
      label: 'Add report',
      keys: 'Insert',
      icon: <CornerDownRight size={14} />,
      disabled: locked || !one,
      act: () => addReport(),
    },
    {
      id: 'manager',
      label: 'Add manager',
      icon: <CornerLeftUp size={14} />,
      disabled: locked || !one,
      act: () => addManager(),
    },
    {
      id: 'beside',
      label: 'Add beside',
      keys: 'Enter',
      icon: <Plus size={14} />,
      disabled: locked || !one,
      act: () => addBeside(),
    },
    'line',
    {
      id: 'rename',
      label: 'Edit title',
      keys: 'F2',
      icon: <Pencil size={14} />,
      disabled: locked || !one,
      act: () => post && startEditingTitle(post.id),
    },
    { id: 'duplicate', label: 'Duplicate', icon: <Copy size={14} />, disabled: locked || !one, act: () => duplicate() },
    {
      id: 'split',
      label: 'Split into single posts',
      icon: <Split size={14} />,
      disabled: locked || !one || !several,
      act: () => split(),
    },
    {
      id: 'stack',
      label: 'Stack identical posts',
      icon: <Layers size={14} />,
      disabled: locked || selection.length < 2,
      act: () => stack(),
    },
    'line',
    {
      id: 'move',
      label: 'Move to…',
      icon: <ArrowRightLeft size={14} />,
      disabled: locked || selection.length === 0,
      act: () => moveTo(),
    },
    {
      id: 'delete',
      label: one ? 'Delete post' : `Delete ${selection.length} posts`,
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      disabled: locked || selection.length === 0,
      act: () => deleteSelected(),
    },
  ];
}

export function PostContextMenu() {
  const at = useMenu((state) => state.at);
  const anchor = useRef<HTMLSpanElement>(null);
  const close = () => {
    const { back } = useMenu.getState();
    useMenu.setState({ at: null, back: null });
    if (back instanceof HTMLElement && document.activeElement === document.body) back.focus();
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} aria-hidden="true" />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(is) => is || close()}
        placement="bottom start"
      >
        <MenuList
          label="Post"
          autoFocus
          parts={
            at === null
              ? []
              : postMenuParts().map((part) => (part === 'line' ? part : { ...part, act: after(part.act) }))
          }
        />
      </Popover>
    </>
  );
}

/** The menu gives the focus back before the action takes it (a title that is edited in place, a dialog). */
function after(act: () => void): () => void {
  return () => {
    const { back } = useMenu.getState();
    useMenu.setState({ at: null, back: null });
    requestAnimationFrame(() => {
      if (back instanceof HTMLElement) back.focus();
      act();
    });
  };
}
