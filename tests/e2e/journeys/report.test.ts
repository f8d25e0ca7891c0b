import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { press, tabTo } from '../support/keys.ts';
import { find, openSample, saved, selected, undo } from '../support/window.ts';

const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });
const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the report' });

async function report(page: Page, part: RegExp): Promise<void> {
  await views(page).getByRole('button', { name: 'Report' }).click();
  await parts(page).getByRole('button', { name: part }).click();
}

/** A document whose report has no tables yet. */
async function openBlank(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Blank structure/ }).click();
  await page.getByRole('button', { name: /^Structure Current/ }).waitFor();
}

const rowsOf = (page: Page, table: string): Promise<string[][]> =>
  page
    .getByRole('table', { name: table, exact: true })
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type="text"], textarea')].map(
          (cell) => cell.value,
        ),
      ),
    );

const cell = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

it('PACK a timetable by keyboard alone: typed, moved, deleted and brought back, each as one step', async () => {
  const { page } = await launchApp();
  await openBlank(page);
  await report(page, /^Timetable/);
  await press(page, page.getByRole('button', { name: 'Add a date' }));
  await page.keyboard.type('1 May 2027');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Committee');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1 June 2027');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Selection');
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => rowsOf(page, 'Timetable'))
    .toEqual([
      ['1 June 2027', 'Selection'],
      ['1 May 2027', 'Committee'],
    ]);
  // The keyboard went along with its row.
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('Selection');
  await page.keyboard.press('Alt+Delete');
  await expect.poll(() => rowsOf(page, 'Timetable')).toEqual([['1 May 2027', 'Committee']]);
  await press(page, page.getByRole('button', { name: 'Undo', exact: true }).last());
  await expect.poll(async () => (await rowsOf(page, 'Timetable')).length).toBe(2);
  await undo(page);
  await expect.poll(async () => (await rowsOf(page, 'Timetable'))[0]?.[1]).toBe('Committee');
  await cell(page, 'Activity, Committee').fill('Something else');
  await page.keyboard.press('Escape');
  expect(await cell(page, 'Activity, Committee').inputValue()).toBe('Committee');
});

it('PACK CHECK rows are pasted from a spreadsheet; a promised post that is deleted prompts, goes to its post and is dismissed', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await report(page, /^Consultation/);
  await page.getByRole('button', { name: 'Add an entry' }).click();
  await paste(page, 'Access\tKeep it\t\tYes\t\tKept until 2028\t1 April 2028\tno\tTeam Manager, Reablement\n');
  await page.getByText('Team Manager, Reablement').first().waitFor();
  await cell(page, 'Due, Keep it').fill('whenever');
  await page.keyboard.press('Enter');
  await page.getByText('Due must be a date, like 1 April 2027. Nothing was changed.').waitFor();
  await page.keyboard.press('Escape');
  await saved(page);
  await views(page).getByRole('button', { name: 'Chart' }).click();
  await find(page, 'Team Manager, Reablement');
  await page.getByRole('button', { name: 'Delete post', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete post' }).click();
  await views(page)
    .getByRole('button', { name: /^Checks/ })
    .click();
  const prompt = page.getByRole('button', {
    name: /^Team Manager, Reablement is deleted .* “Kept until 2028”, due 1 April 2028\.$/,
  });
  await prompt.click();
  await selected(page, 'Team Manager, Reablement');
  await views(page)
    .getByRole('button', { name: /^Checks/ })
    .click();
  await page.getByRole('button', { name: /^Dismiss… Team Manager, Reablement is deleted/ }).click();
  await page.keyboard.type('Agreed with the team');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Bring back: Team Manager, Reablement is deleted/ }).waitFor();
});

it('EXPORT-7 the equality table of Barnet 2012 is pasted as it was published, and its open form withholds small numbers', async () => {
  const { page } = await launchApp();
  await openBlank(page);
  await report(page, /^Equality/);
  await page.getByRole('button', { name: 'Add a group' }).click();
  await paste(
    page,
    [
      'Category\tGroup\tTotal\tAffected group %\tPopulation %\tVariance',
      'Gender\tFemale\t41\t43.16%\t63.48%\t-20.32%',
      'Gender\tMale\t54\t56.84%\t36.52%\t20.32%',
      'Disability\tYes\t4\t\t\t',
      'Disability\tNo\t80\t\t\t',
      'Disability\tNot stated\t10\t\t\t',
    ].join('\n'),
  );
  const table = page.getByRole('table', { name: 'Equality table' });
  await table.getByText('43.16%').waitFor();
  await table.getByText('−20.32').waitFor();
  await page.getByText('Disability adds up to 94 in the total, 1 fewer than the 95 of the other categories.').waitFor();
  await page.getByLabel(/^Show what the open part prints \(2 numbers withheld\)/).check();
  const open = page.getByRole('table', { name: 'The equality table of the open part' });
  expect(
    (await open.getByRole('row', { name: /^Disability/ }).allInnerTexts()).map((row) => row.split('\t')[2]),
  ).toEqual(['*', '80', '*', '94']);
});

it('EXPORT-6 the exempt paragraph and its reason are kept, and sign nothing off; a section goes to its page in Export', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await report(page, /^Parts and sign-off/);
  await page.getByLabel('Exempt by paragraph').selectOption('2');
  await page.getByLabel('Reason', { exact: true }).fill('Identifies individuals');
  await page.keyboard.press('Control+Enter');
  // Each open paper is signed off beside its pages: the journey of Export does so.
  await page.getByText(/^Nothing is signed off yet\. Each open paper is signed off in Export,/).waitFor();
  await report(page, /^Recommendations/);
  await report(page, /^Parts and sign-off/);
  expect(await page.getByLabel('Exempt by paragraph').inputValue()).toBe('2');
  expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe('Identifies individuals');
  await report(page, /^Recommendations/);
  await page.getByRole('button', { name: 'Add a recommendation' }).click();
  await paste(page, 'That the structure be approved\tCabinet\tApprove\n');
  await page.getByRole('button', { name: 'Recommendations', exact: true }).last().click();
  await page.getByRole('button', { name: /and what is read aloud$/ }).click();
  const reading = page.getByRole('region', { name: 'What a screen reader will read' });
  await reading.getByText(/^Heading 2 Recommendations/).waitFor();
  await reading
    .getByText(/That the structure be approved/)
    .first()
    .waitFor();
});

describe.each(['light', 'dark'] as const)('A11Y the report, %s', (colorScheme) => {
  it('A11Y axe finds nothing in any part, with rows in its tables', async () => {
    const { page } = await launchApp();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openSample(page);
    for (const [part, add, block] of [
      [/^Recommendations/, 'Add a recommendation', 'One\tCabinet\tNote\nTwo\tCouncil\tAgree\n'],
      [/^Consultation/, 'Add an entry', 'A\tFeedback\tDetail\tResponse\tChange\tPromise\t1 April 2028\tyes\tP99\n'],
      [/^Equality/, 'Add a group', 'Gender\tF\t3\nGender\tM\t30\nAge\tAll\t30\n'],
    ] as const) {
      await report(page, part);
      await page.getByRole('button', { name: add }).click();
      await paste(page, block);
    }
    for (const part of await parts(page).getByRole('button').all()) {
      await part.click();
      const name = await part.innerText();
      expect([name, ...(await violations(page, { within: 'main' }))]).toEqual([name]);
    }
    await report(page, /^Recommendations/);
    await tabTo(page, cell(page, 'Recommendation, One'));
  });
});
