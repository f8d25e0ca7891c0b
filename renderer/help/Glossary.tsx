import { FIGURE_GROUPS } from '../../shared/words/figures.ts';
import { TERMS } from '../../shared/words/terms.ts';
import { helpWords } from './words.ts';

/** The words, and how each figure is worked out, from the tables that name the figures everywhere. */
export function Glossary() {
  return (
    <>
      <section className="help-words">
        <h3>{helpWords.words}</h3>
        <dl>
          {Object.entries(TERMS).map(([word, text]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      {FIGURE_GROUPS.map((group) => (
        <section key={group.title} className="help-words">
          <h3>{helpWords.figures(group.title)}</h3>
          <dl>
            {Object.values(group.figures).map(({ label, how, more }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{more === undefined ? how : `${how} ${more}`}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
