import { useRef, useState } from 'react';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import { type OwnSection, ownSections } from '../../shared/report/pack/ownSections.ts';
import { PACK_SECTIONS } from '../../shared/report/pack/sections.ts';
import { REPORT_TEMPLATES, templateHeadings } from '../../shared/report/pack/templates.ts';
import { focusSoon, TextField } from '../kit/forms/InlineForm.tsx';
import { LongText } from '../kit/forms/LongText.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { markupOf } from './pastedText.ts';
import { packOf, savePack } from './state.ts';
import { packWords } from './words.ts';

const said = packWords.own;
type Rows = NonNullable<PackSettings['ownSections']>;

/** Sections as rows: a line a row, so that an edit stores the lines that it changed (DOC-11). */
function rowsOf(sections: readonly OwnSection[]): Rows {
  return sections.flatMap(({ title, lines, after, exempt }) =>
    (lines.length === 0 ? [''] : lines).map((text, i) => ({
      section: title,
      text,
      ...(i === 0 && after !== '' ? { after } : {}),
      ...(i === 0 && exempt ? { exempt } : {}),
    })),
  );
}

/** Sections that people write themselves, anywhere in the report (PACK-1). */
export function OwnSections({ locked }: { readonly locked: boolean }) {
  const sections = ownSections(packOf());
  const [adding, setAdding] = useState('');
  const within = useRef<HTMLDivElement>(null);
  const save = (label: string, changed: readonly OwnSection[]) =>
    savePack(label, { ownSections: rowsOf(changed) }, said.field);
  const change = (id: string, part: Partial<OwnSection>) =>
    save(
      said.steps.changed(part.title ?? sections.find((each) => each.id === id)?.title ?? ''),
      sections.map((each) => (each.id === id ? { ...each, ...part } : each)),
    );
  const add = (titles: readonly { readonly section: string; readonly after: string }[], label: string) => {
    const known = new Set(sections.map(({ title }) => title.toLowerCase()));
    const wanted = titles.filter(({ section }) => !known.has(section.toLowerCase()));
    if (wanted.length === 0) return;
    const made = wanted.map(({ section, after }) => ({ title: section, after, lines: [], exempt: false }));
    save(label, [...sections, ...made.map((each) => ({ ...each, id: `own:${each.title}` as const }))]);
  };
  return (
    <div className="own-sections" ref={within}>
      <p className="hint pack-intro">{said.intro}</p>
      {!locked && (
        <div className="own-add">
          <TextField label={said.title} value={adding} onChange={setAdding} />
          <Button
            isDisabled={adding.trim() === ''}
            onPress={() => {
              add([{ section: adding.trim(), after: '' }], said.steps.added(adding.trim()));
              setAdding('');
              focusSoon(within, 'input');
            }}
          >
            {said.add}
          </Button>
          <label className="field">
            <span>{said.template}</span>
            <select
              className="input"
              value=""
              onChange={(event) => {
                const template = REPORT_TEMPLATES.find(({ id }) => id === event.target.value);
                if (template) add(templateHeadings(template), said.steps.template(template.label));
              }}
            >
              <option value="">{said.choose}</option>
              {REPORT_TEMPLATES.filter((each) => templateHeadings(each).length > 0).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {sections.map((section) => (
        <section key={section.id} className="own-section" aria-label={section.title}>
          <LongText
            label={section.title}
            value={section.lines.join('\n')}
            locked={locked}
            readPasted={(html) => markupOf(new DOMParser().parseFromString(html, 'text/html').body)}
            save={(text) => change(section.id, { lines: text.split('\n') })}
          />
          <div className="own-about">
            <label className="field">
              <span>{said.after}</span>
              <select
                className="input"
                value={section.after}
                disabled={locked}
                onChange={(event) => change(section.id, { after: event.target.value })}
              >
                <option value="">{said.end}</option>
                <option value="start">{said.start}</option>
                {PACK_SECTIONS.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
                {sections
                  .filter(({ id }) => id !== section.id)
                  .map(({ id, title }) => (
                    <option key={id} value={title}>
                      {title}
                    </option>
                  ))}
              </select>
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={section.exempt}
                disabled={locked}
                onChange={(event) => change(section.id, { exempt: event.target.checked })}
              />
              {said.exempt}
            </label>
            {!locked && (
              <Button
                look="quiet"
                aria-label={said.remove(section.title)}
                onPress={() => {
                  save(
                    said.steps.removed(section.title),
                    sections.filter(({ id }) => id !== section.id),
                  );
                  focusSoon(within, 'input');
                }}
              >
                {said.delete}
              </Button>
            )}
          </div>
        </section>
      ))}
      {!locked && sections.length > 0 && <p className="hint">{said.marks}</p>}
    </div>
  );
}
