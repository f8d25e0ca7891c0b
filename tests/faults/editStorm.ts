import { appendFileSync } from 'node:fs';
import { createService } from '../../electron/documents/service.ts';
import { decodeRecord } from '../../shared/model/schema.ts';

/**
 * A child of kill.test.ts: opens a document and edits it until it is killed. Every acknowledged title goes to the log
 * after its acknowledgement, so the log never knows more than was promised.
 */
const [, , dataDir, path, log, autosave] = process.argv as [string, string, string, string, string, string];
const service = createService({ dataDir, host: 'browser', version: 'test', autosaveMs: Number(autosave) });
const opened = await service.handle('document.open', { path });
if (!opened.ok) throw new Error(opened.refusal.message);
const { doc } = opened.value;
const first = opened.value.records.map(decodeRecord).find((record) => record.type === 'post');
if (first?.type !== 'post') throw new Error('No post');

let from = first;
let revision = opened.value.revision;
for (;;) {
  const to = { ...from, title: `Title ${revision + 1}` };
  const answer = await service.handle('edit.apply', {
    doc,
    commandId: `storm-${process.pid}-${revision}`,
    base: revision,
    label: to.title,
    structure: to.structure,
    patch: { added: [], updated: [[from, to]], removed: [] } as never,
  });
  if (!answer.ok) throw new Error(answer.refusal.message);
  revision = answer.value.revision;
  from = to;
  appendFileSync(log, `${revision}\n`);
  // Lets autosave run between edits.
  if (revision % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
}
