import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { create } from 'zustand';
import { postMenuParts } from './postMenuParts.tsx';
import { MenuList, type MenuPart } from './ui/Menu.tsx';

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
        <MenuList label="Post" autoFocus parts={at === null ? [] : postMenuParts().map(deferred)} />
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

/** Whatever an entry does, also in a menu of its own, it does after the menu has closed. */
function deferred(part: MenuPart): MenuPart {
  if (part === 'line') return part;
  return {
    ...part,
    ...(part.act ? { act: after(part.act) } : {}),
    ...(part.parts ? { parts: part.parts.map(deferred) } : {}),
  };
}
