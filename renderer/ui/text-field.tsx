import type { Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components';
import { onLargePaste } from './large-paste.ts';
import './controls.css';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly rows?: number;
  /** The field itself, where it has rows. */
  readonly area?: Ref<HTMLTextAreaElement>;
  readonly placeholder?: string;
}

export const TextField = ({ label, hint, error, rows, area, placeholder = '', ...rest }: Props) => (
  <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
    <Label className="field-label">{label}</Label>
    {rows === undefined ? (
      <Input className="field-input" placeholder={placeholder} />
    ) : (
      <TextArea
        ref={area}
        className="field-input"
        rows={rows}
        placeholder={placeholder}
        onPaste={(event) => onLargePaste(event, (value) => rest.onChange?.(value))}
      />
    )}
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </AriaTextField>
);
