import { useId, useState } from 'react';
import { changeSettings } from '../../shared/commands/index.ts';
import { parseMoney, parsePercent } from '../../shared/model/fixed.ts';
import { NATIONAL_PAY_TABLES } from '../../shared/model/rates.ts';
import { costingOf, type DEFAULT_LIMITS, limitsOf, SALARY_BASES, type Settings } from '../../shared/model/settings.ts';
import { documentState, run, useApp } from '../store/store.ts';
import { closeDialog } from './dialogs.ts';
import { setPrefs, type Theme, usePrefs } from './prefs.ts';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { SALARY_BASIS_WORDS } from './words.ts';

type Mode = 'none' | 'flat' | 'itemised';

interface Draft {
  readonly basis: (typeof SALARY_BASES)[number];
  readonly table: string;
  readonly mode: Mode;
  readonly flat: string;
  readonly niRate: string;
  readonly niThreshold: string;
  readonly pension: string;
  readonly levy: string;
  readonly limits: Readonly<Record<keyof typeof DEFAULT_LIMITS, string>>;
  readonly offset: string;
}

function draftOf(settings: Settings, name: string): Draft {
  const costing = costingOf(settings, name);
  const onCosts = settings.onCosts ?? null;
  const itemised = onCosts?.mode === 'itemised' ? onCosts : null;
  const limits = limitsOf(settings);
  return {
    basis: costing.basis,
    table: costing.payTable,
    mode: onCosts?.mode ?? 'none',
    flat: onCosts?.mode === 'flat' ? String(onCosts.rate) : '',
    niRate: String(itemised?.ni?.rate ?? '15'),
    niThreshold: String(itemised?.ni?.threshold ?? '5000'),
    pension: String(itemised?.pension ?? ''),
    levy: String(itemised?.levy ?? ''),
    limits: {
      spanTarget: String(limits.spanTarget),
      spanNarrow: String(limits.spanNarrow),
      spanWide: String(limits.spanWide),
      layers: String(limits.layers),
    },
    offset: String(settings.layerOffset ?? 0),
  };
}

/** The change that the form asks for, or what is wrong with it. */
function changeOf(draft: Draft, before: Draft, name: string): Settings | string {
  const percent = (text: string, what: string) =>
    parsePercent(text) === null ? `${what} must be a percentage, like 23.5.` : null;
  const problems = [
    draft.mode === 'flat' ? percent(draft.flat, 'The on-cost rate') : null,
    draft.mode === 'itemised' ? percent(draft.niRate, 'The employer NI rate') : null,
    draft.mode === 'itemised' && parseMoney(draft.niThreshold) === null ? 'The NI threshold must be an amount.' : null,
    draft.mode === 'itemised' && draft.pension !== '' ? percent(draft.pension, 'The pension rate') : null,
    draft.mode === 'itemised' && draft.levy !== '' ? percent(draft.levy, 'The levy rate') : null,
    [...Object.values(draft.limits), draft.offset].every((text) => /^\d{1,4}$/.test(text))
      ? null
      : 'Limits must be whole numbers.',
  ];
  const problem = problems.find((each) => each !== null);
  if (problem) return problem;
  const onCosts: Settings['onCosts'] =
    draft.mode === 'none'
      ? null
      : draft.mode === 'flat'
        ? { mode: 'flat', rate: draft.flat.replace('%', '').trim() }
        : {
            mode: 'itemised',
            ni: { rate: draft.niRate.replace('%', '').trim(), threshold: draft.niThreshold.replace(/[£,\s]/g, '') },
            pension: draft.pension === '' ? null : draft.pension.replace('%', '').trim(),
            levy: draft.levy === '' ? null : draft.levy.replace('%', '').trim(),
          };
  const number = (key: keyof Draft['limits']) => Number(draft.limits[key]);
  return {
    onCosts,
    ...(draft.basis === before.basis && draft.table === before.table
      ? {}
      : { structures: { [name]: { salaryBasis: draft.basis, payTable: draft.table } } }),
    limits: {
      spanTarget: number('spanTarget'),
      spanNarrow: number('spanNarrow'),
      spanWide: number('spanWide'),
      layers: number('layers'),
    },
    layerOffset: Number(draft.offset),
  };
}

