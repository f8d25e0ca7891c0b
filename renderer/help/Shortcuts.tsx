import { keyGroups } from './keys.ts';

/** Every shortcut, from the tables that the keys themselves are read from. */
export function Shortcuts() {
  return (
    <>
      {keyGroups().map((group) => (
        <section key={group.title} className="help-keys">
          <h3>{group.title}</h3>
          <dl>
            {group.rows.map(({ keys, what }) => (
              <div key={`${keys} ${what}`}>
                <dt>{keys}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
