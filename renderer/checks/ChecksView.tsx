import { useState } from 'react';
import type { CheckCode, Prompt } from '../../shared/checks/checks.ts';
import { confirmMissing } from '../../shared/commands/index.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { count } from '../kit/words/screenFormat.ts';
import { announce, documentState, run, useApp } from '../store/store.ts';
import { useChecks } from './live.ts';
import { dismissedOf, groupsOf, keyOf, linesOf, type PromptGroup, restore, standingCount } from './model.ts';
import { PromptRow, PromptText } from './PromptRow.tsx';
import { checkWords } from './words.ts';
import './checks.css';

/** Prompts shown of one kind before the rest is asked for. */
const FIRST = 100;

/** Prompts about the shown structure: each goes to its post, and can be dismissed with a reason. */
export function ChecksView() {
  const live = useChecks();
  const active = useApp((store) => store.activeStructure);
  const readOnly = useApp((store) => store.readOnly);
  const structure = active === null ? undefined : documentState().structures.get(active);
  if (!structure || active === null) return null;
  const { name, frozen } = structure.record;
  const prompts = live.structure === active ? live.prompts : [];
  const groups = groupsOf(prompts);
  const dismissed = dismissedOf(prompts);
  if (prompts.length === 0) {
    return (
      <div className="empty-view">
        {live.behind ? (
          <p>{checkWords.working}</p>
        ) : (
          <>
            <h2>{checkWords.none.title}</h2>
            <p>{checkWords.none.text(name)}</p>
          </>
        )}
      </div>
    );
  }
  const standing = standingCount(prompts);
  return (
    <ScrollRegion className="checks" aria-label={checkWords.of(name)} aria-busy={live.behind}>
      <header className="checks-head">
        <h2>{checkWords.standing(name, standing)}</h2>
        <p className="hint">{checkWords.note}</p>
      </header>
      {groups.map((group) => (
        <Group key={group.title} group={group} structure={active} name={name} locked={readOnly} frozen={frozen} />
      ))}
      {dismissed.length > 0 && <Dismissed prompts={dismissed} structure={active} name={name} locked={readOnly} />}
    </ScrollRegion>
  );
}

interface GroupProps {
  readonly group: PromptGroup;
  readonly structure: StructureId;
  readonly name: string;
  readonly locked: boolean;
  readonly frozen: boolean;
}

function Group({ group, structure, name, locked, frozen }: GroupProps) {
  const row = { structure, name, locked, frozen };
  const lines = linesOf(group.prompts);
  const missing = group.prompts.flatMap((each) => (each.code === 'left-out' && each.post !== null ? [each.post] : []));
  const confirmAll = () => {
    // The whole group goes with its prompts: the list itself takes the keyboard.
    if (run((state) => confirmMissing(state, { structure, ids: missing })).ok)
      document.querySelector<HTMLElement>('.checks')?.focus();
  };
  return (
    <section className="check-group">
      <div className="check-group-head">
        <h3>
          {group.title} <span className="hint">{count(lines.length)}</span>
        </h3>
        {missing.length > 1 && !locked && !frozen && (
          <Button look="quiet" onPress={confirmAll}>
            {checkWords.confirmAll(missing.length)}
          </Button>
        )}
      </div>
      <ul>
        {lines.map(({ code, prompts, alike }) =>
          alike ? (
            <Alike key={code} code={code} prompts={prompts} {...row} />
          ) : (
            prompts.map((prompt) => <PromptRow key={keyOf(prompt)} prompt={prompt} {...row} />)
          ),
        )}
      </ul>
    </section>
  );
}

interface AlikeProps extends Omit<GroupProps, 'group'> {
  readonly code: CheckCode;
  readonly prompts: readonly Prompt[];
}

/** Many prompts of one kind: one line that opens. */
function Alike({ code, prompts, ...row }: AlikeProps) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(FIRST);
  return (
    <li className="prompt">
      <details className="prompt-alike" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{checkWords.alike(code, prompts.length)}</summary>
        {open && (
          <ul>
            {prompts.slice(0, most).map((prompt) => (
              <PromptRow key={keyOf(prompt)} prompt={prompt} {...row} />
            ))}
          </ul>
        )}
        {open && prompts.length > most && (
          <button type="button" className="link more" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
            {checkWords.more(prompts.length - most)}
          </button>
        )}
      </details>
    </li>
  );
}

interface DismissedProps {
  readonly prompts: readonly Prompt[];
  readonly structure: StructureId;
  readonly name: string;
  readonly locked: boolean;
}

function Dismissed({ prompts, structure, name, locked }: DismissedProps) {
  const back = (prompt: Prompt) => {
    const refused = saveSettings(checkWords.didBringBack, (settings) => restore(settings, name, prompt));
    announce(refused ?? checkWords.standsAgain(prompt.message));
  };
  return (
    <section className="check-group dismissed">
      <div className="check-group-head">
        <h3>
          {checkWords.dismissed} <span className="hint">{count(prompts.length)}</span>
        </h3>
      </div>
      <ul>
        {prompts.map((prompt) => (
          <li key={keyOf(prompt)} className="prompt">
            <div className="prompt-line">
              <PromptText prompt={prompt} structure={structure} />
              {!locked && (
                <Button look="quiet" aria-label={checkWords.bringThisBack(prompt.message)} onPress={() => back(prompt)}>
                  {checkWords.bringBack}
                </Button>
              )}
            </div>
            <p className="prompt-reason">{checkWords.reasonGiven(prompt.dismissed)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
