// Adding a payment method to the account, and going on with it. The full IBAN passes through once and
// is kept nowhere.
import { useState } from 'react';
import type { NewPaymentMethod } from '../../../../shared/domain/payment-method.ts';
import type { Failure, InputProblem } from '../../../../shared/contract/failure.ts';
import { useEditAccount } from '../../../host/use-edit-account.ts';
import { refusedFields } from '../../../forms/refused-fields.ts';
import { useKeepAccount } from '../../../host/use-keep-account.ts';
import { useWizard } from '../wizard-context.ts';

interface SavePaymentMethod {
  /** Answers with the refused fields, none where it was saved or failed as a whole. */
  readonly run: (method: NewPaymentMethod) => Promise<readonly InputProblem[]>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
}

/** Saves the method with the account, chooses it, and answers the step with it. */
export function useSavePaymentMethod(): SavePaymentMethod {
  const { data, act } = useWizard();
  const save = useEditAccount(data.account.id);
  const [id] = useState(() => crypto.randomUUID());
  const keepAccount = useKeepAccount();
  const run = async (method: NewPaymentMethod) => {
    const result = await save.run({ kind: 'add-payment-method', id, method });
    if (!result.ok) return refusedFields(result.failure);
    keepAccount(result.value.account);
    act({ type: 'enter', entries: { paymentMethodId: id, newPayment: null } });
    act({ type: 'answer-payment-method', paymentMethodId: id });
    return [];
  };
  return { run, isRunning: save.isRunning, failure: save.failure };
}
