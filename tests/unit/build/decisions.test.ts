import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ADR = new URL('../../../build/adr/', import.meta.url);

it('CHECK the index of decisions has every decision by its title, and no other', () => {
  const listed = [...readFileSync(new URL('README.md', ADR), 'utf8').matchAll(/^- \[(\d{4})\]\((\S+)\) (.+)$/gm)];
  const there = readdirSync(ADR).filter((name) => name !== 'README.md');
  expect(listed.map((match) => match[2])).toEqual(there.sort());
  for (const [, number, name, title] of listed) {
    const [heading] = readFileSync(new URL(name as string, ADR), 'utf8').split('\n');
    expect([name, heading?.replace(/^# (?:\d+\.? )/, '')]).toEqual([name, title]);
    expect(name?.slice(0, 4)).toBe(number);
  }
});

it('CHECK every decision says when it was made, whether it still holds, and what was decided', () => {
  for (const name of readdirSync(ADR)) {
    if (name === 'README.md') continue;
    const text = readFileSync(new URL(name, ADR), 'utf8');
    expect(text.split('\n')[2], name).toMatch(
      /^Date: \d{1,2} [A-Z][a-z]+ 20\d\d\. Status: (accepted|replaced by decision \d+)\.( |$)/,
    );
    expect(text, name).toContain('**Decision.**');
  }
});
