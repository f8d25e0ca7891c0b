import { useEffect } from 'react';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { NoStructure } from '../kit/ui/NoStructure.tsx';
import { pairOf } from '../store/pair.ts';
import { documentState, useApp } from '../store/store.ts';
import { ExportForm } from './ExportForm.tsx';
import { argsOf, KINDS, previewArgs } from './kinds.ts';
import { useMaking } from './making.ts';
import { Preview } from './Preview.tsx';
import { setKind, showSection, useExport, withOwn } from './state.ts';
import './export.css';

/** Left what is exported and for whom; right the real pages, made from the stored document (EXPORT-1). */
export function ExportView() {
  useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const doc = useApp((store) => store.doc);
  const revision = useApp((store) => store.revision);
  const pending = useApp((store) => store.pending);
  const choices = withOwn(useExport(), documentState().document.settings.pack ?? {});
  const goal = useApp((store) => store.goal);
  useEffect(() => {
    if (goal?.view !== 'export') return;
    const kind = KINDS.find((each) => each.kind === goal.section);
    if (kind) setKind(kind.kind);
    else showSection(goal.section);
    useApp.setState({ goal: null });
  }, [goal]);
  const subject = doc === null ? null : subjectOf(doc, active, choices);
  const wanted = subject === null ? null : argsOf(choices, subject);
  const preview = wanted === null ? null : previewArgs(wanted, choices);
  const making = useMaking(preview, revision, pending);
  if (subject === null || wanted === null || preview === null) return <NoStructure />;
  return (
    <div className="export">
      <ExportForm choices={choices} subject={subject} wanted={wanted} making={making} />
      <Preview making={making} wanted={wanted} preview={preview} />
    </div>
  );
}

/** The structure that is exported, and the one that it is compared with. */
function subjectOf(doc: string, active: string | null, chosen: { structure: string | null; from: string | null }) {
  const state = documentState();
  const all = listStructures(state).map((each) => each.record.id);
  const known = (id: string | null) => (id !== null && all.includes(id) ? id : null);
  const pair = pairOf(state, active);
  const structure = known(chosen.structure) ?? pair?.to ?? known(active) ?? all[0];
  if (structure === undefined) return null;
  const from = known(chosen.from) ?? currentStructure(state)?.record.id ?? pair?.from ?? null;
  return { doc, structure, from: from === structure ? null : from };
}
