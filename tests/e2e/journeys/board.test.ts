import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { carry, fitChart, plate } from '../support/drag.ts';
import { card, dialog, openSample, row, showStructure, totals, totalsBecome } from '../support/window.ts';

const TEAM = 'Team Manager, Reablement';
const LEAD = 'Safeguarding Lead';
const DELETED = 'Direct Payments Lead';

async function sampleFitted(page: Page): Promise<Record<string, string>> {
  await openSample(page);
  await fitChart(page);
  return totals(page);
}

const board = (page: Page) => page.locator('.react-flow');
const said = (page: Page) => page.getByTestId('announcement').textContent();
const legend = (page: Page) => page.locator('.chart-legend');
const show = (page: Page, view: 'Existing' | 'Proposed' | 'Changes') =>
  page.getByRole('radiogroup', { name: 'What is shown' }).getByText(view).click();

async function colourBy(page: Page, colour: string): Promise<void> {
  await page.getByRole('button', { name: /^Colour: / }).click();
  await page.getByRole('menuitem', { name: colour }).click();
  await expect.poll(() => legend(page).locator('b').textContent()).toBe(colour);
}

async function fromMenu(page: Page, title: string, item: string): Promise<void> {
  await card(page, title).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

it('CHART-6 existing, proposed and the changes between them, with deleted posts in their old places', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  expect(await card(page, DELETED).count()).toBe(0);
  await show(page, 'Changes');
  const ghost = card(page, DELETED);
  await ghost.waitFor();
  expect(await ghost.getAttribute('class')).toContain('ghost');
  expect(await legend(page).innerText()).toMatch(/Deleted\s+8/);
  await page.getByRole('region', { name: 'Tray' }).waitFor();

  await show(page, 'Existing');
  await expect.poll(() => ghost.getAttribute('class')).not.toContain('ghost');
  await carry(page, TEAM, LEAD);
  await page.mouse.up();
  await card(page, TEAM).click();
  await page.keyboard.press('Delete');
  await expect.poll(() => said(page)).toContain('Choose Proposed');
  expect(await totals(page)).toEqual(before);

  await show(page, 'Proposed');
  await expect.poll(() => card(page, DELETED).count()).toBe(0);
  await showStructure(page, 'Current');
  await expect.poll(() => page.getByRole('radio', { name: 'Existing' }).count()).toBe(0);
});

it('CHART-5 each colouring is named with all that it draws, in words and patterns', async () => {
  const { page } = await launchApp();
  await sampleFitted(page);
  for (const [colour, word] of [
    ['Vacancy', 'Part vacant'],
    ['Basis', 'Permanent'],
    ['Grade', 'G10'],
    ['Span', 'No reports'],
    ['Funding', 'Not stated'],
  ] as const) {
    await colourBy(page, colour);
    expect(await legend(page).innerText()).toContain(word);
    const entries = await legend(page).locator('li').count();
    expect(await legend(page).locator('.chart-swatch').count()).toBe(entries);
    await card(page, TEAM).locator('.chart-swatch').first().waitFor();
  }
  await show(page, 'Changes');
  expect(await legend(page).locator('b').textContent()).toBe('Changes');
  expect(await violations(page)).toEqual([]);
});

it('CHART-2 a branch is copied as a list and pasted as new vacant posts; cut, it moves', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  await card(page, TEAM).click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => said(page)).toBe('Copied 5 boxes.');
  await card(page, LEAD).click();
  await page.keyboard.press('Control+v');
  await totalsBecome(page, { Posts: '67 (+4)', Vacant: '18 (+11)', People: before.People as string });
  await expect.poll(() => said(page)).toMatch(/^Pasted Team Manager, Reablement \+ 4 more below Safeguarding Lead/);
  await page.keyboard.press('Control+z');
  await totalsBecome(page, before);
  await fitChart(page);
  await card(page, LEAD).click();

  // What other programs get: an indented list.
  const list = await page.evaluate(() => {
    const data = new DataTransfer();
    document.querySelector<HTMLElement>('.react-flow')?.focus();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(list).toMatch(/^Safeguarding Lead \(G11, 1 FTE\)\n\tSafeguarding Officer \(/);

  await card(page, TEAM).click();
  await page.keyboard.press('Control+x');
  await card(page, LEAD).click();
  await page.keyboard.press('Control+v');
  await totalsBecome(page, { ...before, Layers: '6 (+1)' });
  await expect.poll(() => said(page)).toMatch(/^Moved Team Manager/);

  await fitChart(page);
  // Another structure of the document gets a copy of its own.
  await card(page, LEAD).click();
  await page.keyboard.press('Control+c');
  await showStructure(page, 'Current');
  await fitChart(page);
  await card(page, 'Director of Adult Social Care').click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => said(page)).toMatch(/^Pasted Safeguarding Lead \+ 6 more below Director/);
});

