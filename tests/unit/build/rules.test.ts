import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citedIn as rulesOf, rulesWithTests } from '../../../build/rules.ts';

const TESTS = new URL('../../', import.meta.url);

/** Numbered rules at the start of test names: "COST-9 …", "CHANGE-1 POST-4 …". */
function citedIn(text: string): string[] {
  const names = [...text.matchAll(/\b(?:it|test)(?:\.each\([^)]*\))?\(\s*[`'"]([^`'"]*)/g)].map(
    (match) => match[1] ?? '',
  );
  return names.flatMap((name) => /^(?:[A-Z0-9]+-\d+[,:]? (?:and )?)+/.exec(name)?.[0].match(/[A-Z0-9]+-\d+/g) ?? []);
}

describe('the rules', () => {
  it('CHECK every rule that a test cites is written down', () => {
    const rules = new Set(
      [...readFileSync(new URL('rules.md', TESTS), 'utf8').matchAll(/^\| ([A-Z0-9-]+) \|/gm)].map((m) => m[1]),
    );
    expect(rules.size).toBeGreaterThan(70);
    const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
    const unknown = files.flatMap((file) =>
      citedIn(readFileSync(new URL(file, TESTS), 'utf8'))
        .filter((rule) => rule !== 'UTF-8' && !rules.has(rule))
        .map((rule) => `${file}: ${rule}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('CHECK every rule that is written down has a test that cites it', () => {
    expect(
      rulesWithTests()
        .filter(({ tests }) => tests.length === 0)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('CHECK the rules of a name are those that it begins with', () => {
    const known = new Set(['COST-9', 'POST-4', 'SEC', 'PERF']);
    expect(rulesOf('COST-9 and POST-4 hold, whatever SEC says', known)).toEqual(['COST-9', 'POST-4']);
    expect(rulesOf('PERF-P3 is no wider', known)).toEqual(['PERF']);
    expect(rulesOf('SEC attack: a frame', known)).toEqual(['SEC']);
    expect(rulesOf('a SEC attack', known)).toEqual([]);
  });
});
