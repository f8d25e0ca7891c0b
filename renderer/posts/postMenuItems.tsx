import {
  ArrowRightLeft,
  ClipboardPaste,
  Copy,
  CopyPlus,
  CornerDownRight,
  CornerLeftUp,
  Focus,
  Layers,
  Merge,
  Network,
  Pencil,
  Plus,
  Scissors,
  Spline,
  Split,
  Trash2,
  Undo2,
  UserRoundPlus,
} from 'lucide-react';
import { BRANCH_LAYOUTS, type Post, stands } from '../../shared/model/records.ts';
import type { MenuPart } from '../kit/ui/Menu.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { currentChart } from '../kit/window/onScreen.ts';
import { postWords } from '../kit/words/postWords.ts';
import { documentState, useApp } from '../store/store.ts';
import {
  addBeside,
  addManager,
  addReport,
  deleteSelected,
  moveTo,
  restore,
  restoreMany,
  split,
  stack,
  subject,
} from './actions.ts';
import { addAssistant, duplicateSelected, managersSelected, setLayout, toggleAssistant } from './branchActions.ts';
import { canPaste, copySelected, cutSelected, pasteKept } from './clipboard.ts';
import { startEditingTitle } from './editing.ts';

interface Chosen {
  readonly post: Post | null;
  readonly ids: readonly string[];
  readonly one: boolean;
  readonly locked: boolean;
}

/** What can be done with the selected posts. */
export function postMenuParts(): MenuPart[] {
  const { selection, readOnly, activeStructure } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  const post = subject();
  const locked = readOnly || (structure?.record.frozen ?? true);
  const chosen: Chosen = { post, ids: selection, one: selection.length === 1, locked };
  const gone = selection.filter((id) => {
    const each = structure?.posts.get(id);
    return each !== undefined && !stands(each);
  });
  if (post && gone.length > 0 && gone.length === selection.length) {
    const label = chosen.one ? postWords.restore : postWords.restoreMany(gone.length);
    const act = () => (chosen.one ? restore(post.id) : restoreMany(gone));
    return [{ id: 'restore', label, icon: <Undo2 size={14} />, disabled: locked, act }];
  }
  return [...adding(chosen), 'line', ...copying(chosen), 'line', ...drawing(chosen), 'line', ...going(chosen)];
}

function adding({ one, locked }: Chosen): MenuPart[] {
  const disabled = locked || !one;
  return [
    {
      id: 'report',
      label: postWords.addReport,
      keys: 'Insert',
      icon: <CornerDownRight size={14} />,
      disabled,
      act: () => addReport(),
    },
    { id: 'manager', label: postWords.addManager, icon: <CornerLeftUp size={14} />, disabled, act: () => addManager() },
    {
      id: 'beside',
      label: postWords.addBeside,
      keys: 'Shift+Enter',
      icon: <Plus size={14} />,
      disabled,
      act: () => addBeside(),
    },
    { id: 'assistant', label: postWords.addAssistant, icon: <UserRoundPlus size={14} />, disabled, act: addAssistant },
  ];
}

function copying({ post, ids, one, locked }: Chosen): MenuPart[] {
  const disabled = locked || ids.length === 0;
  const several = post !== null && post.quantity !== null && post.quantity > 1;
  return [
    {
      id: 'rename',
      label: postWords.rename,
      keys: 'F2',
      icon: <Pencil size={14} />,
      disabled: locked || !one,
      act: () => post && startEditingTitle(post.id),
    },
    { id: 'cut', label: postWords.cut, keys: 'Ctrl+X', icon: <Scissors size={14} />, disabled, act: cutSelected },
    {
      id: 'copy',
      label: postWords.copy,
      keys: 'Ctrl+C',
      icon: <Copy size={14} />,
      disabled: ids.length === 0,
      act: copySelected,
    },
    {
      id: 'paste',
      label: postWords.paste,
      keys: 'Ctrl+V',
      icon: <ClipboardPaste size={14} />,
      disabled: locked || !one || !canPaste(),
      act: pasteKept,
    },
    {
      id: 'duplicate',
      label: postWords.duplicate,
      keys: 'Ctrl+D',
      icon: <CopyPlus size={14} />,
      disabled,
      act: () => duplicateSelected(1),
    },
    {
      id: 'duplicates',
      label: postWords.duplicateMany,
      disabled,
      act: () => openDialog({ kind: 'duplicate', ids }),
    },
    {
      id: 'split',
      label: postWords.split,
      icon: <Split size={14} />,
      disabled: locked || !one || !several,
      act: () => split(),
    },
    {
      id: 'stack',
      label: postWords.stack,
      icon: <Layers size={14} />,
      disabled: locked || ids.length < 2,
      act: () => stack(),
    },
  ];
}

function drawing({ post, one, locked }: Chosen): MenuPart[] {
  const managers = managersSelected();
  return [
    {
      id: 'branch',
      label: postWords.showBranch,
      keys: 'F',
      icon: <Focus size={14} />,
      disabled: !one || managers.length === 0 || useApp.getState().view !== 'chart',
      act: () => post && currentChart()?.showBranch(post.id),
    },
    {
      id: 'layout',
      label: postWords.layout,
      icon: <Network size={14} />,
      disabled: locked || managers.length === 0,
      parts: BRANCH_LAYOUTS.map((layout) => ({
        id: layout,
        label: postWords.layouts[layout],
        checked: managers.length === 1 && post?.id === managers[0] && post?.layout === layout,
        act: () => setLayout(layout),
      })),
    },
    {
      id: 'as-assistant',
      label: postWords.asAssistant,
      checked: post?.assistant === true && post.managerId !== null,
      disabled: locked || !one || post?.managerId === null,
      act: toggleAssistant,
    },
    {
      id: 'dotted',
      label: postWords.dotted,
      icon: <Spline size={14} />,
      disabled: locked || !one,
      act: () => post && openDialog({ kind: 'dotted', id: post.id }),
    },
  ];
}

function going({ ids, one, locked }: Chosen): MenuPart[] {
  const disabled = locked || ids.length === 0;
  return [
    { id: 'move', label: postWords.move, icon: <ArrowRightLeft size={14} />, disabled, act: () => moveTo() },
    {
      id: 'merge',
      label: postWords.merge,
      icon: <Merge size={14} />,
      disabled: disabled || one,
      act: () => openDialog({ kind: 'merge', ids }),
    },
    {
      id: 'delete',
      label: one ? postWords.delete : postWords.deleteMany(ids.length),
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      disabled,
      act: () => deleteSelected(),
    },
  ];
}
