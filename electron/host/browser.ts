import { spawn } from 'node:child_process';

/** Asks the system to show the address in the user's browser. Where that is not possible, the printed line remains. */
export function showInBrowser(url: string): void {
  const [program, ...args]: [string, ...string[]] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
