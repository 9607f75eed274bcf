// Dialogs and toasts, opened from here. Development only.
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Money } from '../../design/money.tsx';
import { ToastRegion, createToasts, showToast } from '../../design/toast.tsx';
import { Specimen } from './specimen.tsx';

const toasts = createToasts();

export function OverlaySpecimens() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Specimen title="Dialog, Toast">
      <Button onPress={() => setOpen(true)}>Open the confirm dialog</Button>
      <Button
        onPress={() =>
          showToast(toasts, { tone: 'positive', title: 'Order sent', description: 'Bergmann Optik GmbH, 10 licences' })
        }
      >
        Show a toast
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title="Confirm purchase"
        role="alertdialog"
        actions={
          <>
            <Button onPress={close}>Back</Button>
            <Button variant="primary" onPress={close}>
              Confirm purchase
            </Button>
          </>
        }
      >
        <KeyValueList layout="lines">
          <KeyValue label="Customer">Bergmann Optik GmbH</KeyValue>
          <KeyValue label="Customer number">K-10482</KeyValue>
          <KeyValue label="Charge now">
            <Money amount={{ minor: 17612, currency: 'EUR' }} emphasis="strong" />
          </KeyValue>
        </KeyValueList>
      </Dialog>
      <ToastRegion toasts={toasts} />
    </Specimen>
  );
}
