import { parentPort, workerData } from 'node:worker_threads';
import type { ToReader } from './inThread.ts';
import { readRows } from './read.ts';

/** Rows that are handed over at a time, so that whoever takes them is never busy with them for long. */
const AT_A_TIME = 2_000;

/** Reads one file in a thread of its own, which whoever started it may end at any moment. */
const port = parentPort;
if (!port) throw new Error('reader.ts runs in a worker thread');
const { fileName, bytes, ...options } = workerData as ToReader;

const read = await readRows(fileName, bytes, options);
if (read.ok) {
  const { rows, ...rest } = read.value;
  for (let at = 0; at < rows.length; at += AT_A_TIME) port.postMessage({ rows: rows.slice(at, at + AT_A_TIME) });
  port.postMessage({ read: { ok: true, value: { ...rest, rows: [] } } });
} else port.postMessage({ read });
