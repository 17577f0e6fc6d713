'use client';

import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field';

export interface SelectFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'select'>, 'id' | 'className'> {
  options: readonly { value: string; label: string }[];
  /** A choice in which the empty value means something, such as "all": nothing is left out by it. */
  filter?: boolean;
}

export function SelectField({ label, hint, error, options, filter = false, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={filter || select.required}>
      {(control) => (
        <select {...select} {...control}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
