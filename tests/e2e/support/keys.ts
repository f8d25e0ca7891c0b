import type { Locator, Page } from 'playwright-core';

/** More stops than a window has: reaching this means that the keyboard cannot get there. */
const MOST_STOPS = 80;

const isFocused = (of: Locator): Promise<boolean> =>
  of.evaluateAll((all) => all.some((each) => each === document.activeElement));

/** Presses Tab until the control has the keyboard, as a person does. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(control)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${control}`);
}

/** Tabs to the control and presses it. */
export async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

type Walk = Window & { walked?: { readonly at: Element; readonly name: string; readonly look: string } };

/**
 * Tabs once round the window. Answers how many stops there are and which of them look the same with the keyboard on them
 * as without: nobody could see where they are.
 */
export async function walkStops(page: Page, start: Locator): Promise<{ stops: number; unseen: string[] }> {
  await tabTo(page, start);
  const unseen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (stops > 0 && (await isFocused(start))) return { stops, unseen };
    const same = await page.evaluate(() => {
      // The ring may be drawn by the control, by what is around it or, in a tree, on the row that is current.
      const lookOf = (of: Element) =>
        [of, of.parentElement, ...of.querySelectorAll('.current, .active')]
          .map((each) => each && getComputedStyle(each))
          .map((css) => css && [css.outline, css.boxShadow, css.borderColor, css.backgroundColor].join())
          .join();
      const before = (window as Walk).walked;
      const at = document.activeElement ?? document.body;
      const name = `${at.localName} ${at.getAttribute('aria-label') ?? at.textContent ?? ''}`.slice(0, 60);
      (window as Walk).walked = { at, name, look: lookOf(at) };
      return before && before.at !== document.body && before.look === lookOf(before.at) ? before.name : null;
    });
    if (same !== null) unseen.push(same);
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come round.');
}
