// What the licences of a subscription include: trunk lines, endpoint devices, phone numbers. Every
// figure comes from the catalogue; nothing is priced here.
import type { Catalogue, InclusiveAmount, InclusiveServices } from './catalogue.ts';

/** The inclusive services of a quantity: `base + min(cap, quantity × perLicence)` for each. */
export function inclusiveServicesOf(
  catalogue: Pick<Catalogue, 'inclusiveServices'>,
  quantity: number,
): InclusiveServices {
  const { trunkLines, endpointDevices, phoneNumbers } = catalogue.inclusiveServices;
  return {
    trunkLines: amountOf(trunkLines, quantity),
    endpointDevices: amountOf(endpointDevices, quantity),
    phoneNumbers: amountOf(phoneNumbers, quantity),
  };
}

function amountOf(amount: InclusiveAmount, quantity: number): number {
  const included = quantity * amount.perLicence;
  return amount.base + (amount.cap === null ? included : Math.min(amount.cap, included));
}
