import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { field, find, openSample } from '../support/window.ts';

it('IMPACT-11 COST-9 impact, money and checks stand beside the chart and move with each edit', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const beside = (name: string) => page.locator('.beside-tabs').getByRole('button', { name: new RegExp(`^${name}`) });
  const panel = (name: string) => page.locator('.beside').getByRole('region', { name });
  // Find selects the post while something else stands beside the chart.
  await find(page, 'Brokerage Officer');
  await field(page, 'FTE').waitFor();
  await beside('Impact').click();
  await expect.poll(() => panel('Staff impact').innerText()).toMatch(/Potential redundancies provisional\s+4–5/);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('treegrid', { name: 'Outline' }).or(page.getByRole('tree')).first().focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => panel('Staff impact').innerText()).toMatch(/Potential redundancies provisional\s+7–8/);
  await beside('Money').click();
  await expect.poll(() => panel('Money').innerText()).toMatch(/Total\s+3,234,298\s+2,8\d\d,\d{3}/);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => panel('Money').innerText()).toMatch(/Total\s+3,234,298\s+2,948,398\s+\(285,900\)/);
  await beside('Checks').click();
  await panel('Checks').getByRole('button', { name: 'Safeguarding Lead has one report only.' }).click();
  await beside('Post').click();
  await expect
    .poll(() => page.locator('.beside').getByRole('heading', { level: 3 }).first().innerText())
    .toBe('Safeguarding Lead');
});
