import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectLicences } from '../../../build/licences.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

describe('the licences in About', () => {
  const licences = collectLicences();
  const names = licences.map(({ name }) => name);

  it('SEC names every library that is shipped with its licence and its text, and no tool of ours', () => {
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(
      ['electron-builder', 'playwright-core', 'typescript', 'vite', 'vitest'].filter((name) => names.includes(name)),
    ).toEqual([]);
    expect(licences.filter(({ licence, text }) => !licence || text.length < 40).map(({ name }) => name)).toEqual([]);
  });

  it('SEC no library asks that the application be published under its own licence', () => {
    const copyleft = licences.filter(({ licence }) => /\b(?:A?GPL|SSPL|LGPL)\b/.test(licence) && !/ OR /.test(licence));
    expect(copyleft.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });
});
