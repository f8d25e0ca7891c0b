import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../electron/cli/main.ts';
import { COMMAND_USES, type CommandName, type CommandUse } from '../../../electron/cli/usage.ts';
import { SETTINGS } from '../../../shared/model/settingsRegistry.ts';

afterEach(() => vi.restoreAllMocks());

/** Runs a command line in this process: exit code, standard output and standard error. */
async function told(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  const code = await run(argv);
  vi.restoreAllMocks();
  return { code, out: out.join(''), err: err.join('') };
}

const NAMES = Object.keys(COMMAND_USES) as CommandName[];

describe('CLI help', () => {
  it.each(NAMES)('CLI %s --help says its files and every option that it takes', async (name) => {
    const { code, out, err } = await told(name, '--help');
    expect([code, err]).toEqual([0, '']);
    const { files, options, older }: CommandUse = COMMAND_USES[name];
    expect(out.split('\n')[0]).toMatch(new RegExp(`^Usage: spanwise ${[name, ...files].join(' ')}`));
    for (const option of [...Object.keys({ ...options, ...older }), 'json'])
      expect(out).toMatch(new RegExp(`^ {2}--${option}( |$)`, 'm'));
  });

  it('CLI --help lists every command; a wrong option gets the help of its command, and exit code 2', async () => {
    const all = await told('--help');
    for (const name of NAMES) expect(all.out).toContain(`\n  ${name} `);
    const wrong = await told('figures', 'plan.spanwise', '--colour', 'red');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain(COMMAND_USES.figures.says);
  });

  it('CLI settings --schema is the JSON Schema of every setting and report table', async () => {
    const { code, out } = await told('settings', '--schema', '--json');
    expect(code).toBe(0);
    const schema = JSON.parse(out) as {
      $schema: string;
      properties: Record<string, object>;
      additionalProperties: boolean;
    };
    expect(schema.$schema).toContain('json-schema.org');
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(SETTINGS).sort());
    expect(schema.additionalProperties).toBe(false);
    expect(JSON.stringify(schema.properties.pack)).toContain('"timetable"');
    expect(await told('settings', '--schema', 'plan.spanwise')).toMatchObject({ code: 2, out: '' });
  });
});
