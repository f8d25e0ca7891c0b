import { defaultPayTable } from '../model/costing.ts';
import { type Money, parseMoney } from '../model/fixed.ts';
import { NATIONAL_PAY_TABLES } from '../model/rates.ts';
import type { Settings } from '../model/settings.ts';

/** A pay table as a list shows it (COST-5). */
export interface PayTableEntry {
  readonly name: string;
  /** ISO day from which it applies. */
  readonly effective: string;
  readonly status: string;
  /** Indicative only: never a default. */
  readonly offer: boolean;
  readonly source: 'national' | 'own';
  /** Read by every structure that names no table. */
  readonly isDefault: boolean;
  readonly points: number;
  readonly lowest: Money | null;
  readonly highest: Money | null;
}

/** Every pay table of a document, newest first, its own before national ones of the same day. An own table hides a national one of its name. */
export function listPayTables(settings: Settings): PayTableEntry[] {
  const own = settings.payTables ?? [];
  const key = (name: string) => name.trim().toLowerCase();
  const ownNames = new Set(own.map((table) => key(table.name)));
  const standard = defaultPayTable(settings);
  const entries = [
    ...own.map((table) => ({ table, source: 'own' as const })),
    ...NATIONAL_PAY_TABLES.filter((table) => table === standard || !ownNames.has(key(table.name))).map((table) => ({
      table,
      source: 'national' as const,
    })),
  ].map(({ table, source }): PayTableEntry => {
    const salaries = Object.values(table.points).map((salary) => parseMoney(salary) ?? 0);
    return {
      name: table.name,
      effective: table.effective,
      status: table.status,
      offer: table.offer ?? false,
      source,
      isDefault: table === standard,
      points: salaries.length,
      lowest: salaries.length === 0 ? null : salaries.reduce((a, b) => Math.min(a, b)),
      highest: salaries.length === 0 ? null : salaries.reduce((a, b) => Math.max(a, b)),
    };
  });
  return entries.sort((a, b) => (a.effective < b.effective ? 1 : a.effective > b.effective ? -1 : 0));
}
