import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { dismissToast, makeAgain, type Toast, useApp } from '../store/store.ts';
import { windowWords } from './words.ts';

/** Notes and refusals go by themselves after a while; an error stays until it was read. */
const STAYS_MS = 9_000;

export function Toasts() {
  const toasts = useApp((store) => store.toasts);
  return (
    <section className="toasts" aria-label={windowWords.messages}>
      {toasts.map((toast) => (
        <ToastNote key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastNote({ toast }: { readonly toast: Toast }) {
  useEffect(() => {
    if (toast.kind === 'error') return;
    const timer = setTimeout(() => dismissToast(toast.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={`toast ${toast.kind}`} role={toast.kind === 'info' ? 'status' : 'alert'}>
      {toast.kind === 'info' ? (
        <Info className="toast-icon" size={18} aria-hidden />
      ) : (
        <CircleAlert className="toast-icon" size={18} aria-hidden />
      )}
      <p>{toast.message}</p>
      {toast.again ? (
        <div className="toast-action">
          <Button
            onPress={() => {
              dismissToast(toast.id);
              makeAgain();
            }}
          >
            {windowWords.makeAgain}
          </Button>
        </div>
      ) : null}
      <Button look="quiet icon" aria-label={words.buttons.dismiss} onPress={() => dismissToast(toast.id)}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
