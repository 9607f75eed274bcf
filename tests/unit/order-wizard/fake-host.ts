// A host that answers what the wizard asks, records it, and lets a test decide the answers.
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
  },
  portal: { name: 'Portal', address: 'https://portal.example', isSample: false },
  isSecretKept: true,
};

/** A host with somebody from sales signed in. */
export function createFakeHost(first: Answers, profileId = 'profile-1'): FakeHost {
  const answers: Answers = { 'session.read': () => success({ ...signedIn, profileId }), ...first };
  const asked: { name: RequestName; input: unknown }[] = [];
  return {
    request: async (name, input) => {
      asked.push({ name, input });
      const answer = answers[name];
      return answer === undefined ? failed({ code: 'not-found', what: 'request', id: name }) : answer(input);
    },
    subscribe: () => () => undefined,
    asked: <N extends RequestName>(name: N) =>
      asked.filter((one) => one.name === name).map(({ input }) => input as RequestInput<N>),
    answer: (name, answer) => {
      answers[name] = answer;
    },
  };
}
