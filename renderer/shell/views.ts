/**
 * Views and dialogs that are not there when a window begins. Their styles are: in one sheet and always in this order, so
 * that which one is shown first never decides how another looks.
 */
import '../checks/checks.css';
import '../compare/panes.css';
import '../compare/compare.css';
import '../export/export.css';
import '../settings/fields.css';
import '../finance/finance.css';
import '../finance/evaluation.css';
import '../finance/figures.css';
import '../history/history.css';
import '../inspector/inspector.css';
import '../impact/pools.css';
import '../impact/panels.css';
import '../impact/impact.css';
import '../report/report.css';
import '../settings/settings.css';
import '../table/table.css';
import '../table/tools.css';
import '../import/import.css';
import '../preferences/preferences.css';
import { later } from './later.tsx';

export const ChecksView = later(async () => (await import('../checks/ChecksView.tsx')).ChecksView);
export const CompareView = later(async () => (await import('../compare/CompareView.tsx')).CompareView);
export const ExportView = later(async () => (await import('../export/ExportView.tsx')).ExportView);
export const HistoryView = later(async () => (await import('../history/HistoryView.tsx')).HistoryView);
export const ImpactView = later(async () => (await import('../impact/ImpactView.tsx')).ImpactView);
export const MoneyView = later(async () => (await import('../finance/MoneyView.tsx')).MoneyView);
export const ReportView = later(async () => (await import('../report/ReportView.tsx')).ReportView);
export const SettingsView = later(async () => (await import('../settings/SettingsView.tsx')).SettingsView);
export const TableView = later(async () => (await import('../table/TableView.tsx')).TableView);
export const ImportDialog = later(async () => (await import('../import/ImportDialog.tsx')).ImportDialog);
export const PreferencesDialog = later(
  async () => (await import('../preferences/PreferencesDialog.tsx')).PreferencesDialog,
);
export const CopyForOthersDialog = later(
  async () => (await import('../export/CopyForOthersDialog.tsx')).CopyForOthersDialog,
);
export const AboutDialog = later(async () => (await import('../help/AboutDialog.tsx')).AboutDialog);
