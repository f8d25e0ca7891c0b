import { ChartView } from '../chart/ChartView.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { ExportView } from '../export/ExportView.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Outline } from '../outline/Outline.tsx';
import { useApp } from '../store/store.ts';
import { TotalsBar } from '../totals/TotalsBar.tsx';
import { PostContextMenu } from './PostMenu.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TopBar } from './TopBar.tsx';

export function MainWindow() {
  const view = useApp((store) => store.view);
  const hasStructure = useApp((store) => store.activeStructure !== null);
  return (
    <div className="window">
      <TopBar />
      <div className="work">
        {view === 'chart' && (
          <>
            <SidePanel side="outline" label="Outline">
              <Outline />
            </SidePanel>
            <main className="centre" aria-label="Chart">
              {hasStructure && <ChartView />}
            </main>
            <SidePanel side="inspector" label="Inspector">
              <Inspector />
            </SidePanel>
          </>
        )}
        {view === 'compare' && (
          <main className="centre" aria-label="Compare">
            <CompareView />
          </main>
        )}
        {view === 'export' && (
          <main className="centre" aria-label="Export">
            <ExportView />
          </main>
        )}
      </div>
      <TotalsBar />
      <PostContextMenu />
    </div>
  );
}
