import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Asks the system to show the address in the user's browser. Where that is not possible, the printed line remains. Every
 * local user can read the arguments of every program, and the address holds the token: so the argument is a page that only
 * this user can read, which goes on to the address. Answers how to remove that page.
 */
export function showInBrowser(url: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-enter-'));
  const page = join(folder, 'open.html');
  writeFileSync(page, entryPage(url), { mode: 0o600, flag: 'wx' });
  const [program, ...args]: [string, ...string[]] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', page]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', page];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The address is made of digits and base64url alone: nothing of it has a meaning in a page. */
function entryPage(url: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${url}">
<title>Spanwise</title>
<p><a href="${url}">Open Spanwise</a></p>
`;
}
