import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, Keyboard, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { words } from '../words/commonWords.ts';
import { keysHere } from '../words/keyNames.ts';
import '../styles/overlays.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly checked?: boolean;
  readonly hint?: string;
  /** Missing where `parts` open beside it. */
  readonly act?: () => void;
  readonly parts?: readonly MenuPart[];
}

export type MenuPart = MenuEntry | 'line';

interface Props {
  readonly label: string;
  /** As a function where they cost something: it is called when the menu opens. */
  readonly parts: readonly MenuPart[] | (() => readonly MenuPart[]);
  readonly autoFocus?: boolean;
}

/** The list of a menu; the caller gives it a trigger or a place. */
export function MenuList({ label, parts, autoFocus = false }: Props) {
  return (
    // Without a word of its own the trigger decides: a menu opened by key starts on its first (or last) item.
    <AriaMenu className="menu" aria-label={label} {...(autoFocus ? { autoFocus: 'first' as const } : {})}>
      {(typeof parts === 'function' ? parts() : parts).map((part, i) =>
        part === 'line' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <Separator key={`line${i}`} className="menu-line" />
        ) : (
          <Item key={part.id} part={part} />
        ),
      )}
    </AriaMenu>
  );
}

function Item({ part }: { readonly part: MenuEntry }) {
  const item = (
    <MenuItem
      id={part.id}
      textValue={part.checked ? `${part.label}${words.chosen}` : part.label}
      isDisabled={part.disabled ?? false}
      {...(part.act ? { onAction: part.act } : {})}
      className={`menu-item${part.danger ? ' danger' : ''}`}
    >
      <span className="menu-icon" aria-hidden="true">
        {part.checked ? '✓' : part.icon}
      </span>
      <span className="menu-label">
        {part.label}
        {part.hint && <small>{part.hint}</small>}
        {part.checked && <span className="sr-only">{words.chosen}</span>}
      </span>
      {part.keys && (
        <Keyboard className="keys" aria-hidden="true">
          {keysHere(part.keys)}
        </Keyboard>
      )}
      {part.parts && <ChevronRight size={14} aria-hidden="true" />}
    </MenuItem>
  );
  if (!part.parts) return item;
  return (
    <SubmenuTrigger>
      {item}
      <Popover className="popover" offset={-2}>
        <MenuList label={part.label} parts={part.parts} />
      </Popover>
    </SubmenuTrigger>
  );
}

export function MenuPopover(props: Props) {
  return (
    <Popover className="popover" placement="bottom start" offset={4}>
      <MenuList {...props} />
    </Popover>
  );
}
