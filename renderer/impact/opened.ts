import { createContext, useContext } from 'react';

interface Opened {
  readonly has: (key: string) => boolean;
  readonly toggle: (key: string) => void;
}

/**
 * Which pools and people are open. Kept above the rows: a determination or an edit moves a pool to another outcome's
 * list, and whoever was reading it must find it as they left it.
 */
export const OpenedContext = createContext<Opened>({ has: () => false, toggle: () => {} });

export function useOpened(key: string): readonly [open: boolean, toggle: () => void] {
  const { has, toggle } = useContext(OpenedContext);
  return [has(key), () => toggle(key)];
}

export const personKey = (person: string) => `person/${person}`;
