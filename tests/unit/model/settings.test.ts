import { describe, expect, it } from 'vitest';
import {
  mergeSettings,
  parseSettings,
  pickSettings,
  RULE_SETTINGS,
  settingOf,
} from '../../../shared/model/settings.ts';
import { PARTS, pathsWhere } from '../../../shared/model/settingsRegistry.ts';

const read = (input: unknown) => {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
};

describe('the settings that there are', () => {
  it('DOC-11 each has its path, once, and a word for the history', () => {
    for (const [path, part] of PARTS) {
      expect(path).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/);
      expect(part.word).toMatch(/^\S.*\S$/);
    }
    expect([...PARTS.keys()]).toEqual(expect.arrayContaining(['onCosts', 'limits.layers', 'pack.equality.rows']));
  });

  it('EXPORT-8 a new one is withheld until it is declared: this is all that a copy for others may hold', () => {
    expect(pathsWhere((about) => about.published === true).toSorted()).toEqual([
      'council.alsoKnownAs',
      'council.name',
      'council.otherBodies',
      'grades',
      'implementationDate',
      'layerOffset',
      'limits.layers',
      'limits.spanNarrow',
      'limits.spanTarget',
      'limits.spanWide',
      'onCosts',
      'payMultiple',
      'payTables',
      'salaryBasis',
    ]);
  });

  it('COST-1 costings depend on pay, on-costs and basis alone', () => {
    expect(pathsWhere((about) => about.figures?.includes('cost') === true).toSorted()).toEqual([
      'grades',
      'onCosts',
      'payTables',
      'salaryBasis',
      'structures',
    ]);
  });

  it('takes the whole settings file, and says which setting is wrong', () => {
    const file = {
      council: { name: 'London Borough of X', alsoKnownAs: ['X Council'] },
      ringFenceThreshold: 50,
      fullTimeHours: 37,
      discloseUnder: 5,
      phases: [{ name: 'Phase 1', date: '2027-04-01' }],
      establishments: { default: 'Town Hall' },
      customFields: [{ name: 'Welsh level', kind: 'choice', choices: ['0', '1'] }],
      publicPay: [{ grade: 'CO1', publication: 'Pay policy statement', year: '2026' }],
      targets: { saving: { '2027/28': '324000' }, span: 6 },
      secondLanguage: 'cy',
    };
    expect(read(file)).toEqual({ ...file, ringFenceThreshold: '50', fullTimeHours: '37' });
    const wrong = parseSettings({ discloseUnder: 2 });
    expect(!wrong.ok && wrong.refusal.message).toContain('discloseUnder must be at least 3');
  });

  it('merges groups and named maps by key, the rest whole, and clears by null', () => {
    const base = read({
      limits: { layers: 5 },
      savingsTargets: { '2026/27': '1' },
      roleMatches: [],
      matchThreshold: 55,
    });
    const change = read({
      limits: { spanWide: 9 },
      savingsTargets: { '2027/28': '2' },
      roleMatches: [{ from: 'A', to: 'B', percent: '60' }],
      matchThreshold: null,
    });
    expect(mergeSettings(base, change)).toEqual({
      limits: { layers: 5, spanWide: 9 },
      savingsTargets: { '2026/27': '1', '2027/28': '2' },
      roleMatches: [{ from: 'A', to: 'B', percent: '60' }],
    });
  });

  it('says what holds where the document says nothing', () => {
    expect(settingOf({}, 'discloseUnder')).toBe(5);
    expect(settingOf(read({ fullTimeHours: '36' }), 'fullTimeHours')).toBe('36');
    expect(pickSettings(read({ council: { name: 'X', alsoKnownAs: ['Y'] }, author: 'HR' }), ['council.name'])).toEqual({
      council: { name: 'X' },
    });
    expect(RULE_SETTINGS).toEqual(expect.arrayContaining(['onCosts', 'matchThreshold', 'staffRates', 'council']));
  });
});
