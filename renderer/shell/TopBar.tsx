import { ChevronDown, CircleHelp, FileText, Redo2, Settings, Undo2 } from 'lucide-react';
import { Group, MenuTrigger } from 'react-aria-components';
import { COMMANDS, keyOf, type MenuCommand } from '../../shared/ipc/menu.ts';
import { ChecksCount } from '../checks/ChecksCount.tsx';
import { openHelp } from '../help/help.ts';
import { Button } from '../kit/ui/Button.tsx';
import { type MenuEntry, MenuPopover } from '../kit/ui/Menu.tsx';
import { Steady } from '../kit/ui/Steady.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { useTight } from '../kit/window/panels.ts';
import { words } from '../kit/words/commonWords.ts';
import { onMac } from '../kit/words/keyNames.ts';
import { useStepLabel } from '../kit/words/stepLabel.ts';
import { useWithoutPeople } from '../kit/words/withoutPeople.ts';
import { type AppStore, redo, setView, undo, useAfterPaint, useApp, useDocument, type View } from '../store/store.ts';
import { perform } from './commands/commands.ts';
import { skipToWork } from './commands/regions.ts';
import { FindPost } from './FindPost.tsx';
import { HidePeople } from './HidePeople.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { StructureSwitcher } from './StructureSwitcher.tsx';
import { windowWords } from './words.ts';

/** Views that are there; a tab appears when its view does. */
const TABS: readonly View[] = ['chart', 'list', 'compare', 'impact', 'money', 'checks', 'report', 'export'];

export function TopBar() {
  const title = useDocument((state) => state.document.title);
  return (
    <header className="top">
      <button type="button" className="skip" onClick={skipToWork}>
        {windowWords.skip}
      </button>
      <div className="top-row title-row">
        <DocumentMenu />
        <h1 className="document-title" title={title}>
          {title}
        </h1>
        <SaveStatus />
        <span className="spring" />
        <HidePeople />
        <HelpMenu />
        <Button
          look="quiet icon"
          aria-label={windowWords.settings}
          hint={windowWords.settings}
          onPress={() => setView('settings')}
        >
          <Settings size={16} aria-hidden />
        </Button>
      </div>
      <div className="top-row">
        <ViewTabs />
        <UndoButtons />
        <span className="spring" />
        <StructureSwitcher />
        <FindPost />
      </div>
    </header>
  );
}

/** As high as the bar. */
export function TopBarRoom() {
  return (
    <header className="top">
      <div className="top-row title-row" />
      <div className="top-row" />
    </header>
  );
}

function ViewTabs() {
  const view = useApp((store) => store.view);
  if (useTight()) return <ViewMenu view={view} />;
  return (
    <nav className="tabs" aria-label={windowWords.views}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          className="tab"
          aria-current={tab === view ? 'page' : undefined}
          onClick={() => setView(tab)}
        >
          <Steady>{words.views[tab]}</Steady>
          {tab === 'checks' && <ChecksCount />}
        </button>
      ))}
    </nav>
  );
}

function ViewMenu({ view }: { readonly view: View }) {
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={windowWords.viewShown(words.views[view])}>
        {words.views[view]}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <MenuPopover
        label={windowWords.views}
        parts={TABS.map((tab) => ({
          id: tab,
          label: words.views[tab],
          checked: tab === view,
          act: () => setView(tab),
        }))}
      />
    </MenuTrigger>
  );
}

function UndoButtons() {
  return (
    <Group className="group" aria-label={windowWords.history}>
      <UndoButton />
      <RedoButton />
    </Group>
  );
}

const undoLabelOf = (store: AppStore) => store.undoLabel;
const redoLabelOf = (store: AppStore) => store.redoLabel;
const undoAboutOf = (store: AppStore) => store.undoAbout;
const redoAboutOf = (store: AppStore) => store.redoAbout;

function UndoButton() {
  const label = useWithoutPeople(useStepLabel(useAfterPaint(undoLabelOf), useAfterPaint(undoAboutOf)));
  const readOnly = useApp((store) => store.readOnly);
  return (
    <Button
      look="quiet icon"
      aria-label={windowWords.step('undo', label)}
      hint={windowWords.stepHint('undo', label, keyOf('undo', onMac()))}
      isDisabled={label === null || readOnly}
      onPress={undo}
    >
      <Undo2 size={16} aria-hidden />
    </Button>
  );
}

function RedoButton() {
  const label = useWithoutPeople(useStepLabel(useAfterPaint(redoLabelOf), useAfterPaint(redoAboutOf)));
  const readOnly = useApp((store) => store.readOnly);
  return (
    <Button
      look="quiet icon"
      aria-label={windowWords.step('redo', label)}
      hint={windowWords.stepHint('redo', label, keyOf('redo', onMac()))}
      isDisabled={label === null || readOnly}
      onPress={redo}
    >
      <Redo2 size={16} aria-hidden />
    </Button>
  );
}

/** An entry of the menu from the table of commands: its words, its key, what it does. */
function entry(command: MenuCommand): MenuEntry {
  return {
    id: command,
    label: COMMANDS[command].label,
    keys: keyOf(command, onMac()),
    act: () => perform(command),
  };
}

function DocumentMenu() {
  return (
    <MenuTrigger>
      <Button look="quiet">
        <FileText size={16} aria-hidden />
        {windowWords.file}
      </Button>
      <MenuPopover
        label={windowWords.file}
        parts={[
          entry('new'),
          entry('new-window'),
          entry('open'),
          'line',
          { id: 'title', label: windowWords.renameDocument, act: () => openDialog({ kind: 'title' }) },
          entry('save'),
          entry('save-as'),
          entry('for-others'),
          entry('history'),
          'line',
          entry('import'),
          entry('export'),
          entry('print'),
          entry('present'),
          'line',
          entry('preferences'),
          'line',
          entry('close'),
        ]}
      />
    </MenuTrigger>
  );
}

function HelpMenu() {
  return (
    <MenuTrigger>
      <Button look="quiet icon" aria-label={windowWords.helpButton} hint={windowWords.helpHint}>
        <CircleHelp size={16} aria-hidden />
      </Button>
      <MenuPopover
        label={windowWords.help}
        parts={[
          { ...entry('help'), act: () => openHelp('') },
          entry('palette'),
          entry('keys'),
          entry('glossary'),
          'line',
          entry('tour'),
          entry('about'),
        ]}
      />
    </MenuTrigger>
  );
}
