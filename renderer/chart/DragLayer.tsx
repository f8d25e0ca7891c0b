import { PlateBox } from '../posts/plate/PlateBox.tsx';
import { useDrag, useMarquee } from './board/state.ts';

/** What is carried, what it would do, and the bar or ring that shows where. Their places are set frame by frame. */
export function DragLayer() {
  return (
    <>
      <Carried />
      <Frame />
    </>
  );
}

function Frame() {
  const frame = useMarquee((store) => store.frame);
  if (!frame) return null;
  return (
    <div
      className="chart-marquee"
      style={{ left: frame.x, top: frame.y, width: frame.width, height: frame.height }}
      aria-hidden="true"
    />
  );
}

function Carried() {
  const { carrying, plate, zone } = useDrag();
  if (!carrying) return null;
  return (
    <div className="drag-layer" aria-hidden="true">
      <div className={`drag-mark ${zone ?? 'none'}${plate?.refused ? ' refused' : ''}`} data-drag="mark" />
      <div className="drag-ghost" data-drag="ghost">
        <div className="drag-card">
          <b>{carrying.title}</b>
          {carrying.names.map((name) => (
            <span key={name} className="drag-name">
              {name}
            </span>
          ))}
          <span>{carrying.carries}</span>
        </div>
        {plate && <PlateBox plate={plate} />}
      </div>
    </div>
  );
}
