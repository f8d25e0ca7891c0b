import { useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { FileContent } from '../../shared/import/what.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { isEmpty } from '../../shared/patch/patch.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { Steady } from '../kit/ui/Steady.tsx';
import { chooseFile, IMPORT_TYPES } from '../kit/window/chooseFile.ts';
import { closeDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { ColumnsStep } from './ColumnsStep.tsx';
import { EqualityImport } from './EqualityImport.tsx';
import { FileStep } from './FileStep.tsx';
import { PayImport } from './PayImport.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { ProblemsStep, undecided } from './ProblemsStep.tsx';
import { carryOut, type Planning, usePlanning } from './plan.ts';
import { Reading } from './Reading.tsx';
import { stopReading } from './reading.ts';
import { begin, goTo, readFile, useWizard } from './state.ts';
import { WhereStep } from './WhereStep.tsx';
import { importWords, STEP_WORDS, STEPS, type Step } from './words.ts';
import './import.css';

interface Props {
  readonly file?: File;
  /** What somebody came to import, where that is known. */
  readonly what?: FileContent;
  /** A structure to be updated from newer data. */
  readonly update?: StructureId;
}

/** Choose a file, see what it holds and what is wrong with it, decide, then import all of it or nothing (IMPORT-1…4). */
export function ImportDialog({ file, what, update }: Props) {
  useEffect(() => {
    begin(what, update);
    if (file) void readFile(file, what);
    // Closed while a file is being read, the dialog takes no interest in it any more.
    return stopReading;
  }, [file, what, update]);
  const wizard = useWizard();
  const planning = usePlanning();
  const tabs = useRef<HTMLDivElement>(null);
  const read = wizard.rows !== null;
  // What held the keyboard before the rows were there is gone with them: it goes to the step that is shown.
  useEffect(() => {
    if (read) tabs.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [read]);
  const choose = () => chooseFile(IMPORT_TYPES, (chosen) => void readFile(chosen, what));
  const title = importWords.title(wizard.name);
  if (wizard.rows === null)
    return (
      <Dialog title={title} actions={<Button onPress={closeDialog}>{words.buttons.cancel}</Button>}>
        {wizard.reading ? <Reading name={wizard.name} alone /> : <FileStep choose={choose} wanted={what} />}
      </Dialog>
    );
  if (wizard.what !== 'posts') {
    const Import = wizard.what === 'pay' ? PayImport : EqualityImport;
    return <Import title={title} rows={wizard.rows} choose={choose} wanted={what} />;
  }
  return (
    <Dialog title={title} size="huge" actions={<Actions choose={choose} planning={planning} />}>
      <div className="import">
        <Tabs
          ref={tabs}
          className="import-steps"
          selectedKey={wizard.step}
          onSelectionChange={(key) => goTo(key as Step)}
        >
          <TabList className="import-tabs" aria-label={importWords.steps}>
            {STEPS.map((step, i) => (
              <Tab key={step} id={step} className="import-tab">
                <span className="import-number">{i + 1}</span> <Steady>{STEP_WORDS[step]}</Steady>
                <Mark step={step} planning={planning} />
              </Tab>
            ))}
          </TabList>
          <TabPanel id="file" className="import-panel">
            <FileStep choose={choose} wanted={what} />
          </TabPanel>
          <TabPanel id="columns" className="import-panel">
            <ColumnsStep />
          </TabPanel>
          <TabPanel id="problems" className="import-panel">
            <ProblemsStep plan={planning.plan} />
          </TabPanel>
          <TabPanel id="where" className="import-panel">
            <WhereStep plan={planning.plan} />
          </TabPanel>
        </Tabs>
        <PreviewPane planning={planning} />
      </div>
    </Dialog>
  );
}

/** How much a step still asks for. */
function Mark({ step, planning: { plan } }: { readonly step: Step; readonly planning: Planning }) {
  const { decisions } = useWizard();
  if (!plan) return null;
  const open =
    step === 'problems'
      ? undecided(plan, decisions).length
      : step === 'where'
        ? (plan.merge?.conflicts.length ?? 0)
        : 0;
  return open === 0 ? null : <span className="import-count">{open}</span>;
}

function Actions({ choose, planning }: { readonly choose: () => void; readonly planning: Planning }) {
  const { step, decisions, reading } = useWizard();
  const { plan, refusal } = planning;
  const open = plan ? undecided(plan, decisions).length : 0;
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  // An update by a file that says nothing new is no step of history; keeping what is here against it is one.
  const idle = plan?.merge != null && isEmpty(plan.patch);
  const ready = plan !== null && planning.progress === null && !reading && open === 0 && !idle;
  return (
    <>
      <Button look="quiet" onPress={choose}>
        {importWords.chooseAnother}
      </Button>
      <span className="spring" />
      <span className="import-wait" role="status">
        {refusal ? '' : open > 0 ? importWords.toDecide(open) : idle ? importWords.nothingToUpdate : ''}
      </span>
      <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
      {before && <Button onPress={() => goTo(before)}>{words.buttons.back}</Button>}
      {next && (
        <Button {...(ready ? {} : { look: 'primary' as const })} onPress={() => goTo(next)}>
          {importWords.next(next)}
        </Button>
      )}
      <Button
        {...(ready ? { look: 'primary' as const } : {})}
        isDisabled={!ready}
        onPress={() => plan && void carryOut(plan)}
      >
        {importWord(planning)}
      </Button>
    </>
  );
}

function importWord({ plan }: Planning): string {
  if (!plan) return importWords.import;
  if (plan.merge) return importWords.update;
  const repairs = plan.report.repaired.length;
  return repairs > 0 ? importWords.importRepaired(repairs) : importWords.import;
}
