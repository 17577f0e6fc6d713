import { fieldsOf } from '@abbotsford/contracts';
import type { BroadcastContract, EventContract, RequestContract } from '@abbotsford/contracts';

export type Contract = RequestContract | EventContract | BroadcastContract;
type Class = RequestContract['request'];

/** Who is told something, and what. */
interface Told {
  readonly subject: string;
  readonly data: Class;
  readonly readers: readonly string[];
}

/**
 * Fields of requests and events that nobody who gets them reads, as `<subject> <field>`, sorted. Replies are not looked
 * at: they go out through the API, whose readers are anywhere. A field counts as read where its name is taken from
 * something, so that a common name may hide an unread field, but none that is read is reported.
 * @param sourcesOf all that a service runs, its own files and those of the libraries
 */
export const unreadFields = (
  contracts: readonly Contract[],
  sourcesOf: (service: string) => readonly string[],
): readonly string[] =>
  contracts
    .map(toldBy)
    .filter(({ readers }) => readers.length > 0)
    .flatMap(({ subject, data, readers }) =>
      [...namesIn(data)]
        .filter((name) => !readers.some((service) => sourcesOf(service).some((text) => reads(text, name))))
        .map((name) => `${subject} ${name}`),
    )
    .toSorted();

function toldBy(contract: Contract): Told {
  const { subject } = contract;
  if (contract.kind === 'event') {
    const consumers = contract.consumers.map((consumer) => consumer.replace(/-[^-]+$/u, ''));
    return { subject, data: contract.data, readers: [...consumers, ...contract.listeners] };
  }
  if (contract.kind === 'broadcast') return { subject, data: contract.data, readers: contract.listeners };
  return { subject, data: contract.request, readers: [contract.service] };
}

/** The fields of a class, and of what is nested in it. */
function namesIn(data: Class, seen = new Set<Class>()): ReadonlySet<string> {
  if (seen.has(data)) return new Set();
  seen.add(data);
  return new Set([...fieldsOf(data)].flatMap(([name, { ref }]) => [name, ...(ref ? namesIn(ref(), seen) : [])]));
}

/** `x.name`, `x['name']`, and a `name` in braces or in a list, as where an object is taken apart. */
const reads = (text: string, name: string): boolean =>
  new RegExp(`\\.${name}\\b(?! = )|\\['${name}'\\]|[{,(]\\s*${name}\\s*(?:[,}=]|: \\w+\\s*[,}=])`, 'u').test(text);
