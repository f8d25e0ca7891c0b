import { employersToAskAbout } from '../../shared/import/employers.ts';
import { documentState } from '../store/store.ts';
import type { Plan } from './plan.ts';
import { setOurs, useWizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.employers;

/** Names of employers that stand on many posts: only a person knows whether one of them is the council (POST-8). */
export function EmployerAsk({ plan }: { readonly plan: Plan }) {
  const { ours } = useWizard();
  const asked = employersToAskAbout(plan.preview, documentState().document.settings);
  if (asked.length === 0) return null;
  return (
    <fieldset className="choices import-where">
      <legend>{text.title}</legend>
      <p className="hint">{text.hint}</p>
      {asked.map(({ name, posts }) => (
        <label key={name} className="radio">
          <input type="checkbox" checked={ours.has(name)} onChange={(event) => setOurs(name, event.target.checked)} />
          <span>{text.isCouncil(name, posts)}</span>
        </label>
      ))}
    </fieldset>
  );
}
