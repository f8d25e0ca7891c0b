import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { fitChart } from '../support/drag.ts';
import { clipboard } from '../support/list.ts';
import { card, dialog, fromMenu, openSample, row, totals, totalsBecome } from '../support/window.ts';

// Electron's windows are the application's own to open; there the same events do the same.
it.skipIf(import.meta.env.MODE === 'electron')(
  'CHART-2 a branch copied in one window is pasted in another, into another document, as new vacant posts',
  async () => {
    const { page } = await launchApp();
    await openSample(page);
    const before = await totals(page);
    const other = await page.context().newPage();
    await other.goto(new URL('/', page.url()).href);
    await fromMenu(other, 'File', 'New document');
    await other.getByRole('button', { name: 'Add the first post' }).first().click();
    await other.locator('.title-editor').fill('Chief Officer');
    await other.keyboard.press('Escape');
    await totalsBecome(other, { Posts: '1' });

    await page.bringToFront();
    await fitChart(page);
    await card(page, 'Head of Access and Reablement').click();
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.getByTestId('announcement').textContent()).toMatch(/^Copied \d+ boxes/);
    await other.bringToFront();
    await card(other, 'Chief Officer').click();
    await other.keyboard.press('Control+v');
    await row(other, 'Team Manager, Reablement').waitFor();
    expect((await totals(other)).People).toBe('0');
    expect(Number((await totals(other)).Posts)).toBeGreaterThan(15);
    // The first window's document is as it was.
    expect(await totals(page)).toEqual(before);
    await other.keyboard.press('Control+z');
    await totalsBecome(other, { Posts: '1' });
  },
);

it('CHART-2 an indented list from a letter or a spreadsheet is pasted as a branch', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await clipboard(page, 'Quality Manager\n\tQuality Officer\n\tQuality Officer\n\t\tQuality Assistant\n');
  await row(page, 'Executive Assistant').click();
  await page.keyboard.press('Control+v');
  await dialog(page).getByText('Read: 4 posts, 4 FTE, 3 levels.').waitFor();
  await page.keyboard.press('Enter');
  await totalsBecome(page, { Posts: '62 (−1)' });
  expect(await row(page, 'Quality Assistant').getAttribute('aria-level')).toBe('5');
  await page.keyboard.press('Control+z');
  await totalsBecome(page, { Posts: '58 (−5)' });
});
