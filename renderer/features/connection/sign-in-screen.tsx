// F1: signing in to a portal, or trying the app with sample data. Each refusal stands beside the field
// that it is about.
import { Controller } from 'react-hook-form';
import type { SessionState } from '../../../shared/contract/session.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { BrandMark } from '../../design/brand-mark.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { TextFieldProps } from '../../design/text-field.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { SignInField } from './sign-in-form.ts';
import './sign-in-screen.css';
import { useSignIn } from './use-sign-in.ts';
import type { SignIn } from './use-sign-in.ts';

interface SignInScreenProps {
  session: Extract<SessionState, { kind: 'signed-out' }>;
}

/** The first screen of someone who is not signed in. */
export function SignInScreen({ session }: SignInScreenProps) {
  const { t } = useMessages();
  const form = useSignIn(session);
  const isBusy = form.isSigningIn || form.isStartingSample;
  const failure = form.failureOf('form');
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <header className="sign-in-head">
          <BrandMark />
          <h1>{t('connection.signIn.title')}</h1>
          <p>{t('connection.signIn.text')}</p>
        </header>
        <WhyHere because={session.because} />
        {failure !== null && (
          <Notice tone="danger" live="assertive">
            {failureMessage(failure, t)}
          </Notice>
        )}
        <form
          className="sign-in-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.signIn();
          }}
        >
          <SignInTextField
            form={form}
            field="address"
            label={t('connection.signIn.address')}
            description={t('connection.signIn.addressHint')}
            inputMode="url"
            autoComplete="url"
          />
          <SignInTextField
            form={form}
            field="email"
            label={t('connection.signIn.email')}
            type="email"
            autoComplete="username"
          />
          <SignInTextField
            form={form}
            field="password"
            label={t('connection.signIn.password')}
            type="password"
            autoComplete="current-password"
          />
          {form.isCodeAsked && (
            <SignInTextField
              form={form}
              field="code"
              label={t('connection.signIn.code')}
              description={t('connection.signIn.codeHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          )}
          <Button
            type="submit"
            variant="primary"
            size="large"
            isPending={form.isSigningIn}
            isDisabled={form.isStartingSample}
          >
            {t('connection.signIn.submit')}
          </Button>
        </form>
        <p className="sign-in-or">{t('connection.signIn.or')}</p>
        <Button
          size="large"
          isPending={form.isStartingSample}
          isDisabled={form.isSigningIn}
          onPress={form.trySampleData}
        >
          {t('connection.signIn.trySample')}
        </Button>
        <p className="sign-in-hint" role="status">
          {isBusy ? <Progress form={form} /> : t('connection.signIn.trySampleHint')}
        </p>
        <LanguageSwitch />
      </div>
    </main>
  );
}

function Progress({ form }: { form: SignIn }) {
  const { t } = useMessages();
  return <>{form.isStartingSample ? t('connection.signIn.startingSample') : t('connection.signIn.submitting')}</>;
}

function WhyHere({ because }: { because: SignInScreenProps['session']['because'] }) {
  const { t } = useMessages();
  switch (because) {
    case 'never-signed-in':
      return null;
    case 'signed-out':
      return <Notice tone="info">{t('connection.signIn.because.signedOut')}</Notice>;
    case 'session-ended':
      return <Notice tone="warning">{t('connection.signIn.because.sessionEnded')}</Notice>;
    case 'secret-not-kept':
      return <Notice tone="info">{t('connection.signIn.because.secretNotKept')}</Notice>;
  }
}

interface SignInTextFieldProps extends Pick<
  TextFieldProps,
  'label' | 'description' | 'type' | 'inputMode' | 'autoComplete'
> {
  form: SignIn;
  field: SignInField;
}

function SignInTextField({ form, field: name, ...rest }: SignInTextFieldProps) {
  const { t } = useMessages();
  const problem = form.problemOf(name);
  const failure = form.failureOf(name);
  const words =
    problem === undefined ? failure && failureMessage(failure, t) : t(`connection.signIn.problems.${problem}`);
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <TextField
          {...rest}
          {...field}
          isRequired
          errorMessage={words === null ? undefined : <span role="alert">{words}</span>}
          onChange={(value) => {
            field.onChange(value);
            form.onEdit(name);
          }}
        />
      )}
    />
  );
}
