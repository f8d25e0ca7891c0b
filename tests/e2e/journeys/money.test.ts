import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose, launchApp } from '../support/app.ts';
import { openSample, selected, shows, totalsBecome, undo } from '../support/window.ts';

async function money(page: Page, name = 'Posts and cost'): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Money' }).click();
  await part(page, name);
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the money view' }).getByRole('button', { name }).click();

async function settings(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('button', { name }).click();
}

const rowsOf = (page: Page, selector: string) =>
  page
    .locator(`${selector} tbody tr`)
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));

it('COST-4 Barnet 2014 in the window is the report to the pound, and its one wrong total is shown', async () => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: /^Barnet senior management 2014/ }).click();
  await shows(page, 'Barnet senior management 2014');
  await money(page);
  expect(await rowsOf(page, '.summary-table')).toEqual([
    ['Existing: Current', '19', '19', '2,071,185', '486,728', '2,557,913'],
    ['Proposed', '17', '17', '1,969,999', '462,950', '2,432,949'],
    ['Change', '(2)', '(2)', '(101,186)', '(23,779)', '(124,965)'],
  ]);
  await page.getByText('Totals are of unrounded amounts and may not sum due to rounding.').waitFor();
  await part(page, 'Reconciliation');
  expect((await rowsOf(page, '.bridge-lines')).map((row) => row[2])).toEqual([
    '2,071,185',
    '(766,329)',
    '635,896',
    '19,247',
    '10,000',
    '1,969,999',
    '(101,186)',
  ]);
  await part(page, 'Stated totals');
  const stated = await page
    .getByRole('table', { name: 'Stated totals of Proposed' })
    .locator('tbody tr')
    .allInnerTexts();
  expect(stated.map((row) => row.split('\t').at(-1)?.trim())).toEqual(['', '1', 'agrees', 'agrees', 'agrees']);
});

it('a figure opens to its posts by keyboard, a post goes to the chart, and the way back is where one was', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await money(page, 'Reconciliation');
  await page.getByRole('button', { name: /^Posts created: £[\d,]+ more/ }).focus();
  await page.keyboard.press('Enter');
  const posts = page.getByRole('dialog', { name: 'Posts created' });
  await posts.getByRole('button', { name: 'Early Help Officer' }).click();
  await selected(page, 'Early Help Officer');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Money' }).click();
  await page.getByRole('region', { name: 'Reconciliation' }).waitFor();
});

it('COST-6 COST-7 budget lines and targets are typed and pasted, each an undoable step', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await money(page, 'Budget');
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
  await cell('Total, budget line AS110').fill('much');
  await page.keyboard.press('Enter');
  await page.getByText('Total must be an amount, like 48,500 or (1,200). Nothing was changed.').waitFor();
  await page.keyboard.press('Escape');
  await cell('Total, budget line AS110').fill('(£1,000)');
  await page.keyboard.press('Enter');
  await page.getByText('Option A is £524,398 over the budget.').waitFor();
  await undo(page);
  await page.getByText('Option A leaves £691,602 of the budget.').waitFor();
  await page.getByRole('button', { name: 'Add a budget line' }).click();
  await cell('Code, new budget line').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'AS140\tMental health\t\t\t\t£60,000\nAS150\tSavings\t\t\t\t-10000\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.getByText('Option A leaves £741,602 of the budget.').waitFor();
  await part(page, 'Savings by year');
  await page.getByLabel('Implementation date').fill('1 October 2027');
  await page.keyboard.press('Enter');
  // Half of £285,900; notice with on-costs stands beside it and is not taken off it (COST-9).
  const oneOff = page.getByRole('row', { name: '2027/28 142,950 (31,096) to (51,396) 0 91,554 to 111,854' });
  await oneOff.waitFor();
  await page.getByRole('row', { name: /^2027\/28 6 150,000 142,950 £7,050 below target/ }).waitFor();
  await page.getByText(/^Payback: not known\. .* Incomplete: pension strain of 3 people not entered\.$/).waitFor();
  await page.getByText(/^Notice for 4 to 5 potential redundancies, with on-costs:/).waitFor();
  // People figures off screen: what they would give away goes with them.
  await page.getByRole('banner').getByRole('button', { name: 'Hide people figures' }).click();
  await page.getByRole('row', { name: /^2027\/28 6 150,000 142,950 £7,050 below target/ }).waitFor();
  await page.getByText(/^Without one-off costs: people figures are hidden\./).waitFor();
  expect(await oneOff.count()).toBe(0);
  expect(await page.getByText(/^Payback/).count()).toBe(0);
});

it('COST-2 COST-5 on-costs and pay tables change the totals at once; an offer is marked and no default', async () => {
  const { page, folder } = await launchApp();
  await openSample(page);
  await settings(page, 'On-costs');
  await page.getByLabel('Employer pension').fill('');
  await page.keyboard.press('Enter');
  await page.getByText('The pension rate has not been entered, so on-costs are without pension.').waitFor();
  // 20.7% of the salaries less, on both sides.
  await totalsBecome(page, { Cost: '£2,504,549 (£251,750 less)' });
  await undo(page);
  await totalsBecome(page, { Cost: '£2,948,398 (£285,900 less)' });
  await settings(page, 'Pay tables');
  const table = (name: string) => page.locator('summary').filter({ hasText: name });
  expect(await table('NJC 2026 offer').innerText()).toContain('Offer');
  expect(await table('NJC 2025').innerText()).toContain('Default');
  const path = join(folder, 'Local 2027.csv');
  writeFileSync(path, `SCP,Salary\n${Array.from({ length: 42 }, (_, i) => `${i + 2},"£${30 + i},000"`).join('\n')}\n`);
  await page.getByRole('button', { name: 'Import a pay table…' }).click();
  await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
  await page.getByLabel('Applies from').fill('1 April 2027');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await table('Local 2027').waitFor();
  await settings(page, 'Salaries');
  await page.getByRole('group', { name: 'Option A' }).getByLabel('Pay table').selectOption('Local 2027');
  await expect.poll(() => page.locator('footer.totals').innerText()).toContain('more');
});

it('COST-10 a costing is kept as it was, cleared by finance, and later edits show how far the structure moved', async () => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: /^Barnet senior management 2014/ }).click();
  await shows(page, 'Barnet senior management 2014');
  await money(page, 'Kept costings');
  await page.getByRole('button', { name: 'Keep the costing of Proposed…' }).click();
  const form = page.getByRole('form', { name: 'Keep the costing of Proposed…' });
  await form.getByRole('button', { name: 'Keep this costing' }).click();
  await form.getByRole('alert').getByText('Give the costing a name').waitFor();
  await form.getByLabel('Name (required)').fill('Committee');
  await form.getByLabel('Assumptions, one a line').fill('No pay award');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Keep this costing' }).click();
  const row = page.getByRole('table', { name: 'Kept costings' }).getByRole('row', { name: /^Committee/ });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/2,432,949\s+0/);
  await row.getByRole('button', { name: 'Cleared by finance…' }).click();
  await page.getByLabel('Cleared by (required)').fill('Finance partner');
  await page.keyboard.press('Enter');
  await row.getByText(/cleared by Finance partner, /).waitFor();
  await settings(page, 'On-costs');
  await page.getByLabel(/^Rate/).first().fill('0');
  await page.keyboard.press('Enter');
  await money(page, 'Kept costings');
  await expect.poll(() => row.innerText()).toMatch(/2,432,949\s+\(462,950\)/);
});
