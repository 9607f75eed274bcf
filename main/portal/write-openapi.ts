// `npm run openapi`: writes docs/openapi.json from the portal's routes. A test holds the file to them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiDocument } from './api-document.ts';
import { createApp } from './app.ts';
import { generousRateLimit } from './middleware/rate-limit.ts';
import { openPortal } from './open-portal.ts';

const target = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'licence-desk-openapi-'));
try {
  const { portal, close } = await openPortal({ dataDir: folder, accounts: 1 });
  writeFileSync(target, `${JSON.stringify(apiDocument(createApp(portal, generousRateLimit)), null, 2)}\n`);
  close();
} finally {
  rmSync(folder, { recursive: true });
}
