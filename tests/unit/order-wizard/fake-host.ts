// A host that answers what the wizard asks, records it, keeps drafts until their order is placed, and lets a test
// decide the answers.
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { Host } from '../../../shared/contract/host.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../../shared/contract/requests.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { SessionState } from '../../../shared/contract/session.ts';

type Answers = {
  [N in RequestName]?: (input: RequestInput<N>) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
};

export interface FakeHost extends Host {
  /** What was asked under a name, in order. */
  asked<N extends RequestName>(name: N): RequestInput<N>[];
  /** From now on the name is answered like this. */
  answer<N extends RequestName>(name: N, answer: NonNullable<Answers[N]>): void;
}

const signedIn: Extract<SessionState, { kind: 'signed-in' }> = {
  kind: 'signed-in',
  profileId: 'profile-1',
  staff: { id: 's1', name: 'Anna Sommer', email: 'anna.sommer@reseller.example', role: 'sales', language: 'de' },
  reseller: {
    id: 'r1',
    name: 'Nordwind Telekom',
    timeZone: 'Europe/Berlin',
    discountLimitsBasisPoints: { administrator: 3000, sales: 1000, viewer: 0 },
    letterhead: null,
  },
  portal: { name: 'Portal', address: 'https://portal.example', isSample: false },
  isSecretKept: true,
};

/** A host with somebody from sales signed in. */
export function createFakeHost(first: Answers, profileId = 'profile-1'): FakeHost {
  const drafts = new Map<string, KeptDraft>();
  const answers: Answers = {
    'session.read': () => success({ ...signedIn, profileId }),
    'drafts.save': (draft) => {
      drafts.set(draft.draftId, structuredClone(draft));
      return success({});
    },
    'drafts.read': ({ subscriptionId, kind }) => {
      const of = [...drafts.values()].find((one) => one.subscriptionId === subscriptionId && one.kind === kind);
      return success({ draft: of ?? null });
    },
    ...first,
  };
  const asked: { name: RequestName; input: unknown }[] = [];
  return {
    request: async (name, input) => {
      asked.push({ name, input });
      const answer = answers[name];
      if (answer === undefined) return failed({ code: 'not-found', what: 'request', id: name });
      const result = await answer(input);
      if (result.ok && name === 'orders.place') drafts.delete(Reflect.get(input, 'orderId') as string);
      return result;
    },
    subscribe: () => () => undefined,
    asked: <N extends RequestName>(name: N) =>
      asked.filter((one) => one.name === name).map(({ input }) => input as RequestInput<N>),
    answer: (name, answer) => {
      answers[name] = answer;
    },
  };
}
