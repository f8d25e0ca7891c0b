import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { planImport } from '../../shared/import/import.ts';
import type { SampleInfo } from '../../shared/ipc/contract.ts';
import { parseSettings } from '../../shared/model/settings.ts';
import { type DocumentState, emptyDocument, structureByName } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { ADULT_SOCIAL_CARE } from './adultSocialCare.ts';
import { BARNET_2012 } from './barnet2012.ts';
import { BARNET_2014 } from './barnet2014.ts';
import { BARNET_2021 } from './barnet2021.ts';
import { BOLTON_2010 } from './bolton2010.ts';
import { BURY_2021 } from './bury2021.ts';
import type { Sample } from './sample.ts';

const SAMPLES: readonly Sample[] = [ADULT_SOCIAL_CARE, BARNET_2014, BARNET_2021, BURY_2021, BOLTON_2010, BARNET_2012];

export function listSamples(): SampleInfo[] {
  return SAMPLES.map(({ name, title, description }) => ({ name, title, description }));
}

/** The sample as a new document, or a refusal that names the samples there are. */
export function buildSample(name: string): Result<DocumentState> {
  const sample = SAMPLES.find((known) => known.name === name);
  if (!sample) {
    const names = SAMPLES.map((known) => known.name).join(', ');
    return refuse('unknown-sample', `There is no sample called "${name}". There are: ${names}.`);
  }
  const settings = parseSettings(sample.settings);
  if (!settings.ok) return settings;
  const state = emptyDocument(sample.title);
  state.document = { ...state.document, settings: settings.value };
  for (const { name: structureName, from, csv, version } of sample.structures) {
    const rows = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',', newline: '\n' }).data;
    const lines = rows.map((_, i) => i + 1);
    const planned = planImport(state, {
      structureName,
      fromName: from,
      format: 'own',
      fileName: sample.name,
      rows,
      lines,
    });
    if (!planned.ok) return planned;
    const { patch, report } = planned.value;
    if (patch === null) return refuse('bad-sample', `Sample ${name}: ${JSON.stringify(report.rejected)}`);
    const applied = tryPatch(state, patch);
    if (!applied.ok) return applied;
    const made = version ? structureByName(state, structureName) : undefined;
    if (made) made.record = { ...made.record, kind: 'version', frozen: true };
  }
  return ok(state);
}
