import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { press } from '../support/keys.ts';
import { card, dialog, field, find, fromMenu, openSample, selected, showStructure, totals } from '../support/window.ts';

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: new RegExp(`^${name}\\b`) });

async function show(page: Page, name: 'Chart' | 'Impact' | 'Checks'): Promise<void> {
  await tab(page, name).click();
  await page.getByRole('main', { name }).waitFor();
}

const figure = (page: Page, label: string) =>
  page.getByRole('region', { name: 'Headline figures' }).getByRole('button', { name: new RegExp(` ${label}`) });

/** Outcome filters by name: everyone in scope, and each outcome. */
async function outcomes(page: Page): Promise<Record<string, number>> {
  const texts = await page.getByRole('group', { name: 'Outcome' }).getByRole('button').allInnerTexts();
  return Object.fromEntries(texts.map((text) => [text.replace(/ \d+$/, ''), Number(/\d+$/.exec(text)?.[0])]));
}

const pool = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name} .* place`) });

it('IMPACT-11 an edit moves the totals and the pools at once, and undo puts them back', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const total = page.getByTestId('impact-total');
  await expect.poll(() => total.innerText()).toMatch(/At risk\s+11.*Potential redundancies\s+4–5/s);
  await find(page, 'Brokerage Officer');
  await field(page, 'FTE').waitFor();
  await page.getByRole('button', { name: 'Delete post', exact: true }).click();
  await expect.poll(() => total.innerText()).toMatch(/Potential redundancies\s+7–8/);
  await total.click();
  await page.getByRole('main', { name: 'Impact' }).waitFor();
  expect(await figure(page, 'Potential redundancies').innerText()).toContain('7–8');
  await page.keyboard.press('Control+z');
  await expect.poll(() => figure(page, 'Potential redundancies').innerText()).toContain('4–5');
});

it('IMPACT outcomes add up to those in scope and filter the pools; a pool opens to people, reasons and posts', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await show(page, 'Impact');
  const { 'Everyone in scope': all, ...each } = await outcomes(page);
  expect(Object.values(each).reduce((sum, n) => sum + n, 0)).toBe(all);
  await page.getByRole('button', { name: /^No place identified yet 2/ }).click();
  await expect.poll(() => page.locator('.pool-row').count()).toBe(2);
  await page.getByRole('button', { name: /^Everyone in scope/ }).click();

  await pool(page, 'Brokerage').click();
  // Five people for four places: nobody is named to one before selection (IMPACT-12).
  const members = page.locator('.members tbody tr');
  expect(await members.count()).toBe(5);
  expect(await members.filter({ hasText: 'Decided by selection' }).count()).toBe(5);
  expect(await members.getByRole('button', { name: 'Brokerage and Payments Lead' }).count()).toBe(0);
  await page.getByRole('button', { name: 'E1041: how it was worked out' }).click();
  await page.getByText('Brokerage ring-fence: 4 places, 1 of them on promotion.').waitFor();
  expect(await violations(page)).toEqual([]);
  const place = page.locator('.place-list li').filter({ hasText: 'Brokerage and Payments Lead' });
  await place.getByText('1 place: decided by selection').waitFor();
  await place.getByRole('button', { name: 'Brokerage and Payments Lead' }).click();
  await selected(page, 'Brokerage and Payments Lead');
  await card(page, 'Brokerage and Payments Lead').waitFor();
});

it('IMPACT-9 A11Y by keyboard: weights must add up to 100, HR signs off and determines with a reason, each one undoable step', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await show(page, 'Impact');
  await press(page, pool(page, 'Brokerage'));
  await press(page, page.getByRole('button', { name: 'Selection…' }));
  await page.getByLabel('Criterion 1', { exact: true }).fill('Interview');
  await page.getByLabel('Weight of criterion 1').fill('80');
  await press(page, page.getByRole('button', { name: 'Save selection' }));
  await page.getByText('The weights add up to 80. They must add up to 100.').waitFor();
  await page.getByLabel('Weight of criterion 1').fill('100');
  await page.keyboard.press('Enter');
  await page.getByText('Interview 100').waitFor();

  await press(page, page.getByRole('button', { name: 'Sign off…' }));
  await page.keyboard.type('R. Shah');
  await page.keyboard.press('Enter');
  await page.getByText('Provisional: 28 of 29 pools are not signed off.').waitFor();

  await press(page, pool(page, 'Business Support Manager'));
  await press(page, page.getByRole('button', { name: 'E1054: how it was worked out' }));
  await page.getByText('Estimate, not advice.').waitFor();
  await press(page, page.getByRole('button', { name: 'HR determination…' }));
  await press(page, page.getByRole('button', { name: 'Save determination' }));
  await page.getByText('Say why: a determination is kept with its reason.').waitFor();
  await page.getByLabel('Outcome (computed: no place identified yet)').selectOption({ label: 'Ring-fenced' });
  await page.getByLabel('Reason (required)').fill('Redeployed to Practice');
  await page.keyboard.press('Enter');
  await expect.poll(() => outcomes(page)).toMatchObject({ 'No place identified yet': 1, 'Ring-fenced': 1 });
  // The keyboard goes on where it was.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change the HR determination…');
  await page.keyboard.press('Control+z');
  await expect.poll(() => outcomes(page)).toMatchObject({ 'No place identified yet': 2, 'Ring-fenced': 0 });
});

it('IMPACT-3 IMPACT-10 rules and answers are the document’s: a threshold, a ring-fence and other proposals change the figures', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await show(page, 'Impact');
  await page.getByLabel('Other proposals, within 90 days').fill('20');
  await page.keyboard.press('Enter');
  await page
    .getByText(
      /^25 proposed dismissals counted in the whole council, .* For 20 to 99 within any 90 days at one establishment: consult for at least 30 days before the first takes effect, and send form HR1 first\.$/,
    )
    .waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/not required/i);

  await page.getByRole('button', { name: 'Rules and dates', exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove the ring-fence Brokerage' }).click();
  await expect.poll(() => figure(page, 'Potential redundancies').innerText()).not.toContain('4–5');
  await page.getByRole('button', { name: 'Add a ring-fence' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Support');
  await page.getByLabel('Add to: people in these roles').fill('Business Support Manager');
  await page.keyboard.press('Enter');
  await page.getByLabel('Add to: places in these roles').fill('Early Help Officer');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save ring-fence' }).click();
  await page.getByRole('button', { name: 'Edit the ring-fence Support' }).waitFor();
  await page.getByRole('button', { name: 'Pools', exact: true }).click();
  await expect.poll(() => outcomes(page)).toMatchObject({ 'No place identified yet': 1 });

  await page.getByRole('button', { name: 'Rules and dates', exact: true }).click();
  await page.getByLabel('Role match threshold (%)').fill('most');
  await page.keyboard.press('Enter');
  await page.getByText('“most” is not a percentage. Type one like 55.').waitFor();
  await page.keyboard.press('Escape');
});

it('EXIT-2 strain beside a person’s estimate, a scheme and a week cap: wrong values get a sentence, each is one undoable step', async () => {
  const app = await launchApp();
  let { page } = app;
  await openSample(page);
  await show(page, 'Impact');
  const open = async () => {
    await press(page, pool(page, 'Business Support Manager'));
    await press(page, page.getByRole('button', { name: 'E1054: how it was worked out' }));
  };
  await open();
  await page.getByText('Incomplete: pension strain not entered.').waitFor();
  const strain = () => page.getByLabel('Pension strain (£)');
  await strain().fill('much');
  await page.keyboard.press('Enter');
  await page.getByText('“much” is not an amount. Type one like 12,500, or 0 where there is none.').waitFor();
  await strain().fill('12,500');
  await page.keyboard.press('Enter');
  await page.getByText(/, and £12,500 pension strain\./).waitFor();
  expect(await page.getByText('Incomplete: pension strain').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await app.reopen();
  page = app.page;
  await show(page, 'Impact');
  await open();
  await expect.poll(() => strain().inputValue()).toBe('12500');
  await page.getByRole('button', { name: 'Business Support Manager' }).first().focus();
  await page.keyboard.press('Control+z');
  await page.getByText('Incomplete: pension strain not entered.').waitFor();

  await page.getByRole('button', { name: 'Rules and dates', exact: true }).click();
  const pay = page.getByRole('region', { name: 'Redundancy pay' });
  await press(page, pay.getByRole('button', { name: 'Enter the council’s scheme…' }));
  await pay.getByLabel('Statutory weeks ×').fill('1.5');
  await pay.getByLabel('Most weeks').fill('105');
  await page.keyboard.press('Enter');
  await pay.getByText('Compensation may not come to more than 104 weeks. Type 104 or less.').waitFor();
  await pay.getByLabel('Most weeks').fill('45');
  await page.keyboard.press('Enter');
  await pay.getByText(/^Statutory weeks × 1\.5, at most 45 weeks, on actual pay;/).waitFor();
  await press(page, pay.getByRole('button', { name: 'Add a week cap…' }));
  await pay.getByLabel('From').fill('soon');
  await page.keyboard.press('Enter');
  await pay.getByText('Type the date from which it applies, like 6 April 2027.').waitFor();
  await pay.getByLabel('From').fill('1 April 2027');
  await pay.getByLabel('A week (£)').fill('£780.50');
  await pay.getByLabel('Status or source').fill('Council decision');
  await page.keyboard.press('Enter');
  await pay.getByRole('row', { name: '1 April 2027 Used here £780.50 Council decision' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => pay.getByText('£780.50').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await pay.getByText('Statutory redundancy pay: no scheme of the council’s own is entered.').waitFor();
});

it('IMPACT-11 “Hide people figures” takes them off the screen everywhere', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await find(page, 'Brokerage Manager');
  await card(page, 'Brokerage Manager').getByText('E1040').waitFor();
  await page.getByRole('button', { name: /^Take E1040 out/ }).click();
  await page.getByTestId('last-change').getByText(/E1040/).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByTestId('last-change').getByText(/Undid/).waitFor();
  await show(page, 'Impact');
  await page.getByRole('main').getByRole('button', { name: 'Hide people figures' }).click();
  await page.getByRole('heading', { name: 'People figures are hidden' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await totals(page)).not.toHaveProperty('People');
  expect(await page.getByTestId('impact-total').count()).toBe(0);
  await show(page, 'Chart');
  await find(page, 'Brokerage Manager');
  await card(page, 'Brokerage Manager').getByText('Filled').waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/E10\d\d/);
  await page.getByRole('banner').getByRole('button', { name: 'Show people figures' }).click();
  await card(page, 'Brokerage Manager').getByText('E1040').waitFor();
});

it('IMPACT empty states teach one action', async () => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: /^Blank structure/ }).click();
  await page.getByRole('button', { name: /^Structure Current/ }).waitFor();
  await show(page, 'Impact');
  await page.getByRole('heading', { name: 'No proposal yet' }).waitFor();
  await page.getByRole('button', { name: 'New proposal from Current…' }).click();
  await dialog(page).getByRole('button', { name: 'Make proposal' }).click();
  await page.getByRole('heading', { name: 'Not known: nobody has recorded who holds the posts of Current' }).waitFor();
  await page.getByRole('button', { name: 'Go to the chart' }).click();
  await page.getByRole('main', { name: 'Chart' }).waitFor();
});

it('CHECK prompts count on the tab, go to their post, and are dismissed with a reason and brought back', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await expect.poll(() => tab(page, 'Checks').innerText()).toBe('Checks 5');
  await show(page, 'Checks');
  await page.getByRole('button', { name: /^Dismiss… Safeguarding Lead/ }).click();
  await page.keyboard.press('Enter');
  await page.getByText('Say why this may stand: it is kept with the prompt.').waitFor();
  await page.getByLabel('Reason (required)').fill('A job share is planned');
  await page.keyboard.press('Enter');
  await expect.poll(() => tab(page, 'Checks').innerText()).toBe('Checks 4');
  await page.getByText('Reason: A job share is planned').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Bring back: Safeguarding Lead/ }).click();
  await expect.poll(() => tab(page, 'Checks').innerText()).toBe('Checks 5');
  await page.getByRole('button', { name: /^Safeguarding Lead has one report only/ }).click();
  await selected(page, 'Safeguarding Lead');
  await card(page, 'Safeguarding Lead').waitFor();
  await showStructure(page, 'Current');
  await expect.poll(() => tab(page, 'Checks').innerText()).not.toBe('Checks 5');
  await fromMenu(page, /^Structure Current/, /^Option A/);
});
