import { usePrefs } from './prefs.ts';

const dark = () => matchMedia('(prefers-color-scheme: dark)');
const forced = () => matchMedia('(forced-colors: active)');
const contrast = () => matchMedia('(prefers-contrast: more)');

/** Sets <html data-theme> from the preference, and from the system where that is the preference. */
export function startTheme(): void {
  const { dataset, classList } = document.documentElement;
  const set = () => {
    const { theme } = usePrefs.getState();
    dataset.theme = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
    // Pictures that are painted, not styled, hear of all of these by the class.
    classList.toggle('forced', forced().matches);
    classList.toggle('contrast', contrast().matches);
  };
  set();
  for (const query of [dark(), forced(), contrast()]) query.addEventListener('change', set);
  usePrefs.subscribe(set);
}

/** High contrast: the person's own few colours (forced-colors). */
export const isForced = (): boolean => document.documentElement.classList.contains('forced');

/** Changes whenever anything painted has to be painted in other colours. */
export function themeKey(): string {
  const { dataset, className } = document.documentElement;
  return `${dataset.theme} ${className}`;
}
