import { Network } from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { create } from 'zustand';
import { MenuList, type MenuPart } from '../kit/ui/Menu.tsx';
import { postWords } from '../kit/words/postWords.ts';
import { openInChart } from './go.ts';
import type { Compared } from './model.ts';
import { type Place, toggleFold } from './state.ts';
import { takeParts } from './take.ts';
import { compareWords } from './words.ts';

interface Open {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
}

const useMenu = create<{ readonly open: Open | null; readonly back: Element | null }>()(() => ({
  open: null,
  back: null,
}));

/** Opens the menu of a post in a pane, at a place of the window. */
export function openPaneMenu(place: Place, x: number, y: number): void {
  useMenu.setState({ open: { place, x, y }, back: document.activeElement });
}

export function PaneMenu({ compared }: { readonly compared: Compared }) {
  const open = useMenu((state) => state.open);
  const anchor = useRef<HTMLSpanElement>(null);
  const close = () => {
    const { back } = useMenu.getState();
    useMenu.setState({ open: null, back: null });
    if (back instanceof HTMLElement && document.activeElement === document.body) back.focus();
  };
  // No trigger of its own, so that nothing else closes it once something is chosen.
  const parts = (place: Place) =>
    paneParts(compared, place).map((part): MenuPart => {
      if (part === 'line') return part;
      const act = () => {
        close();
        part.act?.();
      };
      return { ...part, act };
    });
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: open?.x ?? 0, top: open?.y ?? 0 }} aria-hidden="true" />
      <Popover
        className="popover"
        aria-label={postWords.menuHint}
        triggerRef={anchor}
        isOpen={open !== null}
        onOpenChange={(is) => is || close()}
        placement="bottom start"
      >
        <MenuList label={postWords.menu} autoFocus parts={open === null ? [] : parts(open.place)} />
      </Popover>
    </>
  );
}

/** What can be done with a post of a pane. */
export function paneParts(compared: Compared, place: Place): MenuPart[] {
  const { sources, whole } = compared;
  const pane = whole.panes[place.pane];
  const here = pane?.ids.has(place.key) ?? false;
  const manages = whole.panes.some(({ boxes }) => boxes.some((box) => box.key === place.key && box.manages));
  const show: MenuPart = {
    id: 'show',
    label: compareWords.panes.showInChart,
    keys: 'Enter',
    icon: <Network size={14} />,
    disabled: !here || sources[place.pane]?.file != null,
    act: () => openInChart(compared, place),
  };
  const fold: MenuPart = {
    id: 'fold',
    label: compareWords.panes.foldOne,
    keys: 'Space',
    act: () => toggleFold(place.key),
  };
  return [show, ...(manages ? [fold] : []), 'line', ...takeParts(sources, place.pane, place.key)];
}
