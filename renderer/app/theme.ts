import { usePreferences } from '../preferences/preferences.ts';

const dark = () => matchMedia('(prefers-color-scheme: dark)');
const forced = () => matchMedia('(forced-colors: active)');
const contrast = () => matchMedia('(prefers-contrast: more)');

/** Sets <html data-theme> and <html data-text> from the preferences, and the theme from the system where that is it. */
export function startTheme(): void {
  const { dataset, classList } = document.documentElement;
  const set = () => {
    const { theme, textSize } = usePreferences.getState();
    dataset.theme = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
    dataset.text = textSize;
    // Pictures that are painted, not styled, hear of all of these by the class.
    classList.toggle('forced', forced().matches);
    classList.toggle('contrast', contrast().matches);
  };
  set();
  for (const query of [dark(), forced(), contrast()]) query.addEventListener('change', set);
  usePreferences.subscribe(set);
  // Paper is white, whatever the screen is.
  addEventListener('beforeprint', () => {
    dataset.theme = 'light';
  });
  addEventListener('afterprint', set);
}

/** High contrast: the person's own few colours (forced-colors). */
export const isForced = (): boolean => document.documentElement.classList.contains('forced');

/** Changes whenever anything painted has to be painted in other colours. */
export function themeKey(): string {
  const { dataset, className } = document.documentElement;
  return `${dataset.theme} ${className}`;
}
