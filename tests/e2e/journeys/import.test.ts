import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type App, choose, launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { press, tabTo } from '../support/keys.ts';
import { card, dialog, find, fromMenu, inspector, openSample, saved, totals, undo } from '../support/window.ts';

const CASES = fileURLToPath(new URL('../../cases/', import.meta.url));

const tab = (page: Page, name: string) => dialog(page).getByRole('tab', { name: new RegExp(`^\\d ${name}`) });
const preview = (page: Page) => dialog(page).getByRole('complementary', { name: 'Preview' });
const button = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name });

/** The first import, from the start screen. */
async function begin(page: Page, path: string): Promise<void> {
  await choose(page, path, () => page.getByRole('button', { name: /^Import/ }).click());
  await tab(page, 'File').waitFor();
}

/** A further one, from the menu of an open document. */
async function again(page: Page, path: string): Promise<void> {
  await fromMenu(page, 'File', 'Import a structure…');
  await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
  await tab(page, 'File').waitFor();
}

function write(app: App, name: string, text: string): string {
  const path = join(app.folder, name);
  writeFileSync(path, text);
  return path;
}

const OTHER = `Number,Boss number,What they do,Section,Contract
S1,,Head of Service,Care,1
S2,S1,Team Manager,Care,1
S3,S2,Officer,Care,0.5
S4,S2,Officer,Care,1
`;

it('IMPORT-1 columns that nobody knows are mapped by keyboard alone, previewed live, and remembered', async () => {
  const app = await launchApp();
  const { page } = app;
  await begin(page, write(app, 'staff.csv', OTHER));
  // The wizard opens where the columns are told apart.
  await expect.poll(() => tab(page, 'Columns').getAttribute('aria-selected')).toBe('true');
  await dialog(page).getByText('Choose a column for').waitFor();
  // The file has been read when it is said what is missing.
  await expect.poll(() => preview(page).innerText()).toContain('Say which columns hold them');
  for (const [field, column] of [
    ['Post ID', 'Number'],
    ['Reports To', 'Boss number'],
    ['Job Title', 'What they do'],
  ] as const) {
    const list = dialog(page).getByLabel(`Column for ${field}`, { exact: true });
    await tabTo(page, list);
    // A closed list takes the first letters of an entry.
    await page.keyboard.type(column.slice(0, 3));
  }
  await expect.poll(() => preview(page).innerText()).toContain('4 rows in = 4 used + 0 left out');
  expect(await preview(page).getByRole('listitem').allInnerTexts()).toEqual([
    'Head of Service S1 · 1 FTE',
    'Team Manager S2 · 1 FTE',
    'Officer S3 · 1 FTE',
    'Officer S4 · 1 FTE',
  ]);
  await press(page, dialog(page).getByText('more fields that this file does not fill'));
  const share = dialog(page).getByLabel('Column for FTE', { exact: true });
  await tabTo(page, share);
  await page.keyboard.type('Contr');
  // A field that is set keeps its place, and the keyboard with it.
  await dialog(page).getByText('1 of them filled').waitFor();
  expect(await share.evaluate((list) => list === document.activeElement)).toBe(true);
  await expect.poll(() => preview(page).innerText()).toContain('S3 · 0.5 FTE');
  expect(await violations(page)).toEqual([]);
  await press(page, button(page, /^Import$/));
  await card(page, 'Head of Service').waitFor();
  await saved(page);

  await again(page, write(app, 'staff later.csv', OTHER));
  await tab(page, 'Columns').click();
  await dialog(page).getByText('As you mapped staff.csv, which had these headings.').waitFor();
  expect(await dialog(page).getByLabel('Column for FTE', { exact: true }).inputValue()).toBe('4');
});

it('IMPORT-2 repairs are accepted row by row or the row is left out, and every row is accounted for', async () => {
  const app = await launchApp();
  const { page } = app;
  const bad = 'Post ID,Reports To,Job Title,FTE\nB1,,Head,1\nB2,B1,Manager,many\nB3,B9,Officer,1\nB3,B2,Advisor,1\n\n';
  await begin(page, write(app, 'bad.csv', bad));
  expect(await button(page, /^Import with 3 repairs$/).isDisabled()).toBe(true);
  await tab(page, 'Problems').click();
  await dialog(page).getByLabel('Decision for row 3, FTE').selectOption('repair');
  await button(page, 'Repair all: Unknown manager').click();
  await button(page, 'Leave the rows out: Post ID used twice').click();
  await dialog(page).getByText('Rows left out by choice').waitFor();
  await expect.poll(() => preview(page).innerText()).toContain('4 rows in = 3 used + 1 left out');
  await button(page, 'Take back row 5').click();
  await expect.poll(() => preview(page).innerText()).toContain('4 rows in = 4 used + 0 left out');
  await dialog(page).getByLabel('Decision for row 5, Post ID').selectOption('leave');
  expect(await violations(page, { within: '.modal' })).toEqual([]);
  await button(page, /^Import with 2 repairs$/).click();
  await card(page, 'Head').waitFor();
  await expect.poll(async () => (await totals(page)).Posts).toMatch(/^3/);
});

