import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import {
  card,
  dialog,
  field,
  find,
  fromMenu,
  openSample,
  selected,
  showStructure,
  totals,
  totalsBecome,
  view,
} from '../support/window.ts';

/** The figures table: name → [from, to, change]. */
async function figures(page: Page): Promise<Record<string, string[]>> {
  const rows = await page
    .getByRole('region', { name: 'Figures' })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return Object.fromEntries(rows.map(([name = '', ...cells]) => [name, cells]));
}

it('COMPARE a proposal from Current, changed: the change list, the figures with differences, and the way to a post', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await showStructure(page, 'Current');
  await totalsBecome(page, { Posts: '63' });
  await fromMenu(page, /^Structure Current/, 'New proposal from Current…');
  expect(await dialog(page).getByLabel('Name').inputValue()).toBe('Option B');
  await dialog(page).getByRole('button', { name: 'Make proposal' }).click();
  await page.getByRole('button', { name: /^Structure Option B/ }).waitFor();

  await view(page, 'Compare');
  await page.getByText('No post differs between the two.').waitFor();
  await view(page, 'Chart');
  await find(page, 'Executive Assistant');
  await page.getByRole('button', { name: 'Delete post', exact: true }).click();
  await totalsBecome(page, { Posts: '62 (−1)', People: '56 (−1)' });
  await find(page, 'Principal Social Worker');
  await field(page, 'FTE').fill('0.6');
  await page.keyboard.press('Enter');
  await totalsBecome(page, { FTE: '58.3 (−1.4)' });
  const bar = await totals(page);

  await view(page, 'Compare');
  const list = page.getByRole('region', { name: 'Changes' });
  const deleted = list.getByRole('button', { name: /^Executive Assistant/ });
  const amended = list.getByRole('button', { name: /^Principal Social Worker/ });
  await deleted.waitFor();
  expect(await amended.innerText()).toContain('FTE 1 → 0.6');
  expect(await list.getByRole('listitem').count()).toBe(2);

  const rows = await figures(page);
  expect(rows.Posts).toEqual(['63', '62', '(1)']);
  expect(rows.FTE).toEqual(['59.7', '58.3', '(1.4)']);
  // One figure, three places: the table, the bar and the cost reconciliation agree to the pound.
  const [from = '', to = '', change = ''] = rows['Total cost'] ?? [];
  const pounds = (text: string) => Number(text.replace(/[^\d]/g, ''));
  expect(pounds(change)).toBeGreaterThan(0);
  expect(bar.Cost).toBe(`${to} (£${change.replace(/[()]/g, '')} less)`);
  const lines = await page
    .getByRole('region', { name: 'Cost reconciliation' })
    .locator('tbody td.number')
    .allInnerTexts();
  expect(lines.at(0)).toBe(from);
  expect(lines.at(-1)).toBe(to);

  await amended.click();
  await selected(page, 'Principal Social Worker');
  await card(page, 'Principal Social Worker').waitFor();
  // A deleted post is shown where it stands: in Current.
  await view(page, 'Compare');
  await deleted.click();
  await selected(page, 'Executive Assistant');
  expect(await inspectorStructure(page)).toContain('Current');
});

const inspectorStructure = (page: Page) => page.getByRole('button', { name: /^Structure / }).innerText();
