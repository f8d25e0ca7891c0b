import { create } from 'zustand';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import type { ExportPreset } from '../../shared/model/exportSettings.ts';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import { isOwn, ownSections, withOwnSections } from '../../shared/report/pack/ownSections.ts';
import { PACK_SECTIONS, packSections } from '../../shared/report/pack/sections.ts';
import type { Choices } from './choices.ts';
import { kindOf } from './kinds.ts';

interface ExportStore extends Choices {
  /** Section whose page is to be shown; `at` grows, so that the same one can be asked for again. */
  readonly goTo: { readonly section: string; readonly at: number } | null;
}

const EVERY: readonly string[] = PACK_SECTIONS.map((section) => section.id);

/** What the Export view shows; kept while another view is open. */
export const useExport = create<ExportStore>()(() => ({
  kind: 'pack',
  format: 'pdf',
  part: null,
  structure: null,
  from: null,
  page: 'a4',
  orientation: 'portrait',
  resolution: 'print',
  order: EVERY,
  off: [],
  pool: null,
  goTo: null,
}));

export const setExport = (change: Partial<ExportStore>) => useExport.setState(change);

/** The choices with the own sections that the document has, each where it belongs until somebody moves it. */
export function withOwn<C extends Choices>(choices: C, pack: PackSettings): C {
  const own = new Set<string>(ownSections(pack).map(({ id }) => id));
  return {
    ...choices,
    order: withOwnSections(
      choices.order.filter((id) => !isOwn(id) || own.has(id)),
      pack,
    ),
  };
}

/** Another kind keeps the format where it has it. */
export function setKind(kind: ExportKind): void {
  const { formats } = kindOf(kind);
  const { format } = useExport.getState();
  setExport({ kind, format: formats.includes(format) ? format : (formats[0] as ExportFormat) });
}

/** The page of the committee pack on which a section begins. */
export function showSection(section: string): void {
  const { goTo, off } = useExport.getState();
  setExport({
    kind: 'pack',
    format: 'pdf',
    off: off.filter((id) => id !== section),
    goTo: { section: PACK_SECTIONS.find(({ id }) => id === section)?.label ?? '', at: (goTo?.at ?? 0) + 1 },
  });
}

export function presetOf(name: string, choices: Choices): ExportPreset {
  const { kind, format, part, page, orientation, resolution, order, off } = choices;
  return {
    name,
    kind,
    format,
    part,
    page,
    orientation,
    resolution,
    ...(kind === 'pack' ? { sections: order.filter((id) => !off.includes(id)) } : {}),
  };
}

/** The choices of a preset; what it does not say stays as it is. Sections that it does not name follow, left out. */
export function choicesOf(preset: ExportPreset): Partial<Choices> {
  const { kind, format, part, page, orientation, resolution, sections } = preset;
  const known = packSections(sections) as readonly string[];
  const on = sections?.filter((id) => known.includes(id) || isOwn(id));
  const off = on === undefined ? undefined : EVERY.filter((id) => !on.includes(id));
  return {
    kind,
    format,
    part,
    ...(page === undefined ? {} : { page }),
    ...(orientation === undefined ? {} : { orientation }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(on && off ? { order: [...on, ...off], off } : {}),
  };
}

/** True while the choices are those of the preset. */
export function isPreset(preset: ExportPreset, choices: Choices): boolean {
  const plain = (each: ExportPreset) =>
    JSON.stringify([each.kind, each.format, each.part, each.page, each.orientation, each.resolution, each.sections]);
  return plain(presetOf(preset.name, choices)) === plain(preset);
}
