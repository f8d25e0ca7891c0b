import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildAll } from './build.ts';
import { findRuntime } from './runtime.ts';
import { isStale, ROOT } from './stale.ts';

/**
 * `npm start [-- file.spanwise]`: builds what is out of date, then opens the application in its window, or, where
 * Electron's runtime is not to be had, the same application in the browser.
 */
async function start(args: readonly string[]): Promise<void> {
  if (isStale()) await buildAll();
  // npm runs scripts in the project's folder; a document is named from where the user stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = args.map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));
  const runtime = await findRuntime();
  if ('path' in runtime) return run(runtime.path, [ROOT, ...files]);
  console.log(`${runtime.missing}; opening Spanwise in the browser instead.`);
  run(process.execPath, [`${ROOT}electron/host/main.ts`, ...files]);
}

function run(program: string, args: string[]): void {
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Spanwise did not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
  });
}

await start(process.argv.slice(2));
