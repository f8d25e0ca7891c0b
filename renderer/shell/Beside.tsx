import { ChecksBeside } from '../checks/ChecksBeside.tsx';
import { useChecks } from '../checks/live.ts';
import { standingCount } from '../checks/model.ts';
import { MoneyBeside } from '../finance/MoneyBeside.tsx';
import { ImpactBeside } from '../impact/ImpactBeside.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Steady } from '../kit/ui/Steady.tsx';
import { setPrefs, usePrefs } from '../kit/window/prefs.ts';
import { BESIDE, besideWords } from '../kit/words/besideWords.ts';
import './beside.css';

/** The right side of the chart: the selected post, or what the proposal does to people, money and checks while it is drawn. */
export function Beside() {
  const shown = usePrefs((prefs) => prefs.beside);
  const prompts = useChecks((live) => standingCount(live.prompts));
  return (
    <div className="beside">
      <fieldset className="beside-tabs">
        <legend className="sr-only">{besideWords.shown}</legend>
        {BESIDE.map((each) => (
          <button key={each} type="button" aria-pressed={shown === each} onClick={() => setPrefs({ beside: each })}>
            <Steady>{besideWords.tabs[each]}</Steady>
            {each === 'checks' && prompts > 0 && <span className="beside-count">{prompts}</span>}
          </button>
        ))}
      </fieldset>
      {shown === 'post' && <Inspector />}
      {shown === 'impact' && <ImpactBeside />}
      {shown === 'money' && <MoneyBeside />}
      {shown === 'checks' && <ChecksBeside />}
    </div>
  );
}
