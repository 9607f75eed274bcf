// A modal question. Focus stays inside; Escape and the close button call onClose and lose nothing.
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button.tsx';
import { useDesignTexts } from './locale-provider.tsx';
import './dialog.css';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons of the foot, primary last. */
  actions?: ReactNode;
  /** Buttons at the start of the foot. */
  secondaryActions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** `alertdialog` for a decision that cannot be undone. */
  role?: 'dialog' | 'alertdialog';
  /** True while something is on its way that must not be abandoned. */
  isCloseBlocked?: boolean;
}

/** A modal dialog, named by its title; a press outside does nothing. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, actions, secondaryActions } = props;
  const { size = 'medium', role = 'dialog', isCloseBlocked = false } = props;
  const texts = useDesignTexts();
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      isKeyboardDismissDisabled={isCloseBlocked}
      onOpenChange={(nowOpen) => {
        if (!nowOpen) onClose();
      }}
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog className="dialog-content" role={role}>
          <header className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            {!isCloseBlocked && <IconButton label={texts.close} icon={<X />} onPress={onClose} hasTooltip={false} />}
          </header>
          <div className="dialog-body">{children}</div>
          {(actions !== undefined || secondaryActions !== undefined) && (
            <footer className="dialog-foot">
              {secondaryActions}
              <div className="dialog-actions">{actions}</div>
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
