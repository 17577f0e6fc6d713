'use client';

import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'> {}

export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={input.required}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}
