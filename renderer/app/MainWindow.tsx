import type { ComponentType } from 'react';
import { Beside } from '../beside/Beside.tsx';
import { ChartView } from '../chart/ChartView.tsx';
import { Outline } from '../outline/Outline.tsx';
import { useApp, type View } from '../store/store.ts';
import { TotalsBar, TotalsRoom } from '../totals/TotalsBar.tsx';
import { Boundary } from './Boundary.tsx';
import { useFirstPaint } from './firstPaint.ts';
import { NoStructure } from './NoStructure.tsx';
import { PostContextMenu } from './PostMenu.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TopBar, TopBarRoom } from './TopBar.tsx';
import {
  ChecksView,
  CompareView,
  ExportView,
  HistoryView,
  ImpactView,
  MoneyView,
  ReportView,
  SettingsView,
  TableView,
} from './views.ts';

/** Views that have the whole window between the bars. */
const WHOLE: Partial<Record<View, { readonly label: string; readonly what: string; readonly View: ComponentType }>> = {
  compare: { label: 'Compare', what: 'the comparison', View: CompareView },
  impact: { label: 'Impact', what: 'the staff impact', View: ImpactView },
  checks: { label: 'Checks', what: 'the checks', View: ChecksView },
  money: { label: 'Money', what: 'the money', View: MoneyView },
  settings: { label: 'Settings', what: 'the settings', View: SettingsView },
  history: { label: 'History', what: 'the history', View: HistoryView },
  report: { label: 'Report', what: 'the report', View: ReportView },
  export: { label: 'Export', what: 'the export', View: ExportView },
};

export function MainWindow() {
  const view = useApp((store) => store.view);
  const whole = WHOLE[view];
  const painted = useFirstPaint();
  const hasStructure = useApp((store) => store.activeStructure !== null);
  // The chart is painted first; what stands round it follows, and has its room until then.
  const seen = painted || view !== 'chart' || !hasStructure;
  return (
    <div className="window">
      {seen ? <TopBar /> : <TopBarRoom />}
      <div className="work">
        {view === 'chart' && (
          <>
            <SidePanel side="outline" label="Outline">
              <Boundary what="the outline">{seen && <Outline />}</Boundary>
            </SidePanel>
            <main className="centre" aria-label="Chart">
              <Boundary what="the chart">{hasStructure ? <ChartView /> : <NoStructure />}</Boundary>
            </main>
            <SidePanel side="inspector" label="Inspector">
              <Boundary what="the inspector">{seen && <Beside />}</Boundary>
            </SidePanel>
          </>
        )}
        {view === 'list' && (
          <>
            <main className="centre" aria-label="List">
              <Boundary what="the list">
                <TableView />
              </Boundary>
            </main>
            <SidePanel side="inspector" label="Inspector">
              <Boundary what="the inspector">
                <Beside />
              </Boundary>
            </SidePanel>
          </>
        )}
        {whole && (
          // A view of its own each time: a fault in one must not stay when another is shown.
          <main key={view} className="centre" aria-label={whole.label}>
            <Boundary what={whole.what}>
              <whole.View />
            </Boundary>
          </main>
        )}
      </div>
      <Boundary what="the totals">{seen ? <TotalsBar /> : <TotalsRoom />}</Boundary>
      <PostContextMenu />
    </div>
  );
}
