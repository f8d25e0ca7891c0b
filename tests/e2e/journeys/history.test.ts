import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { post, STRUCTURE } from '../../support/arbitraries.ts';
import { modelIn, smallState, writeDocument } from '../../support/documents.ts';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { dialog, find, fromMenu, inspector, openSample, row, saved, shows } from '../support/window.ts';

const rowsOf = async (page: Page) =>
  (await page.locator('.history-row .history-what').allInnerTexts()).map((text) => text.trim());

const structureIs = (page: Page, name: string) => page.getByRole('button', { name: `Structure ${name}` }).waitFor();

it('DOC-9 the history lists every change, restores a state as a frozen version, and undo takes that back', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await find(page, 'Executive Assistant');
  await page.getByRole('button', { name: 'Delete post', exact: true }).click();
  await saved(page);
  await page.keyboard.press('Control+z');
  await saved(page);
  await page.keyboard.press('Control+h');
  await expect
    .poll(() => rowsOf(page))
    .toEqual(['Undid: Deleted Executive Assistant', 'Deleted Executive Assistant', 'The document as it was made']);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: /^Restore as a version: after change 1,/ }).click();
  const name = dialog(page).getByLabel('Name of the version');
  await name.waitFor();
  expect(await violations(page, { within: '.modal' })).toEqual([]);
  await name.fill('Option A');
  await dialog(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await dialog(page).getByText('There is already a structure called').waitFor();
  await name.fill('Without the assistant');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await rowsOf(page))[0]).toMatch(/^Restored Option A at revision 1 as Without/);
  await saved(page);

  // The list can be of one structure; the version itself is a structure like others, and can be deleted and brought back.
  await page.getByLabel('Changes of').selectOption({ label: 'Without the assistant (frozen version)' });
  await expect.poll(() => rowsOf(page)).toHaveLength(1);
  await page.getByRole('button', { name: /^Structure / }).click();
  await page.getByRole('menuitem', { name: /Without the assistant/ }).click();
  await structureIs(page, 'Without the assistant');
  await page.keyboard.press('Control+1');
  await row(page, 'Director of Adult Social Care').waitFor();
  expect(await row(page, 'Executive Assistant').count()).toBe(0);
  await fromMenu(page, 'Structure Without the assistant', 'Delete Without the assistant…');
  await dialog(page).getByRole('button', { name: 'Delete version' }).click();
  await page.getByRole('button', { name: 'Structure Without the assistant' }).waitFor({ state: 'hidden' });
  // What makes or removes a whole structure is asked about before it is undone (DOC-12).
  await page.keyboard.press('Control+z');
  await dialog(page).getByRole('button', { name: 'Undo it' }).click();
  await saved(page);
  await page.getByRole('button', { name: /^Structure / }).click();
  await page.getByRole('menuitem', { name: /Without the assistant/ }).waitFor();
});

it('EXPORT-8 a person is erased after a clear question, and no later view, undo or history knows them', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await find(page, 'Executive Assistant');
  const holder = inspector(page).locator('.holder-name').first();
  const who = (await holder.getAttribute('title')) ?? '';
  expect(who).not.toBe('');
  await inspector(page)
    .getByRole('button', { name: `Take ${who} out of the post` })
    .click();
  await page.keyboard.press('Control+z');
  await saved(page);
  await holder.click();
  await inspector(page).getByRole('button', { name: 'Erase this person…' }).click();
  await dialog(page).getByText('This cannot be undone.').waitFor();
  expect(await violations(page, { within: '.modal' })).toEqual([]);
  // Escape and Cancel change nothing.
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  expect(await holder.getAttribute('title')).toBe(who);
  await inspector(page).getByRole('button', { name: 'Erase this person…' }).click();
  await dialog(page)
    .getByLabel(/^Nobody stays/)
    .check();
  await dialog(page).getByRole('button', { name: 'Erase person' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await inspector(page).getByText('Vacant', { exact: true }).waitFor();
  await page.keyboard.press('Control+h');
  await expect.poll(() => rowsOf(page)).toContain('Erased a person');
  expect(await page.locator('body').innerText()).not.toContain(who);
  await page.keyboard.press('Control+y');
  await saved(page);
  expect(await page.locator('body').innerText()).not.toContain(who);
});

/** Opens a file by its path, as the command line does, and shows it. */
async function openPath(page: Page, path: string): Promise<void> {
  const opened = await page.evaluate(async (path) => {
    const key = localStorage.getItem('spanwise-key') ?? '';
    const headers = { 'content-type': 'application/json', 'x-spanwise-key': key };
    const body = JSON.stringify({ name: 'document.open', args: { path } });
    return (await fetch('/call', { method: 'POST', headers, body })).json() as Promise<{ ok: boolean }>;
  }, path);
  expect(opened.ok).toBe(true);
}

it.skipIf(import.meta.env.MODE === 'electron')(
  'DOC-4 a file that somebody else changed: told at once, compared, never overwritten',
  async () => {
    const app = await launchApp({ mayOpenWindows: true });
    const path = join(app.folder, 'council.spanwise');
    writeDocument(path);
    await openPath(app.page, path);
    await app.reopen();
    const { page } = app;
    await shows(page, 'Test');
    await find(page, 'Head of Highways');
    await page.getByRole('button', { name: 'Delete post', exact: true }).click();
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Control+h');
    // A backup is kept when the file is written; it opens beside, and nothing happens to the document.
    await page.getByText('Backups of the file (1)').click();
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: /^Open the backup of Today, / }).click(),
    ]);
    await beside.getByText('This is a backup of "council.spanwise". Save it to keep it.').waitFor();
    await beside.close();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+1');
    const theirs = smallState();
    theirs.structures.get(STRUCTURE)?.posts.set('P4', post('P4', { title: 'Their officer', managerId: 'P3' }));
    writeDocument(path, theirs);
    await find(page, 'Head of Highways');
    await page.getByRole('button', { name: 'Delete post', exact: true }).click();
    await page.getByRole('button', { name: 'Decide…' }).click();
    expect(await violations(page, { within: '.modal' })).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Compare with the file' }).click();
    await page.getByText('Their officer').first().waitFor();
    expect(modelIn(path)).toContain('Their officer');
    // Trying again never overwrites it.
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Decide…' }).waitFor();
    expect(modelIn(path)).toContain('Their officer');
  },
);
