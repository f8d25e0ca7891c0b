import type { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';

interface Props {
  readonly label: string;
  readonly headings: readonly string[];
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table that scrolls in a frame of its own, under headings that stay. */
export function ScrollTable({ label, headings, className = '', children }: Props) {
  return (
    <ScrollRegion className="table-scroll" aria-label={label}>
      <table className={`table ${className}`.trimEnd()}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
