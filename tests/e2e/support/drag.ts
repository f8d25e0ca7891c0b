import type { Locator, Page } from 'playwright-core';
import { card } from './window.ts';

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('The card is not in view.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The whole chart in view, so that any card can be carried to any other. */
export async function fitChart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit the whole chart (0)' }).click();
}

/** Carries a card over another with the pointer and holds it there: the button stays down. */
export async function carry(page: Page, title: string, over: string): Promise<void> {
  const from = await middle(card(page, title));
  const to = await middle(card(page, over));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

/** What a drop would do, beside the pointer. */
export const plate = (page: Page): Locator => page.locator('.drag-plate');

interface Seen {
  readonly place: string;
  readonly totals: string;
}
type Recording = Window & { journey?: { seen: Seen[]; stop(): void } };

/** Notes for every frame where a card stands in the chart and what the totals bar says. */
export async function recordFrames(page: Page, title: string): Promise<() => Promise<Seen[]>> {
  const id = (await card(page, title).getAttribute('data-box')) ?? '';
  await page.evaluate((box) => {
    const seen: Seen[] = [];
    let going = true;
    const look = () => {
      const place = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${box}"]`)?.style.transform ?? '';
      const text = document.querySelector('footer.totals [data-testid="totals"]')?.textContent ?? '';
      seen.push({ place, totals: text });
      if (going) requestAnimationFrame(look);
    };
    look();
    (window as Recording).journey = {
      seen,
      stop() {
        going = false;
      },
    };
  }, id);
  return () =>
    page.evaluate(async () => {
      const { journey } = window as Recording;
      // Two more frames: what was to come has come.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      journey?.stop();
      return journey?.seen ?? [];
    });
}
