import { EraseDialog } from '../../history/EraseDialog.tsx';
import { RestoreDialog } from '../../history/RestoreDialog.tsx';
import { useDialogs } from '../../kit/window/dialogs.ts';
import { AboutDialog, CopyForOthersDialog, ImportDialog, PreferencesDialog } from '../views.ts';
import { ArrivedDialog } from './ArrivedDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DamagedDialog } from './DamagedDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { DottedDialog } from './DottedDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PaletteDialog } from './PaletteDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { DeleteStructureDialog, ForkDialog, RenameDialog, TitleDialog } from './StructureDialogs.tsx';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const request = useDialogs((state) => state.open);
  switch (request?.kind) {
    case undefined:
      return null;
    case 'delete':
      return <DeleteDialog ids={request.ids} />;
    case 'transfer':
      return <DeleteDialog ids={[request.id]} transferTo={request.to} />;
    case 'move':
      return <MoveDialog ids={request.ids} />;
    case 'duplicate':
      return <DuplicateDialog ids={request.ids} />;
    case 'merge':
      return <MergeDialog ids={request.ids} />;
    case 'paste':
      return <PasteDialog branch={request.branch} under={request.under} />;
    case 'ask':
      return <AskDialog {...request} />;
    case 'dotted':
      return <DottedDialog id={request.id} />;
    case 'fork':
      return <ForkDialog from={request.from} freeze={request.freeze} />;
    case 'rename':
      return <RenameDialog structure={request.structure} />;
    case 'restore':
      return <RestoreDialog revision={request.revision} structure={request.structure} />;
    case 'erase':
      return <EraseDialog person={request.person} />;
    case 'damaged':
      return <DamagedDialog message={request.message} backup={request.backup} />;
    case 'conflict':
      return <ConflictDialog />;
    case 'for-others':
      return <CopyForOthersDialog />;
    case 'title':
      return <TitleDialog />;
    case 'delete-structure':
      return <DeleteStructureDialog structure={request.structure} />;
    case 'import': {
      const { kind: _, ...rest } = request;
      return <ImportDialog {...rest} />;
    }
    case 'close':
      return <CloseDialog why={request.why} window={request.window} />;
    case 'arrived':
      return <ArrivedDialog window={request.window} />;
    case 'palette':
      return <PaletteDialog />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'about':
      return <AboutDialog />;
  }
}
