import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { documentOf, post } from '../../support/arbitraries.ts';
import { writeDocument } from '../../support/documents.ts';
import { choose, launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
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
  undo,
  view,
} from '../support/window.ts';

const changes = (page: Page): Locator => page.getByRole('region', { name: 'Changes' });
const panes = (page: Page): Locator => page.getByRole('grid');
const show = (page: Page, part: string) =>
  page.getByRole('group', { name: 'Show' }).getByRole('button', { name: part }).click();

/** The figures table: name → its cells, the best value with its word. */
async function figures(page: Page): Promise<Record<string, string[]>> {
  const rows = await page
    .getByRole('region', { name: 'Figures', exact: true })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return Object.fromEntries(rows.map(([name = '', ...cells]) => [name, cells]));
}

/** Top edges of the cells that are heard as this post, one for each pane that has one. */
async function tops(page: Page, name: RegExp): Promise<number[]> {
  const cells = await panes(page).getByRole('gridcell', { name }).all();
  return Promise.all(cells.map(async (cell) => Math.round((await cell.boundingBox())?.y ?? -1)));
}

/** What the panes say is current, as a screen reader hears it. */
const current = (page: Page) => panes(page).locator('[aria-selected="true"]').getAttribute('aria-label');

it('COMPARE a proposal from Current, changed: the change list, the figures with differences, and the way to a post', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await showStructure(page, 'Current');
  await totalsBecome(page, { Posts: '63' });
  await fromMenu(page, /^Structure Current/, 'New proposal from Current…');
  await dialog(page).getByLabel('Name').fill('Option D');
  await dialog(page).getByRole('button', { name: 'Make proposal' }).click();
  await page.getByRole('button', { name: /^Structure Option D/ }).waitFor();

  await view(page, 'Compare');
  for (const other of ['Option A', 'Option B']) await page.getByRole('button', { name: `Leave out ${other}` }).click();
  await changes(page).getByText('No post differs between them.').waitFor();
  await view(page, 'Chart');
  await find(page, 'Executive Assistant');
  await page.getByRole('button', { name: 'Delete post', exact: true }).click();
  await totalsBecome(page, { Posts: '62 (−1)', People: '56 (1 to be placed)' });
  await find(page, 'Principal Social Worker');
  await field(page, 'FTE').fill('0.6');
  await page.keyboard.press('Enter');
  await totalsBecome(page, { FTE: '58.3 (−1.4)' });
  const bar = await totals(page);

  await view(page, 'Compare');
  const deleted = changes(page).getByRole('button', { name: /^Executive Assistant/ });
  const amended = changes(page).getByRole('button', { name: /^Principal Social Worker/ });
  await deleted.waitFor();
  expect(await amended.innerText()).toContain('FTE 1 → 0.6');
  expect(await changes(page).getByRole('listitem').count()).toBe(2);
  // A change goes to its post in every pane: at one height, and what became of it in words.
  await deleted.click();
  await panes(page).getByRole('gridcell', { name: 'Executive Assistant, Deleted' }).waitFor();
  const heights = await tops(page, /^Executive Assistant,/);
  expect(heights.length).toBe(2);
  expect(new Set(heights).size).toBe(1);

  await show(page, 'Figures');
  const rows = await figures(page);
  expect(rows.Posts).toEqual(['63', '62', '(1)']);
  expect(rows.FTE).toEqual(['59.7', '58.3', '(1.4)']);
  // One figure, three places: the table, the bar and the cost reconciliation agree to the pound.
  const [from = '', to = '', change = ''] = rows['Total cost'] ?? [];
  const pounds = (text: string) => Number(text.replace(/[^\d]/g, ''));
  expect(pounds(change)).toBeGreaterThan(0);
  expect(bar.Cost).toBe(`${to.replace('lowest', '')} (£${change.replace(/[()]/g, '')} less)`);
  await show(page, 'Cost reconciliation');
  const lines = page.getByRole('region', { name: 'Cost reconciliation' }).locator('tbody tr td:last-child');
  expect(await lines.first().innerText()).toBe(from);
  expect(await lines.last().innerText()).toBe(to.replace('lowest', ''));

  await show(page, 'Side by side');
  await amended.click();
  await panes(page).focus();
  await page.keyboard.press('Enter');
  await selected(page, 'Principal Social Worker');
  await card(page, 'Principal Social Worker').waitFor();
});

