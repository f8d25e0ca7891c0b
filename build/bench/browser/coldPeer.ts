/** `node coldPeer.ts <page folder> <posts> <their columns>`: the canvas peer behind the barest server, started like the host. */
import { readFileSync } from 'node:fs';
import { answerMemory } from './memory.ts';
import { serve } from './serve.ts';

const [folder = '', n = '', columns = ''] = process.argv.slice(2);
const server = await serve(folder, new Map([[`/${n}.json`, readFileSync(columns, 'utf8')]]));
console.log(`${server.url}/canvas.html?n=${n}`);
answerMemory(async () => server.close());
