import { mailProviders, realDomains } from './email-domains.data';

const providers: ReadonlySet<string> = new Set([
  ...mailProviders.flatMap(({ label, endings }) => endings.map((ending) => `${label}.${ending}`)),
  ...realDomains,
]);

/** Whether anybody may have an address at this domain: then it says nothing of where a person works. */
export const isMailProvider = (domain: string): boolean => providers.has(domain.toLowerCase());
