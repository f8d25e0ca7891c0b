import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { press } from '../support/keys.ts';
import { cell, clipboard, focused, goToCell, grid, listRow, openList, said, titles } from '../support/list.ts';
import { openSample, totals, totalsBecome, undo } from '../support/window.ts';

it('TABLE by keyboard alone: walk, edit in place, be corrected, undo', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const before = await totals(page);
  await press(page, page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'List' }));
  await grid(page).waitFor();

  // Typing starts; a value that is none stays with its reason, and Escape puts the old one back.
  await goToCell(page, 'Brokerage Officer', 'fte');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await grid(page).getByRole('alert').getByText('FTE: "many" is not a number').waitFor();
  expect(await grid(page).getByRole('textbox', { name: 'FTE of Brokerage Officer' }).inputValue()).toBe('many');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Brokerage Officer / fte');
  expect(await totals(page)).toEqual(before);

  // Enter keeps and goes down; the totals move with it.
  await page.keyboard.type('2.5');
  await page.keyboard.press('Enter');
  await totalsBecome(page, { FTE: '54.2 (−5.5)' });
  expect(await focused(page)).toBe('Direct Payment Advisor / fte');
  expect(await said(page)).toContain('Changed FTE (3 to 2.5) of Brokerage Officer');
  expect(await cell(page, 'Brokerage Officer', 'fte').textContent()).toBe('2.5');

  // Tab keeps and goes right; text that looks like a formula stays text.
  await goToCell(page, 'Brokerage Officer', 'jobtitle');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('=Broker');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('=Broker / postid');

  // What is worked out says so.
  await goToCell(page, '=Broker', 'layer');
  await page.keyboard.press('Enter');
  await grid(page).getByText('worked out by Spanwise').waitFor();

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await totalsBecome(page, before);
  await listRow(page, 'Brokerage Officer').waitFor();
});

it('TABLE as a tree: fold and unfold, add a report and name it, move it, delete it', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await openList(page);
  await goToCell(page, 'Brokerage Manager', 'jobtitle');
  await page.keyboard.press('ArrowLeft');
  expect(await listRow(page, 'Brokerage Manager').getAttribute('aria-expanded')).toBe('false');
  expect(await listRow(page, 'Brokerage Officer').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await listRow(page, 'Brokerage Officer').waitFor();

  await page.keyboard.press('Insert');
  await grid(page).getByLabel('Title of New post').waitFor();
  await page.keyboard.type('Quality Officer');
  await page.keyboard.press('Enter');
  await totalsBecome(page, { Posts: '59 (−4)' });
  await goToCell(page, 'Quality Officer', 'jobtitle');
  const level = await listRow(page, 'Quality Officer').getAttribute('aria-level');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => listRow(page, 'Quality Officer').getAttribute('aria-level')).toBe(String(Number(level) - 1));
  expect(await focused(page)).toBe('Quality Officer / jobtitle');
  await page.keyboard.press('Delete');
  await totalsBecome(page, { Posts: '58 (−5)' });
});

it('TABLE copies a range and pastes a block as one step, or refuses it whole', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const before = await totals(page);
  await openList(page);

  await goToCell(page, 'Senior Social Worker', 'grade');
  await clipboard(page, 'G9\t0.5\nG5\tmany\n');
  await page.keyboard.press('Control+v');
  await grid(page).getByText('Row 2, FTE of Contact Officer (A13): "many" is not a number').waitFor();
  expect(await totals(page)).toEqual(before);

  await clipboard(page, 'G9\t0.5\nG4\t3\n');
  await page.keyboard.press('Control+v');
  await totalsBecome(page, { FTE: '53.7 (−6)' });
  expect(await said(page)).toContain('Pasted 4 cells into 2 posts');
  expect(await cell(page, 'Contact Officer', 'grade').textContent()).toBe('G4');

  // The pasted block is selected: copied, it comes back as it is.
  await page.keyboard.press('Control+c');
  expect(await said(page)).toBe('Copied 2 rows by 2 columns.');
  await undo(page);
  await totalsBecome(page, before);
  await goToCell(page, 'Senior Social Worker', 'grade');
  await page.keyboard.press('Control+v');
  await totalsBecome(page, { FTE: '53.7 (−6)' });
  await page.keyboard.press('Control+z');
  await totalsBecome(page, before);

  // Fill down repeats the first row of the selection.
  await goToCell(page, 'Senior Social Worker', 'grade');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect.poll(() => cell(page, 'Contact Officer', 'grade').textContent()).toBe('G10');
});

