'use client';

import { TextField } from '@abbotsford/ui';
import type { FormEvent } from 'react';

export interface PhoneFieldProps {
  label: string;
  hint?: string;
  /** What is said of words, before anything is sent. */
  notANumber: string;
  defaultValue?: string;
  error: string | undefined;
}

/** The fewest digits that any country dials. Whether it is a number there is, the service says. */
const DIGITS_AT_LEAST = 6;

/** A phone number; words are refused before anything is sent. */
export function PhoneField({ label, hint, notANumber, defaultValue, error }: PhoneFieldProps) {
  const check = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    const { value } = currentTarget;
    const isNumber = value.trim() === '' || (value.match(/\d/g) ?? []).length >= DIGITS_AT_LEAST;
    currentTarget.setCustomValidity(isNumber ? '' : notANumber);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      name="phone"
      type="tel"
      autoComplete="tel"
      defaultValue={defaultValue}
      onInput={check}
      error={error}
    />
  );
}
