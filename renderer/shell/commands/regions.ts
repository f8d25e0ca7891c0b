/** The regions of the window, in the order in which F6 walks them: bar, outline, work, inspector, totals. */
const REGIONS = [
  'header.top',
  '.outline:is(.panel, .rail)',
  'main',
  '.inspector:is(.panel, .rail)',
  'footer.totals',
  'aside.help',
];

const FOCUSABLE =
  '[tabindex="0"], a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

/** Moves the keyboard to the next region of the window, or with `back` to the one before; the last is followed by the first. */
export function walkRegions(back: boolean): void {
  const regions = REGIONS.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const start = here === -1 && back ? 0 : here;
  for (let k = 1; k <= regions.length; k++) {
    const next = regions[(start + (back ? -k : k) + regions.length) % regions.length];
    if (next && enter(next)) return;
  }
}

/** Past the bars and panels to the work: the chart, the list, or the first control of another view. */
export function skipToWork(): void {
  const main = document.querySelector('main');
  if (main) enter(main);
}

function enter(region: Element): boolean {
  const board = region.querySelector<HTMLElement>('.react-flow, .est-cell[tabindex="0"]');
  const target =
    board ?? [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => each.checkVisibility?.() ?? true);
  target?.focus();
  return target !== undefined;
}
