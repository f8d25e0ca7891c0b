import type { ImpactResult } from '../../shared/impact/impact.ts';
import { unknownWords } from '../../shared/words/people.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useApp } from '../store/store.ts';
import { impactWords } from './words.ts';

const text = impactWords.employers;

/** In place of figures that are not known (IMPACT-13, POST-8): why, and the one question that settles it. */
export function NotKnown({ result }: { readonly result: ImpactResult }) {
  const locked = useApp((store) => store.readOnly);
  return (
    <section className="impact-headline" aria-label={impactWords.headline.title}>
      <p role="status">{unknownWords(result)}</p>
      {result.unknown === 'employers' && (
        <>
          <ul className="details-list stacked">
            {result.employers.map(({ name, people }) => (
              <li key={name} className="impact-employer">
                <span>{text.on(name, people)}</span>
                <Button isDisabled={locked} aria-label={text.oursOne(name)} onPress={() => isOurs(name)}>
                  {text.ours}
                </Button>
                <Button isDisabled={locked} aria-label={text.otherOne(name)} onPress={() => isOther(name)}>
                  {text.other}
                </Button>
              </li>
            ))}
          </ul>
          <p className="hint">{text.hint}</p>
        </>
      )}
    </section>
  );
}

function isOurs(name: string) {
  saveSettings(text.saidOurs(name), ({ council }) => ({
    council: council?.name ? { ...council, alsoKnownAs: [...(council.alsoKnownAs ?? []), name] } : { ...council, name },
  }));
}

function isOther(name: string) {
  saveSettings(text.saidOther(name), ({ council }) => ({
    council: { ...council, otherBodies: [...(council?.otherBodies ?? []), name] },
  }));
}