it('TABLE a block that goes on beyond the list is offered as new posts: all of it in one step, or none', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const before = await totals(page);
  await openList(page);
  await goToCell(page, 'Director of Adult Social Care', 'jobtitle');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).not.toContain('Director');
  const last = (await focused(page)).replace(' / jobtitle', '');
  await clipboard(page, `${last}\nQuality Officer\nQuality Assistant\n`);
  await page.keyboard.press('Control+v');
  const offer = page.getByRole('dialog', { name: 'Add 2 posts?' });
  await offer.getByText(/The other 2 rows can become new posts below/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await offer.waitFor({ state: 'hidden' });
  expect(await totals(page)).toEqual(before);
  await goToCell(page, last, 'jobtitle');
  await page.keyboard.press('Control+v');
  await offer.getByRole('button', { name: 'Paste and add 2 posts' }).click();
  await totalsBecome(page, { Posts: '60 (−3)' });
  await listRow(page, 'Quality Assistant').waitFor();
  await undo(page);
  await totalsBecome(page, before);
});

it('CHANGE-4 TABLE deleted posts come back from the menu, several at once', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await openList(page);
  await page.getByRole('checkbox', { name: /^Show deleted/ }).check();
  await page.getByRole('textbox', { name: 'Filter the list' }).fill('direct payments lead');
  await listRow(page, 'Direct Payments Lead').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Restore post' }).click();
  await totalsBecome(page, { Posts: '59 (−4)' });
  await undo(page);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Filter by change' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Deleted/ }).click();
  await page.keyboard.press('Escape');
  await grid(page).getByRole('columnheader', { name: 'Title' }).click();
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(3);
  const all = await titles(page);
  await listRow(page, all[0] as string).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: `Restore ${all.length} posts` }).click();
  await expect.poll(async () => (await totals(page)).Posts).toMatch(/^6[23]/);
  await undo(page);
  await totalsBecome(page, { Posts: '58 (−5)' });
});

it('TABLE sorts, filters with counts, shows the deleted, and goes back', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await openList(page);
  const tree = await titles(page);
  const heading = grid(page).getByRole('columnheader', { name: 'FTE' });
  await heading.click();
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  expect(await said(page)).toContain('Sorted by FTE');
  expect((await titles(page))[0]).toBe('Safeguarding Officer');
  await page.keyboard.press('Enter');
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('button', { name: 'Back to tree order' }).click();
  expect(await titles(page)).toEqual(tree);

  await page.getByRole('textbox', { name: 'Filter the list' }).fill('brokerage');
  await expect.poll(() => said(page)).toMatch(/^\d+ of 38 boxes match\.$/);
  expect(await listRow(page, 'Reablement Lead').count()).toBe(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Filter by vacant' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Vacant/ }).click();
  await page.keyboard.press('Escape');
  // Six boxes stand empty; two more have a vacant place beside people.
  await page.getByText(/^8 of 38 boxes$/).waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('checkbox', { name: /^Show deleted/ }).check();
  await page.getByText(/^43 boxes$/).waitFor();
  await grid(page).getByText('Deleted', { exact: true }).first().waitFor();
});

it('A11Y axe finds nothing in the list while a cell is typed into, refused, sorted and filtered', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await openList(page);
  await page.getByRole('checkbox', { name: /^Show deleted/ }).check();
  await goToCell(page, 'Brokerage Officer', 'fte');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await grid(page).getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await grid(page).getByRole('columnheader', { name: 'Grade' }).click();
  await page.getByRole('textbox', { name: 'Filter the list' }).fill('officer');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog', { name: 'Columns' }).waitFor();
  expect(await violations(page)).toEqual([]);
});
