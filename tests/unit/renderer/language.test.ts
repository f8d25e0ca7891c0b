import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Sources of the rooms, by path, without their comments. */
function sources(...rooms: string[]): [path: string, text: string][] {
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name): [string, string] => {
        const text = readFileSync(join(ROOT, room, name), 'utf8');
        return [`${room}/${name}`, text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')];
      }),
  );
}

const having = (files: readonly [string, string][], pattern: RegExp) =>
  files.filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe('the language of the interface', () => {
  it('A11Y figures, dates and the order of names are written in one place', () => {
    const files = sources('renderer');
    expect(files.length).toBeGreaterThan(100);
    expect(having(files, /\bIntl\.|toLocale(?:Date|Time)?String\(/)).toEqual(['renderer/kit/words/screenFormat.ts']);
  });

  it('A11Y nobody reads "post(s)": one and many have words of their own', () => {
    expect(having(sources('renderer', 'shared', 'electron'), / [a-z]+\(s\)['"`\s.,]/)).toEqual([]);
  });

  it('A11Y the words are British', () => {
    const american = /\b(?:color|center|organization|labor|favorite|canceled|program)s?\b/i;
    const sentences = (text: string) => text.match(/'(?:[^'\\\n]|\\.)* (?:[^'\\\n]|\\.)*'/g) ?? [];
    const words = sources('renderer', 'shared').filter(([path]) => /[wW]ords\.ts$|help\/pages/.test(path));
    expect(words.length).toBeGreaterThan(20);
    const found = words.flatMap(([, text]) => sentences(text));
    expect(found.length).toBeGreaterThan(400);
    expect(found.filter((sentence) => american.test(sentence))).toEqual([]);
  });
});
