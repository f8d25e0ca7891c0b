import { usePrefs } from './prefs.ts';

/** Sets <html data-theme> from the preference, and from the system where that is the preference. */
export function startTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const set = () => {
    const { theme } = usePrefs.getState();
    document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  set();
  dark.addEventListener('change', set);
  usePrefs.subscribe(set);
}
