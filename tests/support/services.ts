import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createService, type Service, type ServiceOptions } from '../../electron/documents/service.ts';
import type { DocumentSnapshot } from '../../shared/ipc/contract.ts';
import type { Post } from '../../shared/model/records.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { temporaryFolder } from './documents.ts';

export const folder = temporaryFolder();
const services: Service[] = [];
let cases = 0;

/** A data folder and a folder for documents of one test. */
export function place() {
  const own = join(folder, `case-${++cases}`);
  const documents = join(own, 'documents');
  mkdirSync(documents, { recursive: true });
  return { dataDir: join(own, 'data'), documents, path: join(documents, 'council.spanwise') };
}

export function start(dataDir: string, more: Partial<ServiceOptions> = {}): Service {
  const service = createService({ dataDir, host: 'browser', version: '1.2.3', autosaveMs: 60_000, ...more });
  services.push(service);
  return service;
}

afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

export function officer({ records }: DocumentSnapshot): Post {
  const post = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P4');
  if (post?.type !== 'post') throw new Error('No P4');
  return post;
}

let commands = 0;

/** Retitles P4 as a window would. */
export async function retitle(
  service: Service,
  snapshot: DocumentSnapshot,
  title: string,
  from = officer(snapshot),
  base = snapshot.revision,
) {
  const to = { ...from, title };
  const answer = await service.handle('edit.apply', {
    doc: snapshot.doc,
    commandId: `service-${++commands}`,
    base,
    label: `Retitled ${title}`,
    structure: from.structure,
    patch: { added: [], updated: [[from, to]], removed: [] } as never,
  });
  return { answer, to };
}
