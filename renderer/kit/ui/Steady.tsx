/** A word that is bold when it is chosen, and has its bold width always: its neighbours stay where they are. */
export function Steady({ children }: { readonly children: string }) {
  return (
    <span className="steady" data-text={children}>
      {children}
    </span>
  );
}
