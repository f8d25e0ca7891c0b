/**
 * `node coldHost.ts <document> <data folder> <page folder>`: the browser host in a process of its own, as it starts for a
 * user. Prints its address; then, for each line that it is sent, its memory in MB.
 */
import { startTestHost } from '../../../electron/host/testing.ts';
import { answerMemory } from './memory.ts';

const [file = '', dataDir = '', pageFolder = ''] = process.argv.slice(2);
const host = await startTestHost({ file, dataDir, pageFolder });
console.log(host.url);
answerMemory(() => host.stop());