export function SettingsDialog() {
  const active = useApp((store) => store.activeStructure);
  const name = (active === null ? undefined : documentState().structures.get(active)?.record.name) ?? '';
  const locked = useApp((store) => store.readOnly) || active === null;
  const [draft, setDraft] = useState(() => draftOf(documentState().document.settings, name));
  const [error, setError] = useState<string | null>(null);
  const theme = usePrefs((prefs) => prefs.theme);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const apply = () => {
    const before = draftOf(documentState().document.settings, name);
    if (locked || JSON.stringify(before) === JSON.stringify(draft)) {
      closeDialog();
      return;
    }
    const change = changeOf(draft, before, name);
    const result =
      typeof change === 'string' ? null : run((state) => changeSettings(state, { change }), { quiet: true });
    if (result?.ok) closeDialog();
    else setError(typeof change === 'string' ? change : (result?.refusal.message ?? null));
  };
  const tables = [...(documentState().document.settings.payTables ?? []), ...NATIONAL_PAY_TABLES];
  return (
    <Dialog
      title="Settings"
      actions={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button look="primary" onPress={apply}>
            Apply
          </Button>
        </>
      }
    >
      <fieldset className="form-group" disabled={locked}>
        <legend>Salaries of {name || 'this structure'}</legend>
        <Choice
          label="Cost each post at"
          value={draft.basis}
          onChange={(basis) => set({ basis: basis as Draft['basis'] })}
          options={SALARY_BASES.map((each) => [each, SALARY_BASIS_WORDS[each]])}
        />
        <Choice
          label="Pay table"
          value={draft.table}
          onChange={(table) => set({ table })}
          options={tables.map((each) => [each.name, `${each.name}: ${each.status}`])}
        />
      </fieldset>
      <fieldset className="form-group" disabled={locked}>
        <legend>On-costs (whole document)</legend>
        <Choice
          label="On-costs"
          value={draft.mode}
          onChange={(mode) => set({ mode: mode as Mode })}
          options={[
            ['none', 'Not set: costs are salaries alone'],
            ['flat', 'One rate on salaries'],
            ['itemised', 'Employer NI, pension and levy'],
          ]}
        />
        {draft.mode === 'flat' && <Text label="Rate (%)" value={draft.flat} onChange={(flat) => set({ flat })} />}
        {draft.mode === 'itemised' && (
          <>
            <Text label="Employer NI (%)" value={draft.niRate} onChange={(niRate) => set({ niRate })} />
            <Text
              label="NI threshold (£ a person)"
              value={draft.niThreshold}
              onChange={(niThreshold) => set({ niThreshold })}
            />
            <Text
              label="Pension (%): your fund’s own rate"
              value={draft.pension}
              onChange={(pension) => set({ pension })}
            />
            <Text label="Levy (%)" value={draft.levy} onChange={(levy) => set({ levy })} />
          </>
        )}
      </fieldset>
      <fieldset className="form-group" disabled={locked}>
        <legend>Prompts (whole document)</legend>
        <Text
          label="Span to aim for"
          value={draft.limits.spanTarget}
          onChange={(spanTarget) => set({ limits: { ...draft.limits, spanTarget } })}
        />
        <Text
          label="Narrow at or below"
          value={draft.limits.spanNarrow}
          onChange={(spanNarrow) => set({ limits: { ...draft.limits, spanNarrow } })}
        />
        <Text
          label="Wide above"
          value={draft.limits.spanWide}
          onChange={(spanWide) => set({ limits: { ...draft.limits, spanWide } })}
        />
        <Text
          label="Layers above"
          value={draft.limits.layers}
          onChange={(layers) => set({ limits: { ...draft.limits, layers } })}
        />
        <Text label="Layers above this chart’s top" value={draft.offset} onChange={(offset) => set({ offset })} />
      </fieldset>
      <fieldset className="form-group">
        <legend>This window</legend>
        <Choice
          label="Colours"
          value={theme}
          onChange={(each) => setPrefs({ theme: each as Theme })}
          options={[
            ['system', 'As the system'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
        />
      </fieldset>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Text({ label, value, onChange }: TextProps) {
  const id = useId();
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input short"
        value={value}
        maxLength={20}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: TextProps & { readonly options: readonly (readonly [string, string])[] }) {
  const id = useId();
  return (
    <div className="form-row">
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
