import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type App, choose, download, launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { press } from '../support/keys.ts';
import { dialog, find, fromMenu, openSample, SAMPLE, saved, shows, totals, totalsBecome } from '../support/window.ts';

/** A manager that is not there, a reference used twice, a loop, and an FTE that is no number. */
const BAD_CSV = `Post ID,Reports To,Job Title,FTE
B1,,Head of Service,1
B2,B1,Team Manager,1
B2,B1,Team Manager again,1
B3,B9,Officer,1
B4,B5,Left hand,1
B5,B4,Right hand,1
B6,B2,Advisor,a lot
`;

const toast = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('alert');

/** Something that would be missed. */
async function withAnEdit(app: App): Promise<Record<string, string>> {
  await openSample(app.page);
  await find(app.page, 'Executive Assistant');
  await app.page.getByRole('button', { name: 'Delete post', exact: true }).click();
  await totalsBecome(app.page, { Posts: '57 (−6)' });
  await saved(app.page);
  return totals(app.page);
}

it('IMPORT-2 a bad file: each problem with row, column, value and repair; cancelling leaves all as it was', async () => {
  const app = await launchApp();
  const { page } = app;
  const before = await withAnEdit(app);
  const path = join(app.folder, 'bad.csv');
  writeFileSync(path, BAD_CSV);
  const read = async () => {
    await fromMenu(page, 'File', 'Import a structure…');
    await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
    await dialog(page)
      .getByRole('tab', { name: /^3 Problems/ })
      .click();
    await dialog(page)
      .getByRole('button', { name: /^Accept all/ })
      .waitFor();
  };
  await read();
  const problems = await dialog(page).locator('tbody tr').allInnerTexts();
  const problem = (row: number, value: string) =>
    problems.some((text) => text.startsWith(`${row}\t`) && text.includes(value));
  expect(problem(4, 'B2')).toBe(true);
  expect(problem(5, 'B9')).toBe(true);
  expect(problem(6, 'B5') || problem(7, 'B4')).toBe(true);
  expect(problem(8, 'a lot')).toBe(true);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await totals(page)).toEqual(before);
  expect(await page.getByRole('button', { name: /^Structure Option A/ }).count()).toBe(1);

  await read();
  // Nothing is imported before each repair is accepted.
  const go = dialog(page).getByRole('button', { name: /^Import with/ });
  expect(await go.isDisabled()).toBe(true);
  await dialog(page)
    .getByRole('button', { name: /^Accept all/ })
    .click();
  await go.click();
  await page.getByRole('button', { name: /^Structure Imported 1/ }).waitFor();
  await saved(page);
  // One step (IMPORT-3): one undo takes the whole import away.
  await page.getByRole('group', { name: 'History' }).getByRole('button', { name: /^Undo/ }).click();
  await dialog(page).getByRole('button', { name: 'Undo it' }).click();
  await page.getByRole('button', { name: /^Structure Imported 1/ }).waitFor({ state: 'hidden' });
});

it('DOC-7 a text file that is called .spanwise is refused with its sentence, and what was open stays', async () => {
  const app = await launchApp();
  const before = await withAnEdit(app);
  const path = join(app.folder, 'Minutes.spanwise');
  writeFileSync(path, 'These are the minutes of the meeting of 4 March.\n'.repeat(40));
  await app.openDocument(path);
  await toast(app.page).waitFor();
  const sentence = await toast(app.page).innerText();
  expect(sentence).toContain('Minutes.spanwise');
  expect(sentence).toMatch(/not a Spanwise document/i);
  await shows(app.page, SAMPLE);
  expect(await totals(app.page)).toEqual(before);
});

it('IMPORT-2 a file that is no table at all gets a sentence too, and nothing is imported', async () => {
  const app = await launchApp();
  const { page } = app;
  const before = await withAnEdit(app);
  const path = join(app.folder, 'picture.xlsx');
  writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await fromMenu(page, 'File', 'Import a structure…');
  await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
  const why = dialog(page).getByRole('alert');
  await why.waitFor();
  expect((await why.innerText()).length).toBeGreaterThan(20);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  expect(await totals(page)).toEqual(before);
});

it('EXPORT-8 a copy for others by keyboard: says what it leaves out, and opens as that one structure without people', async () => {
  const app = await launchApp();
  const { page } = app;
  await openSample(page);
  await fromMenu(page, 'File', 'Copy for others…');
  const asked = page.getByRole('dialog', { name: 'Copy for others' });
  await asked.getByText('People, who holds which post, and what they are paid').waitFor();
  await asked.getByLabel('Structure', { exact: true }).selectOption({ label: 'Option B' });
  expect(await violations(page)).toEqual([]);
  const copy = await download(page, () => press(page, asked.getByRole('button', { name: 'Save the copy' })));
  expect(copy.name).toBe('Adult social care restructure (made-up) - Option B - for others.spanwise');
  await page.getByRole('region', { name: 'Messages' }).getByText(`Exported ${copy.name}.`).waitFor();
  const path = join(app.folder, copy.name);
  writeFileSync(path, copy.bytes);
  await app.openDocument(path);
  await page.getByRole('button', { name: /^Structure Option B/ }).click();
  await expect.poll(() => page.getByRole('menuitem', { name: /^(Current|Option [AC])/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await totalsBecome(page, { Posts: '57', People: 'not recorded' });
});

// Electron asks for a place and knows whether the file is there.
it.skipIf(import.meta.env.MODE === 'electron')(
  'DOC-3 a download may be cancelled: the document stays until the person says that the file is there',
  async () => {
    const app = await launchApp();
    const { page } = app;
    await withAnEdit(app);
    const status = page.getByTestId('save-status');
    const first = await download(page, () => page.keyboard.press('Control+s'));
    await expect.poll(() => status.innerText()).toContain(`Your browser was handed ${first.name}`);

    // Nobody has said that it arrived: closing asks, hands it over once more, and asks again.
    await fromMenu(page, 'File', 'Close document');
    await download(page, () => dialog(page).getByRole('button', { name: 'Download, then close' }).click());
    await dialog(page).getByRole('heading', { name: 'Has the file arrived?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect((await totals(page)).Posts).toBe('57 (−6)');

    await fromMenu(page, 'File', 'Close document');
    await download(page, () => dialog(page).getByRole('button', { name: 'Download, then close' }).click());
    await press(page, dialog(page).getByRole('button', { name: 'It is there, close' }));
    await page.getByRole('heading', { level: 1, name: 'Spanwise' }).waitFor();
  },
);
