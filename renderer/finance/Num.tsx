/**
 * Figures in a column: a closing bracket hangs outside, so that the digits of negative and positive amounts stand below
 * each other, as accounts print them.
 */
export function Hung({ children }: { readonly children: string }) {
  if (!children.endsWith(')')) return children;
  return (
    <>
      {children.slice(0, -1)}
      <span className="hung">{children.slice(-1)}</span>
    </>
  );
}

interface Props {
  readonly children: string;
  readonly className?: string | undefined;
}

export function Num({ children, className }: Props) {
  return (
    <td className={className === undefined ? 'number' : `number ${className}`}>
      <Hung>{children}</Hung>
    </td>
  );
}
