import { asciiDomain, readableEmail } from '@abbotsford/text';
import { editDistance } from './edit-distance';
import { commonEndings, knownEndingSlips, mailProviders, realDomains } from './email-domains.data';
import type { MailProvider } from './email-domains.data';
import { topLevelDomains } from './top-level-domains.data';

/**
 * What an address is worth. `email` and `suggestion` are in the form that people read (`readableEmail`); `typed` is the
 * address as written, in that form, for the person who insists on it. `reason` is a sentence for that person.
 */
export type EmailCheck =
  | { readonly status: 'ok'; readonly email: string }
  | { readonly status: 'typo'; readonly typed: string; readonly suggestion: string }
  | { readonly status: 'invalid'; readonly reason: string };

const knownDomains = new Set([
  ...realDomains,
  ...mailProviders.flatMap(({ label, endings }) => endings.map((ending) => `${label}.${ending}`)),
]);

/** Whether the last label of a domain, an address or an ending itself (`com`, `.com`, `jo@cafe.com.au`) exists. */
export function tldExists(domain: string): boolean {
  const label = asciiDomain(domain.slice(domain.lastIndexOf('.') + 1).toLowerCase());
  return topLevelDomains.has(label) || label.startsWith('xn--');
}

/**
 * Checks the syntax of one address and looks for a likely slip in its domain. It does not ask the mail server: an
 * address that is `ok` may still not exist.
 */
export function checkEmail(text: string): EmailCheck {
  const typed = readableEmail(text);
  const reason = syntaxProblem(typed);
  if (reason) return { status: 'invalid', reason };
  const at = typed.lastIndexOf('@');
  const domain = typed.slice(at + 1);
  const suggested = suggestDomain(domain);
  if (suggested) return { status: 'typo', typed, suggestion: `${typed.slice(0, at)}@${suggested}` };
  if (!domain.includes('.')) {
    return invalid(`The part after the @ (“${domain}”) is cut off: an ending such as .com or .com.au is missing.`);
  }
  if (!tldExists(domain)) {
    return invalid(
      `No email address ends in “.${domain.slice(domain.lastIndexOf('.') + 1)}”, so something is wrong there.`,
    );
  }
  return { status: 'ok', email: typed };
}

const invalid = (reason: string): EmailCheck => ({ status: 'invalid', reason });

/** RFC 5321 limits and the dot-atom of RFC 5322: quoted local parts and address literals are no one's daily address. */
function syntaxProblem(address: string): string | null {
  const parts = address.split('@');
  const [local = '', domain = ''] = parts;
  if (parts.length < 2) return 'An email address has an @ in it, and this one has none.';
  if (parts.length > 2) return 'An email address has just one @.';
  if (/\s/.test(address)) return 'An email address has no spaces in it.';
  if (!local) return 'The part before the @ is missing.';
  if (!domain) return 'The part after the @ is missing.';
  // In a domain other letters are fine (IDNA); before the @ hardly any mail server takes them.
  const host = asciiDomain(domain);
  const foreign = /[^a-z0-9.!#$%&'*+/=?^_`{|}~@-]/.exec(`${local}@${host}`);
  if (foreign) return `An email address can't have the character “${foreign[0]}” in it.`;
  if (local.length > 64 || address.length > 254) return 'That is longer than an email address can be.';
  if (/^\.|\.$|\.\./.test(local)) return 'The part before the @ has a dot too many.';
  if (/^\.|\.$|\.\./.test(domain)) return 'The part after the @ has a dot too many.';
  if (!host.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))) {
    return `The part after the @ (“${domain}”) isn't a domain name.`;
  }
  return null;
}

/** The domain that was probably meant, or null when the typed one stands. */
function suggestDomain(domain: string): string | null {
  if (knownDomains.has(domain)) return null;
  const repaired = repairEnding(domain);
  const provider = nearestProvider(repaired ?? domain);
  return provider ?? repaired;
}

/** A top-level domain that does not exist, put right where it is one slip from a common one. */
function repairEnding(domain: string): string | null {
  const dot = domain.lastIndexOf('.');
  if (dot < 0 || tldExists(domain)) return null;
  const ending = domain.slice(dot + 1);
  const meant =
    (Object.hasOwn(knownEndingSlips, ending) ? knownEndingSlips[ending] : undefined) ??
    commonEndings.find((common) => common.length > 2 && editDistance(ending, common) === 1);
  return meant ? `${domain.slice(0, dot)}.${meant}` : null;
}

/** The provider's domain that this one is a slip of. */
function nearestProvider(domain: string): string | null {
  if (knownDomains.has(domain)) return null;
  const [label = '', ...rest] = domain.split('.');
  const ending = rest.join('.');
  for (const provider of mailProviders) {
    const near =
      provider.label === label ? meantEnding(provider, ending) : meantProvider(provider, domain, label, ending);
    if (near) return `${provider.label}.${near}`;
  }
  return null;
}

/** The name is a provider's, the ending is not: "gmail.com.au", "hotmail.co". */
function meantEnding({ endings, closed, fuzzy }: MailProvider, ending: string): string | null {
  if (closed) return endings[0] ?? null;
  if (fuzzy === false) return endings.includes('com') && ['co', 'cm', 'om'].includes(ending) ? 'com' : null;
  return nearestEnding(ending, endings);
}

/** The name itself is a slip ("gmial.com"), or a dot is missing ("gmailcom"). */
function meantProvider(provider: MailProvider, domain: string, label: string, ending: string): string | null {
  if (provider.fuzzy === false) return null;
  const undotted = provider.endings.find(
    (known) => domain.replaceAll('.', '') === provider.label + known.replaceAll('.', ''),
  );
  if (undotted) return undotted;
  if (!isSlip(label, provider.label)) return null;
  return provider.endings.includes(ending) ? ending : nearestEnding(ending, provider.endings);
}

const nearestEnding = (ending: string, endings: readonly string[]) =>
  endings.find((known) => editDistance(ending, known) <= (known.length > 4 ? 2 : 1)) ?? null;

/** One slip, or two in a long name. A different first letter and a different length together are another word. */
function isSlip(label: string, known: string): boolean {
  const allowed = known.length >= 7 ? 2 : 1;
  if (Math.abs(label.length - known.length) > allowed) return false;
  return editDistance(label, known) <= allowed && (label[0] === known[0] || label.length === known.length);
}
