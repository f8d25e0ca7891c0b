import type { Prompt } from '../../shared/checks/checks.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { besideWords } from '../kit/words/besideWords.ts';
import { words } from '../kit/words/commonWords.ts';
import { count } from '../kit/words/screenFormat.ts';
import { setView, useApp } from '../store/store.ts';
import { useChecks } from './live.ts';
import { groupsOf, keyOf, linesOf } from './model.ts';
import { PromptText } from './PromptRow.tsx';
import { checkWords } from './words.ts';

/** As many prompts as can be taken in beside the chart; the Checks view has them all. */
const MOST = 40;

/** Standing prompts of the shown structure; each goes to its post. */
export function ChecksBeside() {
  const live = useChecks();
  const active = useApp((store) => store.activeStructure);
  const groups = live.structure === active ? groupsOf(live.prompts) : [];
  if (active === null) return null;
  if (groups.length === 0) {
    return <p className="empty-note">{live.behind ? words.working : besideWords.noPrompts}</p>;
  }
  return (
    <ScrollRegion className="beside-body" aria-label={words.views.checks} aria-busy={live.behind}>
      {groups.map((group) => (
        <div key={group.title}>
          <h3 className="beside-title">
            {group.title} <span className="hint">{count(linesOf(group.prompts).length)}</span>
          </h3>
          <ul className="beside-list">
            {linesOf(group.prompts)
              .slice(0, MOST)
              .map(({ code, prompts, alike }) => (
                <li key={keyOf(prompts[0] as Prompt)}>
                  {alike ? (
                    <button type="button" className="link" onClick={() => setView('checks')}>
                      {checkWords.alike(code, prompts.length)}
                    </button>
                  ) : (
                    <PromptText prompt={prompts[0] as Prompt} structure={active} />
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <button type="button" className="link" onClick={() => setView('checks')}>
        {besideWords.whole(words.views.checks)}
      </button>
    </ScrollRegion>
  );
}
