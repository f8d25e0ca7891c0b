import { create } from 'zustand';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import type { PackSectionId } from '../../shared/report/pack/sections.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { documentState } from '../store/store.ts';

export const PARTS = [
  'about',
  'case',
  'own',
  'recommendations',
  'alternatives',
  'timetable',
  'selection',
  'consultation',
  'equality',
  'statutory',
  'parts',
] as const;
export type Part = (typeof PARTS)[number];

/** Sections of the committee pack that a part of this view feeds. */
export const FEEDS: Readonly<Record<Part, readonly PackSectionId[]>> = {
  about: [],
  case: ['summary', 'reason'],
  own: [],
  recommendations: ['recommendations'],
  alternatives: ['alternatives'],
  timetable: ['timetable', 'phases'],
  selection: ['selection'],
  consultation: ['consultation', 'engagement'],
  equality: ['equality'],
  statutory: ['statutory', 'accountability'],
  parts: [],
};

/** Which part is shown; kept while another view is open. */
export const useReport = create<{ readonly part: Part }>()(() => ({ part: 'about' }));
export const showPart = (part: Part) => useReport.setState({ part });

export function packOf(): PackSettings {
  return documentState().document.settings.pack ?? {};
}

/** Stores some tables of the report as one undoable step; answers why not. */
export function savePack(label: string, change: PackSettings, field?: string): string | null {
  return saveSettings(label, () => ({ pack: change }), field === undefined ? {} : { field });
}
