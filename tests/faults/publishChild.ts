import { readFileSync } from 'node:fs';
import { type Disk, hashOf, realDisk } from '../../electron/documents/disk.ts';
import { openDocument } from '../../electron/documents/open.ts';
import { publish } from '../../electron/documents/publish.ts';

/**
 * A child of killed-publishing.test.ts: publishes an edited document and is killed at its file-system call of that
 * number, before or after the call did its work. A child that lives to the end says so.
 */
const [, , path, number, when] = process.argv as [string, string, string, string, string];
let calls = 0;
const disk = Object.fromEntries(
  Object.entries(realDisk).map(([name, call]) => [
    name,
    (...args: unknown[]) => {
      const mine = calls++ === Number(number);
      if (mine) process.stdout.write(name);
      if (mine && when === 'before') process.kill(process.pid, 'SIGKILL');
      const answer = (call as (...args: unknown[]) => unknown)(...args);
      if (mine) process.kill(process.pid, 'SIGKILL');
      return answer;
    },
  ]),
) as unknown as Disk;

const opened = openDocument(path);
if (!opened.ok) throw new Error(opened.refusal.message);
const { session } = opened.value;
const [structure] = session.state.structures.values();
const from = structure?.posts.get('P4');
if (!from) throw new Error('No P4');
const patch = { added: [], updated: [[from, { ...from, title: 'Inspector' }] as const], removed: [] };
const edit = { commandId: 'child-edit', base: session.revision, label: 'Retitled', structure: from.structure, patch };
const done = session.edit(edit);
if (!done.ok) throw new Error(done.refusal.message);
const bytes = session.compacted('Test');
if (!bytes.ok) throw new Error(bytes.refusal.message);
const published = publish(disk, { bytes: bytes.value, target: path, ours: [hashOf(readFileSync(path))] });
process.stdout.write(published.ok ? 'published' : published.refusal.message);
