import type { ComponentType } from 'react';
import { ChartView } from '../chart/ChartView.tsx';
import { useFirstPaint } from '../chart/first/firstPaint.ts';
import { NoStructure } from '../kit/ui/NoStructure.tsx';
import { usePresenting } from '../kit/window/presenting.ts';
import { words } from '../kit/words/commonWords.ts';
import { Outline } from '../outline/Outline.tsx';
import { outlineWords } from '../outline/words.ts';
import { PostContextMenu } from '../posts/PostMenu.tsx';
import { useApp, type View } from '../store/store.ts';
import { TotalsBar, TotalsRoom } from '../totals/TotalsBar.tsx';
import { Beside } from './Beside.tsx';
import { Boundary } from './Boundary.tsx';
import { PresentingBar } from './PresentingBar.tsx';
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
import { windowWords } from './words.ts';

/** Views that have the whole window between the bars. */
const WHOLE: Partial<Record<View, ComponentType>> = {
  compare: CompareView,
  impact: ImpactView,
  checks: ChecksView,
  money: MoneyView,
  settings: SettingsView,
  history: HistoryView,
  report: ReportView,
  export: ExportView,
};

export function MainWindow() {
  const view = useApp((store) => store.view);
  const Whole = WHOLE[view];
  const painted = useFirstPaint();
  const presenting = usePresenting((state) => state.on);
  const hasStructure = useApp((store) => store.activeStructure !== null);
  // The chart is painted first; what stands round it follows, and has its room until then.
  const seen = painted || view !== 'chart' || !hasStructure;
  return (
    <div className="window">
      {presenting ? <PresentingBar /> : seen ? <TopBar /> : <TopBarRoom />}
      <div className="work">
        {view === 'chart' && (
          <>
            {!presenting && (
              <SidePanel side="outline" label={outlineWords.title}>
                <Boundary what={windowWords.parts.outline}>{seen && <Outline />}</Boundary>
              </SidePanel>
            )}
            <main className="centre" aria-label={words.views.chart}>
              <Boundary what={windowWords.parts.chart}>{hasStructure ? <ChartView /> : <NoStructure />}</Boundary>
            </main>
            {!presenting && (
              <SidePanel side="inspector" label={windowWords.inspector}>
                <Boundary what={windowWords.parts.inspector}>{seen && <Beside />}</Boundary>
              </SidePanel>
            )}
          </>
        )}
        {view === 'list' && (
          <>
            <main className="centre" aria-label={words.views.list}>
              <Boundary what={windowWords.parts.list}>
                <TableView />
              </Boundary>
            </main>
            <SidePanel side="inspector" label={windowWords.inspector}>
              <Boundary what={windowWords.parts.inspector}>
                <Beside />
              </Boundary>
            </SidePanel>
          </>
        )}
        {Whole && (
          // A view of its own each time: a fault in one must not stay when another is shown.
          <main key={view} className="centre" aria-label={words.views[view]}>
            <Boundary what={windowWords.parts[view]}>
              <Whole />
            </Boundary>
          </main>
        )}
      </div>
      <Boundary what={windowWords.parts.totals}>{seen ? <TotalsBar /> : <TotalsRoom />}</Boundary>
      <PostContextMenu />
    </div>
  );
}
