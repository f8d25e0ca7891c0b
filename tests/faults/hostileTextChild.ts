import { safeFileName } from '../../electron/export/fileName.ts';
import { readRows } from '../../electron/import/read.ts';
import { factsOf } from '../../shared/import/columnFacts.ts';
import { readEqualityFile } from '../../shared/import/equality.ts';
import { footerCell } from '../../shared/import/footerRows.ts';
import { guardFormula, readsAsFault } from '../../shared/import/formula.ts';
import { fteOf } from '../../shared/import/fteColumn.ts';
import { headingKey } from '../../shared/import/headings.ts';
import * as lists from '../../shared/import/lists.ts';
import * as names from '../../shared/import/personNames.ts';
import * as spelling from '../../shared/import/spelling.ts';
import { noPerson } from '../../shared/import/vacancyWords.ts';
import * as values from '../../shared/import/values.ts';
import { withoutEnd } from '../../shared/model/textEnds.ts';

/** Everything that reads a stranger's text, given texts on which a pattern with two ways to match never ends. */
const READERS: readonly ((text: string) => unknown)[] = [
  ...Object.values(names),
  lists.readTexts,
  lists.readFunding,
  lists.readAllowances,
  lists.readLinks,
  lists.readDesignations,
  spelling.cleanKey,
  spelling.spellingKey,
  spelling.withoutPointNought,
  (text) => spelling.hasPointNought([text]),
  noPerson,
  values.readDate,
  values.readFte,
  values.readMoney,
  values.readQuantity,
  values.readYesNo,
  values.readBasis,
  (text) => fteOf(text, 'hours', 37),
  headingKey,
  guardFormula,
  readsAsFault,
  (text) => factsOf([[text]], 0),
  (text) => footerCell([text, text], { ref: 0, title: 1, manager: -1, headings: ['Post ID', 'Job Title'] }),
  (text) =>
    readEqualityFile({
      rows: [
        [text, `Group ${text}`, 'Total'],
        ['a', 'b', '1'],
      ],
      lines: [1, 2],
    }),
  (text) => safeFileName([text], 'pdf'),
  (text) => withoutEnd(text, '. '),
];

const LENGTH = 100_000;
const PUMPS = [
  ' ',
  'a',
  '0',
  '.',
  '-',
  ',',
  '"',
  '(',
  '@',
  'a ',
  '0,',
  '0 ',
  'a.',
  "'",
  '/',
  ':',
  '%',
  'h',
  '*',
  '\\',
  ';',
  '=',
];
const WORDS = ['grand ', 'vacant ', 'held ', 'cn=', '<!--', 'total %', '; ', '{', '[[', 'T12:00 '];

for (const pump of [...PUMPS, ...WORDS]) {
  const run = pump.repeat(LENGTH / pump.length);
  const texts = [run, `a${run}!`, `1${run}\u0001`];
  for (const read of READERS) for (const text of texts) read(text);
  // As a file of its own, and as a cell of a table.
  await readRows('list.csv', Buffer.from(run));
  await readRows('list.json', Buffer.from(`[${run}`));
  await readRows('list.csv', Buffer.from(`Post ID,Reports To,Job Title\n"${run.replaceAll('"', '""')}",P1,x\n`));
}
process.stdout.write('read\n');
