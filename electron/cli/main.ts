import type { Command } from './documents.ts';
import { plainJson, plainText } from './print.ts';
import { type CommandName, helpOf, USAGE, WrongUse } from './usage.ts';

/** Each command's module is loaded when it is asked for, so that a script of many short commands stays quick. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  new: async () => (await import('./documents.ts')).newDocument,
  fork: async () => (await import('./documents.ts')).fork,
  settings: async () => (await import('./documents.ts')).settings,
  import: async () => (await import('./import.ts')).importFile,
  figures: async () => (await import('./figures.ts')).figures,
  compare: async () => (await import('./figures.ts')).compare,
  impact: async () => (await import('./impact.ts')).impact,
  apply: async () => (await import('./apply.ts')).apply,
  letters: async () => (await import('./letters.ts')).letters,
  export: async () => (await import('./export.ts')).exportFile,
  check: async () => (await import('./keeping.ts')).check,
  copy: async () => (await import('./keeping.ts')).copy,
  restore: async () => (await import('./keeping.ts')).restore,
  erase: async () => (await import('./keeping.ts')).erase,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

function help(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Runs one command line; answers its exit code: 0 done, 1 refused, 2 wrong use. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === '--help' || name === 'help') return help(USAGE.trimEnd());
    if (name === undefined || !isCommand(name))
      throw new WrongUse(name === undefined ? 'Say what to do.' : `There is no command "${name}".`);
    if (rest.includes('--help')) return help(helpOf(name));
    const result = await (await COMMANDS[name]())(rest);
    if (!result.ok) {
      process.stderr.write(plainText(`${result.refusal.message}\n`));
      return 1;
    }
    const { json, text, notes, refusal } = result.value;
    process.stdout.write(`${rest.includes('--json') ? plainJson(json) : plainText(text)}\n`);
    for (const note of notes ?? []) process.stderr.write(plainText(`${note}\n`));
    if (refusal === undefined) return 0;
    process.stderr.write(plainText(`${refusal}\n`));
    return 1;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const use = name !== undefined && isCommand(name) ? `${helpOf(name)}\n` : USAGE;
    process.stderr.write(plainText(`${error.message}\n\n${use}`));
    return 2;
  }
}

/** `settings DOC | head` closes the pipe once it has its lines. Nobody is left to be told; what was begun is finished. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// The packaged application imports this file and calls `run` itself.
if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
