// "Send now": asks main to send what waits, whatever its backoff; where there is no connection, says so.
import { useState } from 'react';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { keepAnswer, useAction, useAnswers } from '../../host/use-request.ts';
import { useOutboxDesk } from './outbox-context.ts';

/** The button and what it says afterwards. */
export function SendNow() {
  const { t } = useMessages();
  const { isOffline } = useOutboxDesk();
  const client = useAnswers();
  const send = useAction('outbox.send');
  const [isAsked, setAsked] = useState(false);
  const run = async () => {
    const result = await send.run({});
    setAsked(result.ok);
    if (result.ok) keepAnswer(client, 'outbox.list', {}, result.value);
  };
  return (
    <div className="outbox-send">
      <Button isPending={send.isRunning} onPress={() => void run()}>
        {t('outbox.send')}
      </Button>
      <span role="status" className="outbox-second-inline">
        {isAsked && t(isOffline ? 'outbox.sent.offline' : 'outbox.sent.sending')}
      </span>
      {send.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(send.failure, t)}
        </Notice>
      )}
    </div>
  );
}
