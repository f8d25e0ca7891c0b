import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../electron/cli/main.ts';
import { readRows } from '../../electron/import/read.ts';
import { csvText } from '../../shared/report/page/csvText.ts';
import { good, namesIn, smallState, temporaryFolder, writeDocument } from '../support/documents.ts';

const folder = temporaryFolder();

/** Runs a command line here; answers what it wrote. */
async function spanwise(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: await run(args), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Clears the screen, renames the window, and the one-byte form of the same. */
const HOSTILE = 'Plan\u001b[2J\u001b]0;owned\u0007\u009b31m\u007f';
/** Every control sign but line ends and tabs. */
const CONTROL = /[^\P{Cc}\n\t]/u;

describe('SEC attack: titles that speak to the terminal', () => {
  it('SEC CLI no control sign reaches it, in any answer, as text or as JSON; the JSON keeps the title', async () => {
    const path = join(folder, 'plan.spanwise');
    const state = smallState();
    state.document = { ...state.document, title: HOSTILE };
    for (const structure of state.structures.values()) structure.record = { ...structure.record, name: HOSTILE };
    writeDocument(path, state);
    const edits = join(folder, 'edits.json');
    writeFileSync(edits, JSON.stringify([{ op: 'move', id: HOSTILE, to: HOSTILE }]));
    for (const args of [
      ['figures', path],
      ['figures', path, '--by', 'post'],
      ['check', path],
      ['figures', path, '--structure', 'Other'],
      ['apply', path, edits],
      ['fork', path, '--from', HOSTILE, '--as', HOSTILE],
      [HOSTILE],
    ])
      for (const json of [[], ['--json']]) {
        const { stdout, stderr } = await spanwise(...args, ...json);
        expect(stdout + stderr, args.join(' ')).not.toBe('');
        expect(stdout, args.join(' ')).not.toMatch(CONTROL);
        expect(stderr, args.join(' ')).not.toMatch(CONTROL);
      }
    expect(JSON.parse((await spanwise('figures', path, '--json')).stdout)).toMatchObject({ document: HOSTILE });
  });

  it('SEC IMPORT-1 a NUL in edits or settings is refused, and one in an old document does not spoil its CSV', async () => {
    const path = join(folder, 'nul.spanwise');
    writeDocument(path);
    const edits = join(folder, 'nul.json');
    for (const content of ['[{"op":"update","id":"P4","set":{"Job Title":"a\\u0000b"}}]', '[{"op\\u0000":1}]']) {
      writeFileSync(edits, content);
      const { status, stderr } = await spanwise('apply', path, edits);
      expect([status, stderr]).toEqual([1, expect.stringContaining('the sign NUL')]);
    }
    // A reverse solidus and digits are a text like any other.
    writeFileSync(edits, '[{"op":"update","id":"P4","set":{"Job Title":"a\\\\u0000b"}}]');
    expect((await spanwise('apply', path, edits)).status).toBe(0);
    const csv = csvText([
      ['Post ID', 'Job Title'],
      ['P1', 'a\0b'],
    ]);
    expect(good(await readRows('back.csv', Buffer.from(csv))).rows[1]).toEqual(['P1', 'ab']);
  });

  it.each(['1e99', '-1', '0.5', '"2"'])(
    'CLI a place among siblings of %s is refused with a sentence, and nothing changes',
    async (index) => {
      const path = join(folder, `index-${index.replace(/\W/g, '')}.spanwise`);
      writeDocument(path);
      const edits = join(folder, 'index.json');
      writeFileSync(edits, `[{"op":"move","id":"P4","to":"P1","index":${index}}]`);
      const { status, stderr, stdout } = await spanwise('apply', path, edits);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^Edit 1: .*index.*Nothing was changed\.\n$/);
      expect(namesIn(folder).some((name) => name.startsWith('.~'))).toBe(false);
    },
  );
});
