import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { create } from 'zustand';
import { MenuList, type MenuPart } from '../kit/ui/Menu.tsx';
import { postWords } from '../kit/words/postWords.ts';
import { postMenuParts } from './postMenuItems.tsx';

const useMenu = create<{
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly back: Element | null;
}>()(() => ({ at: null, back: null }));

/** Opens the menu of the selected posts at a place of the window: right click, or the menu key. */
export function openPostMenu(x: number, y: number): void {
  useMenu.setState({ at: { x, y }, back: document.activeElement });
}

export function PostContextMenu() {
  const at = useMenu((state) => state.at);
  const anchor = useRef<HTMLSpanElement>(null);
  const parts = at === null ? [] : postMenuParts().map(deferred);
  const close = () => {
    const { back } = useMenu.getState();
    useMenu.setState({ at: null, back: null });
    if (back instanceof HTMLElement && document.activeElement === document.body) back.focus();
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={placeOf(at, parts)} aria-hidden="true" />
      <Popover
        className="popover"
        aria-label={postWords.menuHint}
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(is) => is || close()}
        placement="bottom start"
        shouldFlip={false}
      >
        <MenuList label={postWords.menu} autoFocus parts={parts} />
      </Popover>
    </>
  );
}

const ENTRY = 28;
const LINE = 9;
const PAD = 24;

/** Where the menu is asked for, but never so low that part of it would not be seen: it is moved up, not cut. */
function placeOf(at: { readonly x: number; readonly y: number } | null, parts: readonly MenuPart[]) {
  if (at === null) return { left: 0, top: 0 };
  const tall = parts.reduce((sum, part) => sum + (part === 'line' ? LINE : ENTRY), PAD);
  return { left: at.x, top: Math.max(4, Math.min(at.y, innerHeight - tall)) };
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

/** Whatever an entry does, also in a menu of its own, it does after the menu has closed. */
function deferred(part: MenuPart): MenuPart {
  if (part === 'line') return part;
  return {
    ...part,
    ...(part.act ? { act: after(part.act) } : {}),
    ...(part.parts ? { parts: part.parts.map(deferred) } : {}),
  };
}
