import type { Settings } from '../../../shared/model/settings.ts';
import type { Read } from '../../kit/forms/readTyped.ts';
import { readDate, readText, readWhole } from '../../kit/forms/readTyped.ts';
import type { SheetColumn, SheetRow } from '../../kit/forms/sheetRows.ts';
import { day } from '../../kit/words/screenFormat.ts';
import { papersWords } from './words.ts';

/** Small tables of the papers: their columns, and how their rows are stored. */
export interface PaperTable {
  readonly label: string;
  readonly one: string;
  readonly hint?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: (settings: Settings) => SheetRow[];
  readonly change: (rows: readonly SheetRow[]) => Settings;
}

const same = (value: string) => value;
export const text = (label: string, share: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
  label,
  share,
  read: readText,
  show: same,
  kind: 'line',
  ...more,
});
export const date = (label: string, share: number): SheetColumn => text(label, share, { read: readDate, show: day });
const whole = (label: string, share: number): SheetColumn => text(label, share, { read: readWhole, number: true });
export const oneOf =
  (choices: readonly string[], wrong: string) =>
  (typed: string): Read => {
    const value = typed.trim().toLowerCase();
    if (value === '') return { ok: true, value: null };
    const found = choices.filter((choice) => choice.startsWith(value));
    return found[0] !== undefined && (found.length === 1 || found.includes(value))
      ? { ok: true, value: found.includes(value) ? value : found[0] }
      : { ok: false, message: wrong };
  };

const { facts } = papersWords;
const some = (cell: string | null | undefined) => cell ?? '';
const number = (cell: string | null | undefined) => Number(cell ?? 0);
const shown = (value: number | null | undefined) => (value == null ? null : String(value));
const orNull = (value: string | null | undefined) => value || null;

export const sites: PaperTable = {
  label: facts.sites.label,
  one: facts.sites.one,
  columns: [
    text(facts.sites.establishment, 3, { required: true }),
    text(facts.sites.address, 5),
    whole(facts.sites.employees, 2),
  ],
  rows: ({ staffPapers }) =>
    (staffPapers?.sites ?? []).map((row) => [row.establishment, orNull(row.address), shown(row.employees)]),
  change: (rows) => ({
    staffPapers: {
      sites: rows.map(([establishment, address, employees]) => ({
        establishment: some(establishment),
        address: some(address),
        employees: employees == null ? null : Number(employees),
      })),
    },
  }),
};

export const employed: PaperTable = {
  label: facts.employed.label,
  one: facts.employed.one,
  columns: [
    text(facts.employed.description, 4, { required: true }),
    text(facts.employed.establishment, 4),
    { ...whole(facts.employed.employed, 2), required: true },
  ],
  rows: ({ staffPapers }) =>
    (staffPapers?.employed ?? []).map((row) => [row.description, orNull(row.establishment), shown(row.employed)]),
  change: (rows) => ({
    staffPapers: {
      employed: rows.map(([description, establishment, n]) => ({
        description: some(description),
        establishment: some(establishment),
        employed: number(n),
      })),
    },
  }),
};

export const representatives: PaperTable = {
  label: facts.representatives.label,
  one: facts.representatives.one,
  columns: [
    text(facts.representatives.body, 2.5, { required: true }),
    text(facts.representatives.name, 2.5),
    text(facts.representatives.contact, 2.5),
    text(facts.representatives.covers, 2.5),
  ],
  rows: ({ staffPapers }) =>
    (staffPapers?.representatives ?? []).map((row) => [
      row.body,
      orNull(row.name),
      orNull(row.contact),
      orNull(row.covers),
    ]),
  change: (rows) => ({
    staffPapers: {
      representatives: rows.map(([body, name, contact, covers]) => ({
        body: some(body),
        name: some(name),
        contact: some(contact),
        covers: some(covers),
      })),
    },
  }),
};

export const agency: PaperTable = {
  label: facts.agency.label,
  one: facts.agency.one,
  columns: [text(facts.agency.where, 4), text(facts.agency.work, 4), whole(facts.agency.number, 2)],
  rows: ({ staffPapers }) =>
    (staffPapers?.agencyWorkers ?? []).map((row) => [orNull(row.where), orNull(row.work), shown(row.number)]),
  change: (rows) => ({
    staffPapers: {
      agencyWorkers: rows.map(([where, work, n]) => ({ where: some(where), work: some(work), number: number(n) })),
    },
  }),
};

export const proposals: PaperTable = {
  label: facts.proposals.label,
  one: facts.proposals.one,
  hint: facts.proposals.hint,
  columns: [
    text(facts.proposals.proposal, 3, { required: true }),
    text(facts.proposals.establishment, 2),
    { ...whole(facts.proposals.dismissals, 1.4), required: true },
    date(facts.proposals.began, 1.8),
    date(facts.proposals.notified, 1.8),
  ],
  rows: ({ consultation }) =>
    (consultation?.proposals ?? []).map((row) => [
      row.proposal,
      orNull(row.establishment),
      shown(row.dismissals),
      row.began ?? null,
      row.notified ?? null,
    ]),
  change: (rows) => ({
    consultation: {
      proposals: rows.map(([proposal, establishment, n, began, notified]) => ({
        proposal: some(proposal),
        establishment: some(establishment),
        dismissals: number(n),
        began: began ?? null,
        notified: notified ?? null,
      })),
    },
  }),
};
