'use client';

import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field';

export interface TextAreaFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'> {}

export function TextAreaField({ label, hint, error, ...textarea }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={textarea.required}>
      {(control) => <textarea {...textarea} {...control} />}
    </Field>
  );
}
