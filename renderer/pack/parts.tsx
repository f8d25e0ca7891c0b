import type { PackSettings } from '../../shared/model/packSettings.ts';
import { listStructures } from '../../shared/model/state.ts';
import { TextField } from '../settings/Field.tsx';
import { readText } from '../settings/read.ts';
import { documentState } from '../store/store.ts';
import { LongText } from './LongText.tsx';
import { PackSheet } from './PackSheet.tsx';
import { refsOf } from './sheet.ts';
import { packOf, savePack } from './state.ts';
import { consultation, engagement } from './tables.ts';
import { packWords } from './words.ts';

type TextKey = 'council' | 'meeting' | 'reportAuthor' | 'contact';

/** Whose report it is and for which meeting. */
export function About({ locked }: { readonly locked: boolean }) {
  const { about } = packWords;
  return (
    <>
      <p className="hint pack-intro">{about.intro}</p>
      <Line name="council" label={about.council} locked={locked} />
      <Line name="meeting" label={about.meeting} locked={locked} placeholder={about.meetingHint} />
      <Line name="reportAuthor" label={about.author} locked={locked} />
      <Line name="contact" label={about.contact} locked={locked} hint={about.contactHint} />
    </>
  );
}

interface LineProps {
  readonly name: TextKey;
  readonly label: string;
  readonly locked: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
}

function Line({ name, label, locked, hint, placeholder }: LineProps) {
  return (
    <TextField
      label={label}
      value={packOf()[name] ?? ''}
      read={readText}
      save={(value) => savePack(`Changed the report: ${label.toLowerCase()}`, { [name]: value ?? '' }, label)}
      locked={locked}
      long
      {...(hint === undefined ? {} : { hint })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

/** What is proposed and why, in the words of the report. */
export function Case({ locked }: { readonly locked: boolean }) {
  const words = packWords.case;
  const field = (name: 'summary' | 'reason', label: string, hint: string) => (
    <LongText
      label={label}
      value={packOf()[name] ?? ''}
      hint={hint}
      locked={locked}
      save={(value) => savePack(`Changed the report: ${label.toLowerCase()}`, { [name]: value } as PackSettings, label)}
    />
  );
  return (
    <>
      {field('summary', words.summary, words.summaryHint)}
      {field('reason', words.reason, words.reasonHint)}
    </>
  );
}

/** What people said, what answers it, and how many were heard. */
export function Consultation({ locked }: { readonly locked: boolean }) {
  return (
    <>
      <div className="pack-table">
        <h3>Consultation log</h3>
        <PackSheet table={consultation(postsNamed)} locked={locked} />
        <p className="hint">
          {packWords.commitments} {locked ? '' : packWords.keys}
        </p>
      </div>
      <div className="pack-table narrow">
        <h3>Engagement</h3>
        <PackSheet table={engagement} locked={locked} />
      </div>
    </>
  );
}

/** The titles of posts by their references; which of them are nowhere. */
function postsNamed(value: string): string {
  const structures = listStructures(documentState());
  const unknown: string[] = [];
  const titles: string[] = [];
  for (const ref of refsOf(value)) {
    const found = structures.flatMap((structure) => {
      const id = structure.byRef.get(ref);
      return id === undefined ? [] : (structure.posts.get(id) ?? []);
    })[0];
    if (found) titles.push(found.title || ref);
    else unknown.push(ref);
  }
  return [...titles, ...(unknown.length > 0 ? [packWords.posts.unknown(unknown.join(', '))] : [])].join(', ');
}
