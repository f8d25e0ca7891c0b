import { ChevronDown, Copy, Lock, Pencil, Snowflake, Trash2 } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import type { Structure } from '../../shared/model/records.ts';
import { listStructures } from '../../shared/model/state.ts';
import { Button } from '../kit/ui/Button.tsx';
import { type MenuPart, MenuPopover } from '../kit/ui/Menu.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { plural } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf, setActive, useApp, useDocument } from '../store/store.ts';

export function StructureSwitcher() {
  const active = useApp((store) => store.activeStructure);
  const record = useDocument((state) => (active === null ? undefined : state.structures.get(active)?.record));
  return (
    <div className="switcher">
      <MenuTrigger>
        <Button>
          {record?.frozen && <Lock size={14} aria-hidden />}
          <span className="switcher-label">{words.structures.label}</span>
          <span className="switcher-name" title={record?.name ?? words.none}>
            {record?.name ?? words.none}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <MenuPopover label={words.structures.label} parts={() => menuParts(record)} />
      </MenuTrigger>
    </div>
  );
}

/** The structures, and what can be done with the one that is shown. */
export function structureParts(): MenuPart[] {
  const { activeStructure } = useApp.getState();
  return menuParts(documentState().structures.get(activeStructure ?? '')?.record);
}

function menuParts(active: Structure | undefined): MenuPart[] {
  const structures = listStructures(documentState());
  const parts: MenuPart[] = structures.map(({ record }) => ({
    id: record.id,
    label: record.name,
    hint: `${words.structures.kinds[record.kind]} · ${plural(figuresOf(record.id).totals().posts, 'post')}`,
    checked: record.id === active?.id,
    act: () => setActive(record.id),
  }));
  if (!active) return parts;
  const { id, name } = active;
  parts.push('line', {
    id: 'fork',
    label: words.structures.newProposal(name),
    icon: <Copy size={14} />,
    act: () => openDialog({ kind: 'fork', from: id, freeze: false }),
  });
  parts.push({
    id: 'freeze',
    label: words.structures.freeze(name),
    icon: <Snowflake size={14} />,
    act: () => openDialog({ kind: 'fork', from: id, freeze: true }),
  });
  parts.push({
    id: 'rename',
    label: words.structures.rename(name),
    icon: <Pencil size={14} />,
    act: () => openDialog({ kind: 'rename', structure: id }),
  });
  parts.push({
    id: 'remove',
    label: words.structures.remove(name),
    icon: <Trash2 size={14} />,
    danger: true,
    disabled: structures.length === 1,
    act: () => openDialog({ kind: 'delete-structure', structure: id }),
  });
  return parts;
}
