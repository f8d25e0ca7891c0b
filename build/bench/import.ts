import Papa from 'papaparse';
import { readRows } from '../../electron/import/read.ts';
import { planImport } from '../../shared/import/import.ts';
import { emptyDocument } from '../../shared/model/state.ts';
import { csvText } from '../../shared/report/page/csvText.ts';
import { postsRows } from '../../shared/report/postsCsv.ts';
import { BENCH_STRUCTURE, benchDocument } from './document.ts';
import { atMost, type BenchLine, timeTogetherAsync } from './measure.ts';

/** A CSV of the own template read, checked and planned, beside the same library parsing the same text and no more (P10). */
export async function benchImport(n = 10_000): Promise<BenchLine[]> {
  const source = benchDocument(n);
  const structure = source.structures.get(BENCH_STRUCTURE);
  if (!structure) throw new Error('The bench has no structure.');
  const text = csvText(postsRows(structure, source.people));
  const bytes = new TextEncoder().encode(text);
  const bare = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [ours, parsing] = (await timeTogetherAsync([
    async () => {
      const read = await readRows('posts.csv', bytes);
      if (!read.ok) throw new Error(read.refusal.message);
      const plan = planImport(emptyDocument('Bench'), {
        structureName: 'Current',
        fileName: 'posts.csv',
        ...read.value,
      });
      if (!plan.ok || plan.value.report.rowsUsed !== n) throw new Error('The import bench did not import its file.');
    },
    async () => Papa.parse<string[]>(bare, { delimiter: ',', newline: '\n' }),
  ])) as [number, number];
  const what = `import of ${n.toLocaleString('en-GB')} rows, checked and planned, beside bare parsing`;
  return [atMost('P10', what, ours, parsing, 3)];
}
