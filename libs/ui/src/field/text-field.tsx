'use client';

import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'> {
  /** A part of a search that leaves nothing out while it is empty: that it may be empty goes without saying. */
  filter?: boolean;
}

export function TextField({ label, hint, error, filter = false, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={filter || input.required}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}
