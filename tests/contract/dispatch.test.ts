// The contract between renderer and main: which names there are, and that nothing unchecked passes.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDispatch, type Dispatch, type Handlers } from '../../main/dispatch.ts';
import { events } from '../../shared/contract/events.ts';
import { failureSchema, type Failure } from '../../shared/contract/failure.ts';
import { requests, type RequestName } from '../../shared/contract/requests.ts';
import { success } from '../../shared/contract/result.ts';
import { recordingHandlers } from './recording-handlers.ts';
import { spoiled } from '../fixtures/spoiled.ts';
import { validInputs } from './valid-inputs.ts';

const names = Object.keys(requests).filter((name): name is RequestName => Object.hasOwn(requests, name));

function dispatchOver(handlers: Handlers, isDevelopment = true) {
  const bugs: { name: string; error: unknown }[] = [];
  const refusals: { name: string; failure: Failure }[] = [];
  const dispatch: Dispatch = createDispatch({
    handlers,
    isDevelopment,
    reportBug: (name, error) => {
      bugs.push({ name, error });
      return `ref-${bugs.length}`;
    },
    reportRefusal: (name, failure) => refusals.push({ name, failure }),
  });
  return { dispatch, bugs, refusals };
}

test('the renderer may ask exactly this', () => {
  expect(names.toSorted()).toMatchSnapshot();
});

test('main pushes exactly this', () => {
  expect(Object.keys(events).toSorted()).toMatchSnapshot();
});

test('every name has a handler, which gets the valid input', async () => {
  const { handlers, reached } = recordingHandlers();
  const { dispatch } = dispatchOver(handlers);
  expect(Object.keys(handlers).toSorted()).toEqual(names.toSorted());
  for (const name of names) await dispatch(name, validInputs[name]);
  expect(reached.map(({ name }) => name)).toEqual(names);
});

describe('a name outside the contract', () => {
  test.each(['', 'accounts', 'accounts.drop', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'app.info '])(
    '%j is refused, and main goes on',
    async (name) => {
      const { handlers, reached } = recordingHandlers();
      const { dispatch, refusals } = dispatchOver(handlers);
      const refusal = { code: 'not-found', what: 'request', id: name };
      expect(await dispatch(name, {})).toEqual({ ok: false, failure: refusal });
      expect(refusals).toEqual([{ name, failure: refusal }]);
      expect(reached).toEqual([]);
      await dispatch('app.info', {});
      expect(reached).toHaveLength(1);
    },
  );

  test('of any length is named in the log by its beginning', async () => {
    const { dispatch, refusals } = dispatchOver(recordingHandlers().handlers);
    await dispatch('x'.repeat(1_000_000), {});
    expect(refusals[0]?.name).toHaveLength(64);
  });
});

describe.each(names)('%s', (name) => {
  const { input: schema } = requests[name];

  test('hands nothing but valid input to its handler, whatever comes', async () => {
    const { handlers, reached } = recordingHandlers();
    const { dispatch, bugs } = dispatchOver(handlers);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.anything({ withNullPrototype: true }), spoiled(validInputs[name])),
        async (input) => {
          reached.length = 0;
          const result = await dispatch(name, input);
          const parsed = schema.safeParse(input);
          expect(reached).toEqual(parsed.success ? [{ name, input: parsed.data }] : []);
          if (!parsed.success) {
            expect(result.ok).toBe(false);
            if (!result.ok) expect(failureSchema.parse(result.failure).code).toBe('invalid-input');
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(bugs).toEqual([]);
  });

  test('says what is wrong with stable codes, and never repeats what was entered', async () => {
    const { dispatch } = dispatchOver(recordingHandlers().handlers);
    await fc.assert(
      fc.asyncProperty(spoiled(validInputs[name], 'SECRET-VALUE'), async (input) => {
        const result = await dispatch(name, input);
        if (result.ok || result.failure.code !== 'invalid-input') return;
        for (const { path, problem } of result.failure.problems) {
          expect(problem).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
          expect(path).not.toContain('SECRET-VALUE');
        }
        expect(JSON.stringify(result)).not.toContain('SECRET-VALUE');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a bug', () => {
  const broken = (handler: Handlers['app.report-error']): Handlers => ({
    ...recordingHandlers().handlers,
    'app.report-error': handler,
  });

  test('is caught once, logged, and answered with its reference', async () => {
    const bug = new Error('it broke');
    const { dispatch, bugs } = dispatchOver(
      broken(() => {
        throw bug;
      }),
    );
    const result = await dispatch('app.report-error', validInputs['app.report-error']);
    expect(result).toEqual({ ok: false, failure: { code: 'unexpected', reference: 'ref-1' } });
    expect(bugs).toEqual([{ name: 'app.report-error', error: bug }]);
  });

  test('in a promise too', async () => {
    const { dispatch, bugs } = dispatchOver(broken(() => Promise.reject(new Error('it broke'))));
    expect((await dispatch('app.report-error', validInputs['app.report-error'])).ok).toBe(false);
    expect(bugs).toHaveLength(1);
  });

  test('that answers outside the contract is found in development', async () => {
    const outside: { reference: string } = JSON.parse('{"reference":7}');
    const handlers = broken(() => success(outside));
    const { dispatch, bugs } = dispatchOver(handlers);
    expect((await dispatch('app.report-error', validInputs['app.report-error'])).ok).toBe(false);
    expect(bugs).toHaveLength(1);
    const packaged = dispatchOver(handlers, false);
    expect((await packaged.dispatch('app.report-error', validInputs['app.report-error'])).ok).toBe(true);
  });
});
