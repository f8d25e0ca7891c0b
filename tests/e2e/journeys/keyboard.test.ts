import { expect, it } from 'vitest';
import { download, launchApp } from '../support/app.ts';
import { press, tabTo, walkStops } from '../support/keys.ts';
import { clipboard } from '../support/list.ts';
import {
  card,
  dialog,
  find,
  openSample,
  reportsTo,
  SAMPLE,
  selected,
  totals,
  totalsBecome,
} from '../support/window.ts';

it('A11Y without a pointer: open, add, move both ways, delete with its question, undo, compare, export', async () => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: SAMPLE }).waitFor();
  await press(page, page.getByRole('button', { name: SAMPLE }));
  await card(page, 'Director of Adult Social Care').waitFor();
  const before = await totals(page);

  // Add: below the post that was found.
  await find(page, 'Brokerage Manager');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Quality Officer');
  await page.keyboard.press('Escape');
  await selected(page, 'Quality Officer');
  await totalsBecome(page, { Posts: '59 (−4)' });

  // Move by arrows: up a line, to its manager's manager.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => reportsTo(page).textContent()).toContain('Head of Commissioning and Brokerage');
  expect(await page.getByTestId('announcement').textContent()).toContain('Quality Officer');

  // Move by search, from the menu of the post.
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'Post' }).waitFor();
  await page.keyboard.type('Move');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await page.keyboard.type('Principal Social');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => reportsTo(page).textContent()).toContain('Principal Social Worker');

  // The keyboard is back where it was: the post is deleted, and an undo brings it back.
  await page.keyboard.press('Delete');
  await totalsBecome(page, before);
  await page.keyboard.press('Control+z');
  await totalsBecome(page, { Posts: '59 (−4)' });

  // Deleting a manager: the question is answered with arrow keys.
  await find(page, 'Brokerage Manager');
  await page.keyboard.press('Delete');
  await dialog(page).waitFor();
  await page.keyboard.press('ArrowUp');
  const branch = dialog(page).getByRole('button', { name: 'Delete 11 posts' });
  await branch.waitFor();
  await press(page, branch);
  await dialog(page).waitFor({ state: 'hidden' });
  await totalsBecome(page, { Posts: '48 (−15)' });
  await page.keyboard.press('Control+z');
  await totalsBecome(page, { Posts: '59 (−4)' });

  // In a title in which nothing was typed, the keys of undo are the document's. Escape in Find goes back to the chart.
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Title' }).and(page.locator('.title-editor')).waitFor();
  await page.keyboard.press('Control+y');
  await totalsBecome(page, { Posts: '48 (−15)' });
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.ariaRoleDescription)).toBe('organisation chart');
  await page.keyboard.press('Control+z');
  await totalsBecome(page, { Posts: '59 (−4)' });

  // Compare, and from a change to its post.
  await press(page, page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare' }));
  const changes = page.getByRole('region', { name: 'Changes' });
  await tabTo(page, changes.getByRole('searchbox'));
  await page.keyboard.type('Quality Officer');
  await press(page, changes.getByRole('button', { name: /^Quality Officer/ }));
  await expect
    .poll(() => page.getByRole('grid').locator('[aria-selected="true"]').first().getAttribute('aria-label'))
    .toMatch(/^Quality Officer/);

  // Export.
  await page.keyboard.press('Control+e');
  const part = page.getByRole('main', { name: 'Export' }).getByRole('radio');
  await part.first().waitFor();
  await tabTo(page, part);
  await page.keyboard.press('ArrowDown');
  await press(page, page.getByRole('main').getByRole('button', { name: 'Export', exact: true }));
  // The open part asks who looked through it, and to tick what may say a number that it withholds.
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Monitoring Officer');
  const file = await download(page, () => page.keyboard.press('Enter'));
  expect(file.bytes.length).toBeGreaterThan(1_000);
});

it('A11Y every stop of the Tab key can be seen, and Tab comes round', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await find(page, 'Brokerage Manager');
  const { stops, unseen } = await walkStops(page, page.getByRole('button', { name: 'File' }));
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(20);
});

it('CHART-9 a structure is typed: Enter beside, Tab a line down, Shift+Tab up; lists are pasted on the empty board', async () => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: 'Blank structure' }).click();
  await page.getByRole('button', { name: 'Add the first post' }).first().waitFor();
  const type = async (...keys: readonly string[]) => {
    for (const each of keys) {
      await page.locator('.title-editor').waitFor();
      if (['Enter', 'Tab', 'Shift+Tab', 'Escape'].includes(each)) await page.keyboard.press(each);
      else await page.keyboard.type(each);
    }
  };
  await page.getByRole('main').locator('.chart-empty button').press('Enter');
  await type(
    'Director',
    'Tab',
    'Head',
    'Tab',
    'Officer',
    'Enter',
    '4 x Assistant',
    'Shift+Tab',
    'Second Head',
    'Enter',
  );
  await totalsBecome(page, { Posts: '9' });
  // The post that typing went on to goes again when nothing is typed.
  await type('Escape');
  await totalsBecome(page, { Posts: '8' });
  const levels = async () =>
    page
      .getByRole('treeitem')
      .evaluateAll((rows) =>
        rows.map((each) => `${each.getAttribute('aria-level')} ${each.getAttribute('aria-label')}`),
      );
  await expect.poll(levels).toEqual(['1 Director', '2 Head', '3 Officer', '3 Assistant, 4 posts', '2 Second Head']);

  // From the selected post on, a list with Word's bullets comes below it.
  await selected(page, 'Second Head');
  await clipboard(page, '•\tManager\no\tAdviser (vacant)\no\t2 x Clerk');
  await page.keyboard.press('Control+v');
  await dialog(page).getByText('Read: 4 posts, 1 vacant, 1 × 2, 4 FTE, 2 levels.').waitFor();
  await page.keyboard.press('Enter');
  await totalsBecome(page, { Posts: '12' });
});
