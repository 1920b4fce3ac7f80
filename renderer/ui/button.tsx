import type { ComponentProps, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './controls.css';

export type Weight = 'main' | 'plain' | 'quiet';
interface Props extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly weight?: Weight;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ weight = 'plain', ...rest }: Props) => (
  <AriaButton {...rest} className={`button button-${weight}`} />
);

interface LiveProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly weight?: Weight;
  readonly children: ReactNode;
}

/** For the room: a press does not take the focus, or the button would eat Space and Enter afterwards. */
export const LiveButton = ({ weight = 'plain', children, ...rest }: LiveProps) => (
  <button
    {...rest}
    type="button"
    className={`button button-${weight}`}
    onMouseDown={(event) => event.preventDefault()}
  >
    {children}
  </button>
);
