// What Button and IconButton share: an unavailable one stays focusable and says why.
// Never used by features directly.
import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip } from './tooltip.tsx';

export interface PressableProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'isDisabled' | 'render' | 'isPending' | 'type'
> {
  ref?: Ref<HTMLButtonElement> | undefined;
  type?: 'button' | 'submit' | 'reset' | undefined;
  isPending?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Why it cannot be used now; given, it is unavailable, and says so by tooltip and description. */
  disabledReason?: string | undefined;
  tooltip?: ReactNode;
  shortcut?: ReactNode;
}

interface StyledPressableProps extends PressableProps {
  className: string;
  children: ReactNode;
}

/**
 * An unavailable or busy button is `aria-disabled`, not `disabled`: it keeps focus and can be explained
 * (design: Focus). react-aria's own pending state is not used: its announcement names a button that may be
 * gone with its screen, and stays behind as an image without a name.
 */
export function Pressable(props: StyledPressableProps) {
  const { isDisabled, disabledReason, tooltip, shortcut, isPending, type, children, ref, ...rest } = props;
  const reasonId = useId();
  const isUnavailable = isDisabled === true || disabledReason !== undefined;
  const isInert = isUnavailable || isPending === true;
  const {
    onPress: _onPress,
    onPressStart: _onPressStart,
    onPressEnd: _onPressEnd,
    onPressUp: _onPressUp,
    onPressChange: _onPressChange,
    ...inert
  } = rest;
  const button = (
    <AriaButton
      {...(isInert ? inert : rest)}
      {...(ref === undefined ? {} : { ref })}
      type={isInert ? 'button' : (type ?? 'button')}
      {...(isPending === true ? { 'data-busy': true } : {})}
      {...(isInert ? { 'aria-disabled': true as const } : {})}
      {...(disabledReason === undefined ? {} : { 'aria-describedby': reasonId })}
    >
      {children}
    </AriaButton>
  );
  const bubble = disabledReason ?? tooltip;
  return (
    <>
      {bubble === undefined ? (
        button
      ) : (
        <Tooltip text={bubble} shortcut={disabledReason === undefined ? shortcut : undefined}>
          {button}
        </Tooltip>
      )}
      {disabledReason !== undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
