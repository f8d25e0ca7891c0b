import { useId } from 'react';
import type { ExportFormat, ExportKind, ExportPart } from '../../shared/ipc/contract.ts';
import { listStructures } from '../../shared/model/state.ts';
import { words } from '../kit/words/commonWords.ts';
import { day } from '../kit/words/screenFormat.ts';
import { packOf, showPart } from '../report/state.ts';
import { documentState, impactNow, setView, useApp } from '../store/store.ts';
import type { Choices } from './choices.ts';
import { Finish } from './Finish.tsx';
import { hasPages, KINDS, kindOf, type MakeArgs, partOf, type Subject } from './kinds.ts';
import type { Making } from './making.ts';
import { Presets } from './Presets.tsx';
import { SectionList } from './SectionList.tsx';
import { signedStateOf } from './signedOff.ts';
import { setExport, setKind } from './state.ts';
import { exportWords, FORMAT_HINTS, FORMAT_WORDS, KIND_WORDS } from './words.ts';

interface Props {
  readonly choices: Choices;
  readonly subject: Subject;
  readonly wanted: MakeArgs;
  readonly making: Making;
}

const said = exportWords.form;

/** What, for whom, which structures, on what paper; and below it the button. */
export function ExportForm({ choices, subject, wanted, making }: Props) {
  const { kind, format } = choices;
  const { formats, compares } = kindOf(kind);
  const hint = FORMAT_HINTS[`${kind} ${format}`] ?? FORMAT_HINTS[format];
  return (
    <section className="export-side" aria-label={said.title}>
      <div className="export-form">
        <Presets choices={choices} />
        <div className="export-pair">
          <Select
            label={said.what}
            value={kind}
            options={KINDS.map((each) => [each.kind, KIND_WORDS[each.kind]])}
            onChange={(value) => setKind(value as ExportKind)}
          />
          <Select
            label={said.as}
            value={format}
            options={formats.map((each) => [each, FORMAT_WORDS[each]])}
            onChange={(value) => setExport({ format: value as ExportFormat })}
          />
        </div>
        {hint !== undefined && <p className="hint">{hint}</p>}
        <ForWhom part={partOf(choices)} parts={kindOf(kind).parts} making={making} />
        <Structures subject={subject} compares={compares} />
        {kind === 'pool-workings' && <Pool subject={subject} chosen={choices.pool} />}
        {hasPages(format) && (
          <div className="export-pair">
            <Select
              label={said.paper}
              value={choices.page}
              options={Object.entries(said.papers)}
              onChange={(value) => setExport({ page: value as Choices['page'] })}
            />
            <Select
              label={said.orientation}
              value={choices.orientation}
              options={Object.entries(said.orientations)}
              onChange={(value) => setExport({ orientation: value as Choices['orientation'] })}
            />
          </div>
        )}
        {format === 'png' && (
          <Select
            label={said.resolution}
            value={choices.resolution}
            options={Object.entries(said.resolutions)}
            onChange={(value) => setExport({ resolution: value as Choices['resolution'] })}
          />
        )}
        {kind === 'pack' && format !== 'xlsx' && <SectionList order={choices.order} off={choices.off} />}
      </div>
      <Finish wanted={wanted} making={making} />
    </section>
  );
}

function Pool({ subject, chosen }: { readonly subject: Subject; readonly chosen: string | null }) {
  const impact = subject.from === null ? null : impactNow(subject.from, subject.structure);
  const names = impact?.pools.map((pool) => pool.name) ?? [];
  return (
    <Select
      label={said.pool}
      value={chosen !== null && names.includes(chosen) ? chosen : ''}
      options={[['', said.everyPool], ...names.map((name) => [name, name] as const)]}
      onChange={(pool) => setExport({ pool: pool === '' ? null : pool })}
    />
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

const PARTS: readonly (readonly [ExportPart | null, string, string])[] = [
  [null, exportWords.parts.working, exportWords.parts.workingHint],
  ['open', exportWords.parts.open, exportWords.parts.openHint],
  ['exempt', exportWords.parts.exempt, exportWords.parts.exemptHint],
];

interface ForWhomProps {
  readonly part: ExportPart | null;
  readonly parts: readonly (ExportPart | null)[];
  readonly making: Making;
}

/** Whether the paper that is shown is signed off as it is. */
function openState({ made }: Making): { readonly text: string; readonly good: boolean } {
  const signed = made && signedStateOf(made.args, made.file);
  if (!signed?.signOff) return { text: exportWords.unsigned, good: false };
  const { by, date } = signed.signOff;
  const say = signed.holds ? exportWords.signedBy : exportWords.changedSince;
  return { text: say(by, day(date)), good: signed.holds };
}

function ForWhom({ part, parts, making }: ForWhomProps) {
  useApp((store) => store.revision + store.notes);
  const { exempt } = packOf();
  const states: Record<ExportPart, { readonly text: string; readonly good: boolean }> = {
    open: openState(making),
    exempt: exempt
      ? { text: exportWords.paragraph(exempt.paragraph), good: true }
      : { text: exportWords.noParagraph, good: false },
  };
  const toRedaction = () => {
    showPart('parts');
    setView('report');
  };
  return (
    <fieldset className="form-group export-parts">
      <legend>{said.forWhom}</legend>
      {PARTS.filter(([each]) => parts.includes(each)).map(([each, label, hint]) => (
        <div key={label}>
          <label className="radio">
            <input type="radio" name="export-part" checked={part === each} onChange={() => setExport({ part: each })} />
            <span>
              {label}
              {part === each && <small>{hint}</small>}
            </span>
          </label>
          {part === each && each !== null && (
            <p className={`export-part-state ${states[each].good ? 'hint' : 'field-error'}`}>
              {states[each].text}{' '}
              <button type="button" className="link" onClick={toRedaction}>
                {exportWords.toRedaction}
              </button>
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function Structures({ subject, compares }: { readonly subject: Subject; readonly compares: boolean }) {
  const options = listStructures(documentState()).map(({ record }) => [record.id, record.name] as const);
  return (
    <div className={compares ? 'export-pair' : undefined}>
      <Select
        label={words.structures.label}
        value={subject.structure}
        options={options}
        onChange={(structure) => setExport({ structure })}
      />
      {compares && (
        <Select
          label={said.comparedWith}
          value={subject.from ?? ''}
          options={[
            ...(subject.from === null ? [['', said.nothing] as const] : []),
            ...options.filter(([id]) => id !== subject.structure),
          ]}
          onChange={(from) => setExport({ from })}
        />
      )}
    </div>
  );
}
