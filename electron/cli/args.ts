import { parseArgs } from 'node:util';
import { WrongUse } from './usage.ts';

type OptionSpec = Readonly<Record<string, 'text' | 'flag'>>;

export interface Parsed {
  readonly positionals: readonly string[];
  /** Value of a text option, or undefined. */
  text(name: string): string | undefined;
  /** Value of a text option that must be there. */
  need(name: string): string;
  flag(name: string): boolean;
}

/** Reads a command's arguments: so many positionals, these options, and `--json` always. */
export function parse(argv: readonly string[], positionals: number, spec: OptionSpec): Parsed {
  const options = Object.fromEntries(
    Object.entries({ ...spec, json: 'flag' }).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
  }
  if (parsed.positionals.length !== positionals) {
    throw new WrongUse(
      `This command takes ${positionals} ${positionals === 1 ? 'file' : 'files'}, not ${parsed.positionals.length}.`,
    );
  }
  const text = (name: string) => parsed.values[name] as string | undefined;
  return {
    positionals: parsed.positionals,
    text,
    need(name) {
      const value = text(name);
      if (value === undefined || value === '') throw new WrongUse(`--${name} is missing.`);
      return value;
    },
    flag: (name) => parsed.values[name] === true,
  };
}
