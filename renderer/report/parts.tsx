import { useState } from 'react';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import { listStructures } from '../../shared/model/state.ts';
import { TextField } from '../kit/forms/Field.tsx';
import { LongText } from '../kit/forms/LongText.tsx';
import { readDate, readText } from '../kit/forms/readTyped.ts';
import { day } from '../kit/words/screenFormat.ts';
import { documentState } from '../store/store.ts';
import { PackSheet } from './PackSheet.tsx';
import { readRefs, refsOf } from './readCells.ts';
import { packOf, savePack } from './state.ts';
import { consultation, engagement, type PostNames } from './tables.ts';
import { tableWords } from './tableWords.ts';
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
      <Decision locked={locked} />
      <Line name="contact" label={about.contact} locked={locked} hint={about.contactHint} />
    </>
  );
}

/** Who decided and when: both make a decision, neither or one alone is none (PACK-5). */
function Decision({ locked }: { readonly locked: boolean }) {
  const { about, steps } = packWords;
  const decision = packOf().decision ?? null;
  const [by, setBy] = useState(decision?.by ?? '');
  const [date, setDate] = useState(decision?.date ?? null);
  const save = (label: string, who: string, when: string | null) => {
    const whole = who !== '' && when !== null ? { by: who, date: when } : null;
    if (whole === null && decision === null) return null;
    return savePack(steps.report(label), { decision: whole }, label);
  };
  return (
    <>
      <TextField
        label={about.decidedBy}
        value={by}
        read={readText}
        save={(value) => {
          setBy(value ?? '');
          return save(about.decidedBy, value ?? '', date);
        }}
        locked={locked}
        long
        hint={about.decidedByHint}
      />
      <TextField
        label={about.decidedOn}
        value={date === null ? '' : day(date)}
        read={readDate}
        save={(value) => {
          setDate(value ?? null);
          return save(about.decidedOn, by, value ?? null);
        }}
        locked={locked}
      />
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
      save={(value) => savePack(packWords.steps.report(label), { [name]: value ?? '' }, label)}
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
      save={(value) => savePack(packWords.steps.report(label), { [name]: value } as PackSettings, label)}
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
        <h3>{tableWords.consultation.label}</h3>
        <PackSheet table={consultation(POSTS)} locked={locked} />
        <p className="hint">
          {packWords.commitments} {locked ? '' : packWords.keys}
        </p>
      </div>
      <div className="pack-table narrow">
        <h3>{tableWords.engagement.label}</h3>
        <PackSheet table={engagement} locked={locked} />
      </div>
    </>
  );
}

/** Posts by their references, in whatever structure they are; typed by title too. */
const POSTS: PostNames = {
  read: (typed) => readRefs(typed, refOf),
  about(value) {
    const refs = refsOf(value);
    const unknown = refs.filter((ref) => titleOf(ref) === null);
    const titles = refs.flatMap((ref) => titleOf(ref) ?? []);
    return [...titles, ...(unknown.length > 0 ? [packWords.posts.unknown(unknown.join(', '))] : [])].join(', ');
  },
};

function titleOf(ref: string): string | null {
  for (const structure of listStructures(documentState())) {
    const id = structure.byRef.get(ref);
    const post = id === undefined ? undefined : structure.posts.get(id);
    if (post) return post.title || ref;
  }
  return null;
}

/** The reference of that name, or of the only post of that title. */
function refOf(name: string): string | null {
  if (titleOf(name) !== null) return name;
  const key = name.toLowerCase();
  for (const { posts } of listStructures(documentState())) {
    const found = [...posts.values()].filter((post) => post.title.trim().toLowerCase() === key);
    if (found.length === 1) return found[0]?.ref ?? null;
    if (found.length > 1) return null;
  }
  return null;
}
