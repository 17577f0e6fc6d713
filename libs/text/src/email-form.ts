import { withoutInvisible } from './visible-text';

/**
 * An address as people read it: without invisible signs and blanks around, full-width letters as plain ones, composed
 * (NFC), in lower case. The domain stays in its own script. What is no address comes back in the same form.
 */
export function readableEmail(text: string): string {
  return (
    withoutInvisible(text)
      .trim()
      // Full-width forms, as some keyboards write them, and the full stops of East Asian scripts.
      .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\u3002\uFF61]/g, '.')
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
  );
}

/** The one form in which addresses are compared: readable, with the domain as the DNS has it (`xn--…`, IDNA 2008). */
export function comparableEmail(text: string): string {
  const readable = readableEmail(text);
  const at = readable.lastIndexOf('@');
  return readable.slice(0, at + 1) + asciiDomain(readable.slice(at + 1));
}

/** A domain as the DNS has it; one that can't be written so stays as it is. */
export function asciiDomain(domain: string): string {
  // Signs that end the host of an address, or are read as something else in it, are in no domain.
  if (/^[\u0021-\u007E]*$/.test(domain) || /[\s%/?#:@\\[\]]/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}