it('IMPORT-4 newer data updates a structure: edits made here stay, a conflict is chosen, one undo takes it all back', async () => {
  const app = await launchApp();
  const { page } = app;
  const file = 'Post ID,Reports To,Job Title,Grade\nA,,Director,D1\nB,A,Manager,M1\nC,B,Officer,G5\n';
  await begin(page, write(app, 'hr.csv', file));
  await button(page, /^Import$/).click();
  await card(page, 'Officer').waitFor();
  for (const [title, name] of [
    ['Officer', 'Grade'],
    ['Manager', 'Grade'],
  ] as const) {
    await find(page, title);
    await inspector(page).getByLabel(name, { exact: true }).fill('G9');
    await page.keyboard.press('Enter');
  }
  await saved(page);
  const newer = file.replace('Director', 'Executive Director').replace('Officer,G5', 'Officer,G6');
  await again(page, write(app, 'newer.csv', `${newer}D,B,Analyst,G4\n`));
  await tab(page, 'Where to').click();
  await dialog(page).getByLabel('Update a structure from newer data').check();
  await dialog(page).getByText('1 value from the file, 1 new post, 0 posts gone, 1 conflict.').waitFor();
  await dialog(page).getByText('1 edit made here stays.').waitFor();
  const take = dialog(page).getByLabel('Take for C, Grade');
  expect(await take.inputValue()).toBe('ours');
  expect(await violations(page, { within: '.modal' })).toEqual([]);
  await take.selectOption('theirs');
  await expect.poll(() => take.inputValue()).toBe('theirs');
  await button(page, 'Update').click();
  await card(page, 'Executive Director').waitFor();
  await card(page, 'Analyst').waitFor();
  const grade = async (title: string) => {
    await find(page, title);
    return inspector(page).getByLabel('Grade', { exact: true }).inputValue();
  };
  expect([await grade('Officer'), await grade('Manager')]).toEqual(['G6', 'G9']);
  await saved(page);
  await undo(page);
  await card(page, 'Director').waitFor();
  expect([await grade('Officer'), await grade('Manager')]).toEqual(['G9', 'G9']);
  // What is kept against the file is asked for once.
  const other = write(app, 'other.csv', file.replace('Officer,G5', 'Officer,G6'));
  const update = async (says: string) => {
    await again(page, other);
    await tab(page, 'Where to').click();
    await dialog(page).getByLabel('Update a structure from newer data').check();
    await dialog(page).getByText(says).waitFor();
  };
  await update('0 values from the file, 0 new posts, 0 posts gone, 1 conflict.');
  await button(page, 'Update').click();
  await dialog(page).waitFor({ state: 'hidden' });
  await saved(page);
  await update('The file says nothing new. 2 edits made here stay.');
});

it('IMPORT-1 junior groups of an organogram go below its senior posts', async () => {
  const { page } = await launchApp();
  const body = `${CASES}organograms/tate-2011-03-31`;
  await begin(page, `${body}-senior.csv`);
  await button(page, /^Import$/).click();
  await expect.poll(async () => (await totals(page)).Posts).toBe('6');
  await again(page, `${body}-junior.csv`);
  await tab(page, 'Where to').click();
  await dialog(page).getByText('neither filled nor vacant').waitFor();
  await button(page, /^Import$/).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await totals(page)).Posts).toMatch(/^781/);
  // The same file again is newer data for the groups that are there: none of them is counted twice (IMPORT-4).
  await again(page, `${body}-junior.csv`);
  await tab(page, 'Where to').click();
  expect(await dialog(page).getByLabel('This is newer data for the junior posts that are there').isChecked()).toBe(
    true,
  );
  await dialog(page).getByText('28 groups found again by Reporting Senior Post').waitFor();
  await dialog(page).getByText('The file says nothing new.').waitFor();
});

it('COST-5 EXPORT-7 pay scales and equality tables come from pasted cells, refused by row', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const paste = async (cells: string) => {
    await fromMenu(page, 'File', 'Import a structure…');
    await dialog(page).getByText('Or paste a table').click();
    await dialog(page).getByLabel('Cells copied from a spreadsheet or a page').fill(cells);
    await button(page, 'Read the pasted table').click();
  };
  await paste('Grade\tPoint\tSalary\nX1\t1\t£50,000\n\t2\tn/a\n');
  await dialog(page).getByText('Row 3, Salary: “n/a” is not an amount').waitFor();
  expect(await violations(page, { within: '.modal' })).toEqual([]);
  await button(page, 'Import 1 row, leave 1 out').click();
  await dialog(page).waitFor({ state: 'hidden' });
  await paste('Category\tGroup\tTotal\tWorkforce %\nGender\tWomen\t12\t61.5%\n\tMen\t8\t38.5%\n');
  await dialog(page).getByText('2 rows in = 2 used + 0 refused').waitFor();
  await button(page, /^Import$/).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await saved(page);
});

it('IMPORT-1 a workbook of several sheets asks which, and a tool’s own headings are recognised', async () => {
  const { page } = await launchApp();
  await begin(page, `${CASES}imports/two-sheets.xlsx`);
  await tab(page, 'File').click();
  await dialog(page).getByLabel('Sheet').selectOption('Establishment');
  await expect.poll(() => preview(page).innerText()).toContain('7 rows in = 7 used');
  await choose(page, `${CASES}imports/scim.xlsx`, () => button(page, 'Choose another file…').click());
  await expect.poll(() => preview(page).innerText()).toContain('Read as Directory export with SCIM names');
  expect(await dialog(page).getByLabel('Written by').inputValue()).toBe('scim');
});
