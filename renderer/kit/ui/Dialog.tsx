import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { closeDialog } from '../window/dialogs.ts';
import '../styles/overlays.css';

interface Props {
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large' | 'huge';
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions: ReactNode;
  /** Where the question is not the window's own. */
  readonly onClose?: () => void;
}

/** A question in the middle of the window. Escape and Cancel change nothing. */
export function Dialog({ title, size = 'medium', role = 'dialog', children, actions, onClose = closeDialog }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable={role === 'dialog'} onOpenChange={(is) => is || onClose()}>
      <Modal className={`modal ${size}`}>
        <AriaDialog role={role} className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
