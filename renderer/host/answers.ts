// What comes back from main, as a Result. Main has checked what it sends; a lost connection to main is a
// failure value too.
import type { RequestName, RequestOutput } from '../../shared/contract/requests.ts';
import { failed, type Result } from '../../shared/contract/result.ts';

/** Main's answer to a request of that name. */
export function toResult<N extends RequestName>(_name: N, resultJson: string): Result<RequestOutput<N>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- main answers every name with its own output
  return JSON.parse(resultJson) as Result<RequestOutput<N>>;
}

/** Main cannot be reached from this window any more: only a restart helps. */
export function unreachable(): { readonly ok: false; readonly failure: { code: 'unexpected'; reference: string } } {
  return failed({ code: 'unexpected', reference: 'host' });
}
