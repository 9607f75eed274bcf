// How a file that main offers to this window comes to the user.
import type { Delivery } from '../../shared/contract/documents.ts';

/** Follows an offer as a click on a link would; anything else needs nothing. */
export function fetchOffered(delivery: Delivery): void {
  if (delivery.kind !== 'offered') return;
  const link = globalThis.document.createElement('a');
  link.href = delivery.url;
  if (delivery.isDownload) link.download = delivery.fileName;
  else link.target = '_blank';
  link.rel = 'noopener';
  globalThis.document.body.append(link);
  link.click();
  link.remove();
}