it('COMPARE A11Y four panes by keyboard alone: walk, cross over, next change, fold; the best option said in words', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await view(page, 'Compare');
  const heads = panes(page).getByRole('columnheader');
  expect(await heads.count()).toBe(4);
  await panes(page).focus();
  await expect.poll(() => current(page)).toMatch(/^Director of Adult Social Care/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => current(page)).toMatch(/^Executive Assistant/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toMatch(/^Head of Access, Reablement and Brokerage.*Retitled/);
  await page.keyboard.press('F8');
  await expect.poll(() => current(page)).toBe('Referral Coordinator, Deleted');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press(' ');
  await expect.poll(() => current(page)).toMatch(/\d+ folded below$/);
  await page.keyboard.press('F8');
  await expect.poll(() => current(page)).toBe('Referral Coordinator, Deleted');
  // A moved post is at another height in the pane that moved it, and one step aside goes there.
  await changes(page).getByRole('searchbox').fill('brokerage manager');
  await changes(page)
    .getByRole('button', { name: /^Brokerage Manager/ })
    .click();
  await expect.poll(() => current(page)).toMatch(/^Brokerage Manager, Moved, G10 · 1 FTE/);
  const row = () => panes(page).locator('[role=row]:has([aria-selected="true"])').getAttribute('aria-rowindex');
  const moved = Number(await row());
  await panes(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => Number(await row())).toBeGreaterThan(moved);

  await show(page, 'Figures');
  const rows = await figures(page);
  expect(rows['Total cost']?.filter((cell) => cell.startsWith('lowest'))).toHaveLength(1);
  expect(rows['Potential redundancies']).toEqual(['–', '4 to 5', '', '4', '', 'fewest0', '']);
  await page.getByRole('button', { name: 'Hide people figures' }).click();
  expect(Object.keys(await figures(page)).filter((name) => /risk|redundanc|People/.test(name))).toEqual([]);
});

it('COMPARE a deletion of one option is taken into another as one step, and undo gives it back', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await showStructure(page, 'Option A');
  await totalsBecome(page, { Posts: '58 (−5)' });
  await view(page, 'Compare');
  await changes(page)
    .getByRole('button', { name: /^Referral Coordinator/ })
    .click();
  await page.getByRole('button', { name: 'Option B: show or take…' }).click();
  await page.getByRole('menuitem', { name: 'Take this deletion into Option A' }).click();
  await totalsBecome(page, { Posts: '57 (−6)' });
  await expect.poll(() => panes(page).getByRole('gridcell', { name: 'Referral Coordinator, Deleted' }).count()).toBe(2);
  await undo(page);
  await totalsBecome(page, { Posts: '58 (−5)' });
});

it('COMPARE CHANGE-6 the structures of a second file stand beside the document’s own, and a post of it is taken', async () => {
  const { page, folder } = await launchApp();
  const path = join(folder, 'Newer HR list.spanwise');
  const posts = [
    post('A01', { title: 'Director of Adults' }),
    post('A02', { managerId: 'A01', title: 'Executive Assistant' }),
  ];
  writeDocument(path, documentOf(posts));
  await openSample(page);
  await view(page, 'Compare');
  await choose(page, path, () => page.getByRole('button', { name: 'Another file…' }).click());
  await panes(page)
    .getByRole('columnheader', { name: /^Newer HR list › Current/ })
    .waitFor();
  const picker = page.getByLabel('and the fourth');
  expect(await picker.locator('option:checked').innerText()).toBe('Newer HR list › Current');
  await panes(page)
    .getByRole('gridcell', { name: /^Director of Adults, Retitled/ })
    .waitFor();
  await panes(page)
    .getByRole('gridcell', { name: /^Head of Access and Reablement, Deleted/ })
    .waitFor();
  await panes(page)
    .getByRole('gridcell', { name: /^Director of Adults,/ })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Take this post into Current/ }).click();
  // What is in force is changed only after a question that says how many posts it is.
  const asked = dialog(page).filter({ hasText: 'Change Current?' });
  await asked.getByText(/1 post of it would become as in Newer HR list/).waitFor();
  await asked.getByRole('button', { name: 'Change 1 post of Current' }).click();
  await panes(page)
    .getByRole('gridcell', { name: /^Director of Adults,/ })
    .first()
    .waitFor();
  await expect
    .poll(() =>
      panes(page)
        .getByRole('gridcell', { name: /^Director of Adults,/ })
        .count(),
    )
    .toBe(2);
  await undo(page);
  await expect
    .poll(() =>
      panes(page)
        .getByRole('gridcell', { name: /^Director of Adults,/ })
        .count(),
    )
    .toBe(1);
});

it.each(['light', 'dark'] as const)(
  'A11Y axe finds nothing in any part of Compare, nor in its menus, %s',
  async (colorScheme) => {
    const { page } = await launchApp();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openSample(page);
    await view(page, 'Compare');
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    await changes(page).getByRole('searchbox').fill('brokerage officer');
    // Every look of a post is on the screen: new, deleted, changed, moved, and standing elsewhere.
    await changes(page)
      .getByRole('button', { name: /^Brokerage Officer/ })
      .click();
    for (const look of ['new', 'deleted', 'changed', 'moved', 'away'])
      await panes(page).locator(`.pane-card.look-${look}`).first().waitFor();
    expect(await violations(page, { rules })).toEqual([]);
    await panes(page).focus();
    await page.keyboard.press('ContextMenu');
    await page.getByRole('menu').waitFor();
    expect(await violations(page, { rules })).toEqual([]);
    await page.keyboard.press('Escape');
    for (const part of ['Figures', 'Cost reconciliation', 'Summary']) {
      await show(page, part);
      expect([part, ...(await violations(page, { rules }))]).toEqual([part]);
    }
  },
);
