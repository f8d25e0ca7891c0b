import { useEffect, useState } from 'react';

/** What is typed over a stored value, and what is wrong with it. An undo, or a change made elsewhere, puts both back. */
export function useDraft(value: string) {
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setDraft(value);
    setError(null);
  }, [value]);
  return { draft, setDraft, error, setError };
}
