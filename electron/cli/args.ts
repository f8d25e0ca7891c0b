import { parseArgs } from 'node:util';
import { fromAddress } from '../documents/paths.ts';
import { COMMAND_USES, type CommandName, type CommandUse, WrongUse } from './usage.ts';

export interface Parsed {
  readonly positionals: readonly string[];
  /** Value of a text option, or undefined. */
  text(name: string): string | undefined;
  /** Value of a text option that must be there. */
  need(name: string): string;
  flag(name: string): boolean;
}

/** Reads a command's arguments: the files and options that it takes, and `--json` always. */
export function parse(argv: readonly string[], command: CommandName): Parsed {
  const { files, options: own, older }: CommandUse = COMMAND_USES[command];
  const options: Record<string, { type: 'boolean' | 'string' }> = { json: { type: 'boolean' } };
  for (const [name, { value }] of Object.entries({ ...own, ...older }))
    options[name] = { type: value === undefined ? 'boolean' : 'string' };
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
  }
  const wanted = files.length;
  if (parsed.positionals.length !== wanted) {
    throw new WrongUse(
      `This command takes ${wanted} ${wanted === 1 ? 'file' : 'files'}, not ${parsed.positionals.length}.`,
    );
  }
  const text = (name: string) => parsed.values[name] as string | undefined;
  return {
    positionals: parsed.positionals.map(fromAddress),
    text,
    need(name) {
      const value = text(name);
      if (value === undefined || value === '') throw new WrongUse(`--${name} is missing.`);
      return value;
    },
    flag: (name) => parsed.values[name] === true,
  };
}
