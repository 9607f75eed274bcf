// Documents that wait for the page to fetch them: each at an address that nobody can guess, once, and not for long. The
// page's session is checked as for everything else.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Delivery } from '../../../shared/contract/documents.ts';
import type { DocumentPlatform, NamedFile } from '../../services/platform.ts';
import { fileKindOf } from '../file-kinds.ts';

/** A page that fetches none of them must not fill the memory. */
const mostOffers = 20;

interface Offer extends NamedFile {
  readonly isDownload: boolean;
}

export interface DocumentOffers {
  readonly platform: DocumentPlatform;
  /** The response to the page's request; null where nothing waits there (any more). */
  readonly take: (token: string) => Response | null;
}

/** Offers of one host. `downloads` is where a batch goes: there is no dialog to choose a folder. */
export function createDocumentOffers(downloads: string): DocumentOffers {
  const offers = new Map<string, Offer>();

  async function offer(file: NamedFile, isDownload: boolean): Promise<Delivery> {
    const token = randomBytes(32).toString('base64url');
    offers.set(token, { ...file, isDownload });
    const [oldest] = offers.keys();
    if (offers.size > mostOffers && oldest !== undefined) offers.delete(oldest);
    return { kind: 'offered', url: `/documents/${token}`, fileName: file.fileName, isDownload };
  }

  return {
    platform: {
      save: (file) => offer(file, true),
      open: (file) => offer(file, false),
      async chooseFolder() {
        mkdirSync(downloads, { recursive: true });
        return downloads;
      },
    },
    take(token) {
      const taken = offers.get(token);
      if (taken === undefined) return null;
      offers.delete(token);
      const { fileName, isDownload, bytes } = taken;
      const plain = fileName.replaceAll(/[^ !#-[\]-~]/g, '_');
      const disposition = isDownload ? 'attachment' : 'inline';
      return new Response(new Uint8Array(bytes), {
        headers: {
          'Content-Type': fileKindOf(fileName).mediaType,
          'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
          'Cache-Control': 'no-store',
        },
      });
    },
  };
}

/** Where this user's browser puts what it downloads. */
export function downloadsFolder(environment: NodeJS.ProcessEnv): string {
  const own = environment['XDG_DOWNLOAD_DIR'];
  return own === undefined || own === '' ? path.join(homedir(), 'Downloads') : path.resolve(own);
}
