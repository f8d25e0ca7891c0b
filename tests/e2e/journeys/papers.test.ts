import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { openSample } from '../support/window.ts';

async function openPapers(page: Page): Promise<void> {
  await openSample(page);
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: /^Impact\b/ })
    .click();
  await page.getByRole('main', { name: 'Impact' }).waitFor();
  await page.getByRole('button', { name: 'Papers', exact: true }).click();
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'The papers that follow' }).getByRole('button', { name }).click();

it('HR-4 dates are checked where they are entered, letters say what is missing, a person’s way is pasted', async () => {
  const { page } = await launchApp();
  await openPapers(page);
  await page.getByLabel('Consultation ends').fill('14 December 2026');
  await page.getByLabel('Notice', { exact: true }).fill('1 December 2026');
  await page.keyboard.press('Tab');
  await page.getByText('Notice (1 December 2026) is before Consultation ends (14 December 2026).').waitFor();
  expect(await violations(page)).toEqual([]);

  await part(page, 'Notice and HR1');
  await page.getByText(/\d+ things still missing/).waitFor();
  expect(await violations(page)).toEqual([]);

  await part(page, 'Each person');
  await page.getByRole('button', { name: 'List everybody who is affected' }).click();
  await page.getByRole('table', { name: 'Each person’s way' }).getByText('Brokerage Officer').first().waitFor();
  expect(await violations(page)).toEqual([]);

  await part(page, 'Letters and forms');
  await page.getByText('11 letters').waitFor();
  const table = page.getByRole('table', { name: 'Missing' });
  expect(await table.innerText()).toContain('{{consultationBegins}}');
  const make = page.getByRole('button', { name: 'Make letters' });
  expect(await make.isDisabled()).toBe(true);
  await page.getByText('Leave what is missing blank').click();
  const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
  expect(download.suggestedFilename()).toBe('At risk - 11 letters - personal and confidential.zip');
  await page.getByLabel(/^At risk letters of .*11 people/).waitFor();
  expect(await violations(page)).toEqual([]);
});