it('CHART-2 a frame selects several, which move and are duplicated as one step each', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  const first = await card(page, 'Senior Social Worker').boundingBox();
  const last = await card(page, 'Referral Coordinator').boundingBox();
  if (!first || !last) throw new Error('The team is not in view.');
  await page.keyboard.down('Shift');
  await page.mouse.move(last.x + last.width - 5, last.y + last.height + 8);
  await page.mouse.down();
  await page.mouse.move(first.x + 10, first.y + 10, { steps: 4 });
  await page.locator('.chart-marquee').waitFor();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(() => said(page)).toBe('3 posts selected.');

  await carry(page, 'Senior Social Worker', LEAD);
  await plate(page).waitFor();
  expect(await page.locator('.drag-card').innerText()).toBe(
    '3 selected posts\nSenior Social Worker\nContact Officer × 4\nReferral Coordinator\n6 posts, 5.5 FTE',
  );
  await page.mouse.up();
  await expect.poll(() => said(page)).toMatch(/^Moved 3 posts to Safeguarding Lead/);
  await page.keyboard.press('Control+z');
  await totalsBecome(page, before);

  await fromMenu(page, 'Senior Social Worker', 'Duplicate several times…');
  await dialog(page).getByLabel('How many copies of each').fill('2');
  await page.keyboard.press('Enter');
  await totalsBecome(page, { Posts: '70 (+7)' });
  await board(page).focus();
  await page.keyboard.press('Control+z');
  await totalsBecome(page, before);
});

it('CHART-3 POST-2 a branch hangs as the menu says, an assistant stands beside, and a dotted line is drawn', async () => {
  const { page } = await launchApp();
  await sampleFitted(page);
  const HEAD = 'Head of Access and Reablement';
  await card(page, HEAD).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Layout of the reports' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Hanging left' }).click();
  await expect.poll(() => said(page)).toMatch(/^Changed layout of Head of Access/);

  await fromMenu(page, 'Referral Coordinator', 'Assistant of its manager');
  await expect.poll(() => said(page)).toMatch(/^Made Referral Coordinator an assistant/);

  await fromMenu(page, HEAD, 'Dotted lines…');
  await page.getByRole('combobox', { name: 'Accountable to' }).fill('Principal Social');
  await page.getByRole('button', { name: 'Add this line' }).click();
  await page.getByLabel('Caption').fill('practice');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(() => page.locator('#chart-active').getAttribute('aria-label')).toContain('Practice');

  await page.getByRole('button', { name: 'Levels', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Align levels' }).click();
  await expect.poll(() => said(page)).toBe('Levels aligned.');
});

it('CHART-1 a row of the outline is carried to another manager with the same words and rules', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  const middle = async (title: string) => {
    const box = await row(page, title).boundingBox();
    if (!box) throw new Error(`${title} is not in view.`);
    return [box.x + 90, box.y + box.height / 2] as const;
  };
  const lift = async (title: string, over: string) => {
    await page.mouse.move(...(await middle(title)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(over)), { steps: 5 });
    await plate(page).waitFor();
  };
  await lift('Head of Access and Reablement', TEAM);
  expect(await plate(page).innerText()).toContain('This would make a loop');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await said(page)).toBe('Move cancelled.');
  await lift('Referral Coordinator', TEAM);
  expect(await plate(page).innerText()).toMatch(/^Report to Team Manager, Reablement\nspan \d+ → \d+ · /);
  await page.mouse.up();
  await expect.poll(() => said(page)).toMatch(/^Moved Referral Coordinator to Team Manager, Reablement/);
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
  await page.keyboard.press('Control+z');
  await totalsBecome(page, before);
});

it('CHART-2 one field is set for all that are selected as one step', async () => {
  const { page } = await launchApp();
  await openSample(page);
  for (const title of ['Senior Social Worker', 'Referral Coordinator'])
    await row(page, title).click({ modifiers: ['Control'] });
  const all = page.getByRole('form', { name: 'Change all of them' });
  await all.getByLabel('Change of all').selectOption('FTE');
  await all.getByText('Now: 1.').waitFor();
  await all.getByLabel('To').fill('many');
  await page.keyboard.press('Enter');
  await all.getByRole('alert').getByText('is not a number').waitFor();
  await all.getByLabel('To').fill('0.5');
  await all.getByRole('button', { name: 'Set for 2 posts' }).click();
  await totalsBecome(page, { FTE: '53.7 (−6)' });
  expect(await violations(page)).toEqual([]);
  await board(page).focus();
  await page.keyboard.press('Control+z');
  await totalsBecome(page, { FTE: '54.7 (−5)' });
});

it('CHART-4 IMPACT-11 a branch is shown alone and the whole chart again; for a meeting the chart has the screen, without people', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  const HEAD = 'Head of Access and Reablement';
  await fromMenu(page, HEAD, 'Show this branch alone');
  await card(page, 'Director of Adult Social Care').waitFor({ state: 'detached' });
  await card(page, TEAM).waitFor();
  const shown = page.locator('.chart-branch');
  await shown.getByText(`Branch of ${HEAD}`).waitFor();
  expect(await totals(page)).toEqual(before);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the whole chart' }).click();
  await fitChart(page);
  await card(page, 'Director of Adult Social Care').waitFor();

  await card(page, HEAD).click();
  await page.keyboard.press('f');
  await card(page, LEAD).waitFor({ state: 'detached' });
  await row(page, 'Executive Assistant').click();
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Find a post' }).fill(LEAD);
  await page.keyboard.press('Enter');
  await card(page, LEAD).waitFor();
  await expect.poll(() => shown.count()).toBe(0);

  // For a meeting the chart has the screen, its totals stay, and nobody is named until somebody says so.
  await page.keyboard.press('Escape');
  await board(page).focus();
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('button', { name: 'People hidden' }).waitFor();
  expect(await page.getByRole('complementary').count()).toBe(0);
  expect(await totals(page)).toMatchObject({ Posts: before.Posts, Cost: before.Cost });
  expect(await violations(page)).toEqual([]);
  // The first Escape leaves the selected post, as everywhere on the chart.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
  await page.getByRole('button', { name: 'Hide people figures' }).waitFor();
});
