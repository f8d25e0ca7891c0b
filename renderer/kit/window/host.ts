import { create } from 'zustand';
import type { AppInfo } from '../../../shared/ipc/contract.ts';
import { ask } from '../../store/documents.ts';

/** What is running behind the page, recent documents and samples; null until it answered. */
export const useHost = create<{ readonly info: AppInfo | null }>()(() => ({ info: null }));

export async function loadInfo(): Promise<AppInfo | null> {
  const info = (await ask('app.info', {})) ?? null;
  if (info) useHost.setState({ info });
  return info;
}

export function hostKind(): 'electron' | 'browser' {
  return useHost.getState().info?.host ?? (window.spanwise ? 'electron' : 'browser');
}
