import { TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { Plate } from './plate.ts';

/** What a drop would do, beside the pointer. */
export function PlateBox({ plate }: { readonly plate: Plate }) {
  return (
    <div className={plate.refused ? 'drag-plate refused' : 'drag-plate'}>
      <b>{plate.title}</b>
      {plate.facts.length > 0 && (
        <span>
          {plate.facts.map((fact, i) => (
            <Fragment key={fact}>
              {i > 0 && ' '}
              <span className="drag-fact">{i < plate.facts.length - 1 ? `${fact} ·` : fact}</span>
            </Fragment>
          ))}
        </span>
      )}
      {plate.prompts.map((prompt) => (
        <span key={prompt} className="drag-prompt">
          <TriangleAlert size={13} aria-hidden="true" />
          {prompt}
        </span>
      ))}
    </div>
  );
}
