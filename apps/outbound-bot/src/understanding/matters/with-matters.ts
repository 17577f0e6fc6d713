import type { Found } from '@abbotsford/understanding';
import type { FieldName } from '../../domain/conversation-state';
import { fields } from '../../domain/fields/fields';
import { isAsking, isSerious } from '../../domain/matter';
import type { Matter } from '../../domain/matter';
import type { FoundFields, Understanding } from '../../domain/understanding';

/** Nothing of the business is told in such a sentence, whatever its words are. */
const tellsNoFields = (matter: Matter): boolean =>
  isSerious(matter) || isAsking(matter) || matter === 'job' || matter === 'supplier';

/** Who somebody is, how and when to reach them is told in any sentence. */
const ofThePerson: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'cafe_name', 'callback_time']);

const share = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** What was heard, in the light of what the message is after: the words of a matter mean nothing else besides. */
export function withMatters(heard: Understanding, read: readonly Found<Matter>[]): Understanding {
  // "Forget my email" takes one detail back, and no more.
  const matters = heard.withdrawn.length > 0 ? read.filter(({ value }) => value !== 'asks_deletion') : read;
  if (matters.length === 0) return { ...heard, matters };
  const isPartOf = (words: string, of: (matter: Matter) => boolean) =>
    matters.some(({ value, span }) => of(value) && share(span, words));
  const has = (matter: Matter) => matters.some(({ value }) => value === matter);
  const asksOrStops = matters.some(({ value }) => isAsking(value) || value === 'stops_asking');
  return {
    ...heard,
    matters,
    fields: withoutFields(
      heard.fields,
      (field, span) =>
        isPartOf(span, tellsNoFields) ||
        // "Stop with the questions" is no trouble with their coffee.
        (fields[field].kind === 'own_words' && isPartOf(span, (matter) => matter === 'stops_asking')),
    ),
    questions: heard.questions.filter((question) => !isPartOf(question, () => true)),
    // "Why do you need my number?" asks; it does not decline, and "stop asking" leaves nobody.
    declined: asksOrStops ? [] : heard.declined,
    flow: flowOf(heard.flow, has),
    small_talk: heard.small_talk === 'injection' || heard.small_talk === 'unread' ? heard.small_talk : null,
  };
}

function flowOf(flow: Understanding['flow'], has: (matter: Matter) => boolean): Understanding['flow'] {
  if (has('stops_asking') && flow !== 'wants_human') return 'continuing';
  if (has('refers') && flow === 'continuing') return 'wants_human';
  // Who complains and asks for nobody is offered a call; who asks for a job is told where to write.
  return flow;
}

const withoutFields = (found: FoundFields, isTaken: (field: FieldName, span: string) => boolean): FoundFields =>
  Object.fromEntries(
    Object.entries(found).filter(([field, { span }]) => ofThePerson.has(field) || !isTaken(field as FieldName, span)),
  );
