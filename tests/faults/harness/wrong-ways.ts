// Where requests end up that should have gone to the portal: at a name that nobody knows, or at somebody who is not who they
// should be. The errors are those of the real resolver and of real TLS.
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** A name that no resolver answers for (RFC 2606). */
export const unknownName = 'http://portal.invalid';

export interface Stranger {
  /** Speaks TLS, with a certificate that nobody has signed. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A server that answers everything with success, and that nobody may believe. */
export async function openStranger(): Promise<Stranger> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const server = createServer({ cert, key }, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a stranger without a port');
  return {
    origin: `https://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
