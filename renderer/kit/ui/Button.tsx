import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import '../styles/overlays.css';

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  readonly children: ReactNode;
  readonly look?: 'quiet' | 'primary' | 'danger' | 'quiet icon' | 'icon';
  /** What the button does, where its face does not say it; shown on hover and focus. */
  readonly hint?: string;
}

/** The one button. A disabled one keeps its hint out of the way. */
export function Button({ children, look, hint, ...rest }: Props) {
  const button = (
    <AriaButton {...rest} className={`button${look ? ` ${look}` : ''}`}>
      {children}
    </AriaButton>
  );
  if (hint === undefined) return button;
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {button}
      <Tooltip className="tooltip" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
