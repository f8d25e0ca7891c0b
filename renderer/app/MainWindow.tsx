import { Beside } from '../beside/Beside.tsx';
import { ChartView } from '../chart/ChartView.tsx';
import { ChecksView } from '../checks/ChecksView.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { ExportView } from '../export/ExportView.tsx';
import { MoneyView } from '../finance/MoneyView.tsx';
import { ImpactView } from '../impact/ImpactView.tsx';
import { Outline } from '../outline/Outline.tsx';
import { SettingsView } from '../settings/SettingsView.tsx';
import { useApp } from '../store/store.ts';
import { TableView } from '../table/TableView.tsx';
import { TotalsBar } from '../totals/TotalsBar.tsx';
import { Boundary } from './Boundary.tsx';
import { NoStructure } from './NoStructure.tsx';
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
              <Boundary what="the outline">
                <Outline />
              </Boundary>
            </SidePanel>
            <main className="centre" aria-label="Chart">
              <Boundary what="the chart">{hasStructure ? <ChartView /> : <NoStructure />}</Boundary>
            </main>
            <SidePanel side="inspector" label="Inspector">
              <Boundary what="the inspector">
                <Beside />
              </Boundary>
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
        {view === 'compare' && (
          <main className="centre" aria-label="Compare">
            <Boundary what="the comparison">
              <CompareView />
            </Boundary>
          </main>
        )}
        {view === 'impact' && (
          <main className="centre" aria-label="Impact">
            <Boundary what="the staff impact">
              <ImpactView />
            </Boundary>
          </main>
        )}
        {view === 'checks' && (
          <main className="centre" aria-label="Checks">
            <Boundary what="the checks">
              <ChecksView />
            </Boundary>
          </main>
        )}
        {view === 'money' && (
          <main className="centre" aria-label="Money">
            <Boundary what="the money">
              <MoneyView />
            </Boundary>
          </main>
        )}
        {view === 'settings' && (
          <main className="centre" aria-label="Settings">
            <Boundary what="the settings">
              <SettingsView />
            </Boundary>
          </main>
        )}
        {view === 'export' && (
          <main className="centre" aria-label="Export">
            <Boundary what="the export">
              <ExportView />
            </Boundary>
          </main>
        )}
      </div>
      <Boundary what="the totals">
        <TotalsBar />
      </Boundary>
      <PostContextMenu />
    </div>
  );
}
