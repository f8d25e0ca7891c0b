import { useState } from 'react';
import { DEFAULT_LIMITS, limitsOf } from '../../shared/model/settings.ts';
import { TextField } from '../kit/forms/Field.tsx';
import { readText, readWhole } from '../kit/forms/readTyped.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { documentState, useApp } from '../store/store.ts';
import { Council } from './Council.tsx';
import { Grades } from './Grades.tsx';
import { OnCosts } from './OnCosts.tsx';
import { PayTables } from './PayTables.tsx';
import { Plan } from './Plan.tsx';
import { PublicPay } from './PublicPay.tsx';
import { Salaries } from './Salaries.tsx';
import { settingsWords } from './words.ts';
import './fields.css';
import './settings.css';

const SECTIONS = ['pay', 'onCosts', 'grades', 'tables', 'plan', 'council', 'public', 'prompts', 'window'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Every setting of the document by subject. A view and not a dialog: the totals below show at once what a change does,
 * and undo takes it back.
 */
export function SettingsView() {
  useApp((store) => store.version);
  const locked = useApp((store) => store.readOnly);
  const [section, setSection] = useState<Section>('pay');
  return (
    <div className="parts">
      <nav className="part-nav" aria-label={settingsWords.parts}>
        <h2>{settingsWords.title}</h2>
        {SECTIONS.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === section ? 'true' : undefined}
            onClick={() => setSection(each)}
          >
            {settingsWords.sections[each]}
          </button>
        ))}
      </nav>
      <ScrollRegion className="part-body settings-section" aria-label={settingsWords.sections[section]} key={section}>
        <h2>{settingsWords.sections[section]}</h2>
        <p className="hint">{settingsWords.intro[section]}</p>
        <SectionOf section={section} locked={locked} />
      </ScrollRegion>
    </div>
  );
}

function SectionOf({ section, locked }: { readonly section: Section; readonly locked: boolean }) {
  switch (section) {
    case 'pay':
      return <Salaries locked={locked} />;
    case 'onCosts':
      return <OnCosts locked={locked} />;
    case 'grades':
      return <Grades locked={locked} />;
    case 'tables':
      return <PayTables locked={locked} />;
    case 'plan':
      return <Plan locked={locked} />;
    case 'council':
      return <Council locked={locked} />;
    case 'public':
      return <PublicPay locked={locked} />;
    case 'prompts':
      return <Prompts locked={locked} />;
    case 'window':
      return <Author locked={locked} />;
  }
}

function Prompts({ locked }: { readonly locked: boolean }) {
  const { settings } = documentState().document;
  const limits = limitsOf(settings);
  return (
    <>
      {(Object.keys(DEFAULT_LIMITS) as (keyof typeof DEFAULT_LIMITS)[]).map((key) => (
        <TextField
          key={key}
          label={settingsWords.limits[key]}
          value={String(limits[key])}
          read={readWhole}
          // An emptied limit is the shipped one again.
          save={(value) =>
            saveSettings(
              settingsWords.steps.limit(settingsWords.limits[key]),
              () => ({ limits: { [key]: value === null ? DEFAULT_LIMITS[key] : Number(value) } }),
              { field: settingsWords.limits[key] },
            )
          }
          locked={locked}
        />
      ))}
      <TextField
        label={settingsWords.offset}
        value={String(settings.layerOffset ?? 0)}
        read={readWhole}
        save={(value) =>
          saveSettings(settingsWords.steps.offset, () => ({ layerOffset: Number(value ?? 0) }), {
            field: settingsWords.offset,
          })
        }
        hint={settingsWords.offsetHint}
        locked={locked}
      />
    </>
  );
}

function Author({ locked }: { readonly locked: boolean }) {
  const { author } = documentState().document.settings;
  return (
    <>
      <TextField
        label={settingsWords.author}
        value={author ?? ''}
        read={readText}
        save={(value) =>
          saveSettings(settingsWords.steps.author, () => ({ author: value ?? '' }), { field: settingsWords.author })
        }
        hint={settingsWords.authorHint}
        long
        locked={locked}
      />
      <Button onPress={() => openDialog({ kind: 'preferences' })}>{settingsWords.preferences}</Button>
    </>
  );
}
