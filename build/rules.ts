import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './stale.ts';

export interface Rule {
  readonly id: string;
  readonly text: string;
  /** Tests that cite it, each as "file: name". */
  readonly tests: readonly string[];
}

const TESTS = join(ROOT, 'tests');
const ROW = /^\| ([A-Z][A-Z0-9]*(?:-\d+)?) \| (.+) \|$/gm;
/** The name of a test or of a group of tests; groups count, because their tests stand below them. */
const NAME =
  /\b(?:it|test|describe)(?:\.(?:each|skipIf|runIf)\((?:[^()]|\([^()]*\))*\))?\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

/** Rules that a name begins with: "COST-9 …", "CHANGE-1 POST-4 …", "SEC attack: …". */
export function citedIn(name: string, known: ReadonlySet<string>): string[] {
  const cited: string[] = [];
  for (const word of name.split(/[\s,:;]+/)) {
    // "PERF-P3": a line of what is measured, of the rule that asks for it.
    const id = word.replace(/^PERF-P\d+$/, 'PERF');
    if (known.has(id)) cited.push(id);
    else if (!/^(and|to)$/.test(word)) break;
  }
  return cited;
}

/** Every rule of tests/rules.md with the tests that prove it. */
export function rulesWithTests(): Rule[] {
  const listed = [...readFileSync(join(TESTS, 'rules.md'), 'utf8').matchAll(ROW)].map(([, id, text]) => ({
    id: id as string,
    text: text as string,
  }));
  const known = new Set(listed.map(({ id }) => id));
  const tests = new Map<string, string[]>([...known].map((id) => [id, []]));
  for (const file of readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.test\.tsx?$/.test(file)) continue;
    for (const [, ...quoted] of readFileSync(join(TESTS, file), 'utf8').matchAll(NAME)) {
      const name = quoted.find((each) => each !== undefined) ?? '';
      for (const id of citedIn(name, known)) tests.get(id)?.push(`${file}: ${name}`);
    }
  }
  return listed.map(({ id, text }) => ({ id, text, tests: tests.get(id) ?? [] }));
}

/**
 * `npm run rules [-- RULE …]`: a line a rule and the first of its tests; with names, all of theirs; `--quiet`: the count
 * alone. Ends with 1 when a rule has no test.
 */
function print(args: readonly string[]): void {
  const wanted = args.filter((arg) => !arg.startsWith('-'));
  const rules = rulesWithTests();
  if (!args.includes('--quiet')) printEach(rules, wanted);
  const without = rules.filter(({ tests }) => tests.length === 0);
  console.log(`${rules.length} rules, ${rules.length - without.length} proved by tests`);
  if (without.length === 0) return;
  console.error(`Without a test: ${without.map(({ id }) => id).join(', ')}`);
  process.exitCode = 1;
}

function printEach(rules: readonly Rule[], wanted: readonly string[]): void {
  for (const { id, text, tests } of rules) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const files = new Set(tests.map((test) => test.slice(0, test.indexOf(':'))));
    const mark = tests.length === 0 ? 'NO TEST' : `${tests.length} in ${files.size}`;
    console.log(`${id.padEnd(10)} ${mark.padEnd(9)} ${text}`);
    const shown = wanted.length > 0 ? tests : tests.slice(0, 1);
    for (const test of shown) console.log(`${' '.repeat(21)}${test}`);
  }
}

if (import.meta.main) print(process.argv.slice(2));
