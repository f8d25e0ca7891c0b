import type { Preferences } from '../../../shared/ipc/preferences.ts';

const dark = () => matchMedia('(prefers-color-scheme: dark)');
const forced = () => matchMedia('(forced-colors: active)');
const contrast = () => matchMedia('(prefers-contrast: more)');

/** What the system may change while a window is open. */
export const systemLook = (): MediaQueryList[] => [dark(), forced(), contrast()];

/** Sets <html data-theme> and <html data-text>, the theme from the system where that is it. */
export function applyLook({ theme, textSize }: Pick<Preferences, 'theme' | 'textSize'>): void {
  const { dataset, classList } = document.documentElement;
  dataset.theme = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
  dataset.text = textSize;
  // Pictures that are painted, not styled, hear of all of these by the class.
  classList.toggle('forced', forced().matches);
  classList.toggle('contrast', contrast().matches);
}

/** High contrast: the person's own few colours (forced-colors). */
export const isForced = (): boolean => document.documentElement.classList.contains('forced');

/** Changes whenever anything painted has to be painted in other colours. */
export function themeKey(): string {
  const { dataset, className } = document.documentElement;
  return `${dataset.theme} ${className}`;
}
