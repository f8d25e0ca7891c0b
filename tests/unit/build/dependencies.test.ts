import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collectLicences } from '../../../build/licences.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));

const { dependencies, devDependencies, optionalDependencies } = json('package.json') as Record<
  string,
  Record<string, string>
>;

const ALLOWED =
  /^(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|0BSD|Unlicense|Zlib|BlueOak-1\.0\.0)$/;

describe('dependencies', () => {
  it('SEC every one is at an exact version, and the lock file pins each package by its hash', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const packages = json('package-lock.json').packages as Record<string, { integrity?: string; link?: boolean }>;
    const loose = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('SEC every shipped one has its line of reason, and no line is of one that has gone', () => {
    const file = readdirSync(at('build/adr')).find((name) => name.endsWith('-dependencies.md')) ?? '';
    const rows = readFileSync(at(`build/adr/${file}`), 'utf8').match(/^\| (?!Library|---)[^|]+/gm) ?? [];
    const named = rows.flatMap((row) => row.slice(2).trim().split(', '));
    expect(named.sort()).toEqual(Object.keys(dependencies ?? {}).sort());
  });

  it('SEC every shipped library has a licence that lets us ship it', () => {
    const all = collectLicences();
    expect(all.length).toBeGreaterThan(20);
    const fits = (licence: string) =>
      licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((each) => each.split(' AND ').every((one) => ALLOWED.test(one)));
    // An old package that names its licence only by bringing the MIT text.
    const bringsMit = (text: string) => /Permission is hereby granted, free of charge/.test(text);
    const others = all.filter(
      ({ licence, text }) => !fits(licence) && !(licence === 'see its text' && bringsMit(text)),
    );
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });
});
