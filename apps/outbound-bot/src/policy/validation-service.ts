import { checkEmail, checkPhone } from '@abbotsford/validation';

/** What becomes of a contact detail that was heard: stored, asked back, or explained. */
export type Verdict =
  | { readonly verdict: 'accept'; readonly value: string }
  | { readonly verdict: 'suggest'; readonly typed: string; readonly suggestion: string }
  /** `reason` is a sentence for the visitor. */
  | { readonly verdict: 'explain'; readonly reason: string };

/**
 * @param insisted addresses that the visitor has insisted on, in lower case: a likely typo in them is not queried again
 */
export function validateEmail(text: string, insisted: readonly string[]): Verdict {
  const check = checkEmail(text);
  switch (check.status) {
    case 'ok':
      return { verdict: 'accept', value: check.email };
    case 'typo':
      return insisted.includes(check.typed)
        ? { verdict: 'accept', value: check.typed }
        : { verdict: 'suggest', typed: check.typed, suggestion: check.suggestion };
    case 'invalid':
      return { verdict: 'explain', reason: check.reason };
  }
}

/** @param country_code ISO 3166-1 alpha-2: where a number without a country code of its own is dialled */
export function validatePhone(text: string, country_code: string | null): Verdict {
  const check = checkPhone(text, country_code);
  return check.status === 'ok'
    ? { verdict: 'accept', value: check.phone }
    : { verdict: 'explain', reason: check.reason };
}
