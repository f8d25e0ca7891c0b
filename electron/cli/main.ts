import { apply } from './apply.ts';
import { type Command, fork, newDocument, settings } from './documents.ts';
import { exportFile } from './export.ts';
import { compare, figures } from './figures.ts';
import { impact } from './impact.ts';
import { importFile } from './import.ts';
import { check, copy, restore } from './keeping.ts';
import { USAGE, WrongUse } from './usage.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  new: newDocument,
  fork,
  settings,
  import: importFile,
  figures,
  compare,
  impact,
  apply,
  export: exportFile,
  check,
  copy,
  restore,
};

/** Runs one command line; answers its exit code: 0 done, 1 refused, 2 wrong use. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === undefined || !Object.hasOwn(COMMANDS, name))
      throw new WrongUse(name === undefined ? 'Say what to do.' : `There is no command "${name}".`);
    const result = await (COMMANDS[name] as Command)(rest);
    if (!result.ok) {
      process.stderr.write(`${result.refusal.message}\n`);
      return 1;
    }
    const { json, text, refusal } = result.value;
    process.stdout.write(`${rest.includes('--json') ? JSON.stringify(json, null, 2) : text}\n`);
    if (refusal === undefined) return 0;
    process.stderr.write(`${refusal}\n`);
    return 1;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

// The packaged application imports this file and calls `run` itself.
if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
