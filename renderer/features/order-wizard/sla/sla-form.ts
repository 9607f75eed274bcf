// The SLA step's form: which SLAs the change allows, by the same rules that main and the portal apply.
import * as z from 'zod';
import { computeOverview } from '../../../../shared/domain/overview.ts';
import type { OverviewProblemCode } from '../../../../shared/domain/overview-problems.ts';
import type { WizardData } from '../wizard-data.ts';

interface AnsweredLicences {
  readonly quantity: number;
  readonly termMonths: number | null;
}

/** Why an SLA cannot be taken with the answered licences; null where it can. */
export function slaProblem(data: WizardData, licences: AnsweredLicences, slaId: string): OverviewProblemCode | null {
  const computed = computeOverview({
    ...data,
    change: { kind: 'upgrade', ...licences, slaId },
    billingAddressCountry: data.account.country,
  });
  if (computed.ok) return null;
  const ofSla = computed.problems.find(({ path }) => path === 'change.slaId' || path === 'change');
  return ofSla?.problem ?? null;
}

/** One SLA of the catalogue. Messages are codes: `required`, or those of `slaProblem`. */
export function slaFormSchema(data: WizardData, licences: AnsweredLicences) {
  return z.object({
    slaId: z
      .string()
      .nullable()
      .superRefine((slaId, context) => {
        const problem = slaId === null ? 'required' : slaProblem(data, licences, slaId);
        if (problem !== null) context.addIssue({ code: 'custom', message: problem });
      }),
  });
}
export type SlaForm = z.infer<ReturnType<typeof slaFormSchema>>;
