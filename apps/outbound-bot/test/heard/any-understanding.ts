import fc from 'fast-check';
import { customerTypes, fieldNames } from '../../src/domain/conversation-state';
import type { FieldName } from '../../src/domain/conversation-state';
import { fields } from '../../src/domain/fields/fields';
import { matters } from '../../src/domain/matter';
import type { Knowledge } from '../../src/domain/plan';
import type { FoundFields, Understanding } from '../../src/domain/understanding';
import { context, found, knowledge } from './hearing';

const spanned = <T>(value: fc.Arbitrary<T>) => value.map((one) => ({ value: one, span: String(one) }));
const sometimes = <T>(value: fc.Arbitrary<T>, freq = 4) => fc.option(value, { nil: null, freq });

/** Addresses and numbers that are right, slips of well-known ones, and nonsense. */
const emails = fc.constantFrom(
  'jo@gmail.com',
  'jo@gmial.com',
  'jo@gmail.con',
  'jo@cafe',
  'kim@hotmial.com',
  'kim@cafe.com.au',
);
const phones = fc.constantFrom('0491 570 156', '0491 570 157', '0491 57', '+1 503 555 0142', '12');
const words = fc.constantFrom('late deliveries', 'training?', 'something {odd}', 'beans [fresh]', 'a chocolatey roast');

const names = fc.constantFrom('Priya', 'Priya Nair', "Tom O'Brien", '{nickname}?', 'Mei Lin');

function anyValue(name: FieldName): fc.Arbitrary<object> {
  const field = fields[name];
  switch (field.kind) {
    case 'contact':
      return spanned(name === 'email' ? emails : phones);
    case 'name':
      return spanned(names);
    case 'time':
      return spanned(words).map((found) => ({ ...found, date: null }));
    case 'count':
      return spanned(fc.oneof(fc.nat(12), fc.nat(1000))).map((found) => ({ ...found, text: `${found.value} of them` }));
    case 'choice':
      return spanned(fc.constantFrom(...field.values));
    case 'own_words':
      return spanned(words);
  }
}

const anyFields: fc.Arbitrary<FoundFields> = fc.record(
  Object.fromEntries(fieldNames.map((name) => [name, anyValue(name)])),
  { requiredKeys: [] },
);
/** Most messages tell one thing or nothing. */
const fewFields = fc
  .tuple(anyFields, fc.subarray([...fieldNames], { maxLength: 2 }))
  .map(([all, kept]): FoundFields =>
    Object.fromEntries(Object.entries(all).filter(([field]) => kept.some((one) => one === field))),
  );

/** Any message, as either provider may understand it. */
export const anyUnderstanding: fc.Arbitrary<Understanding> = fc.record({
  customer_type: sometimes(
    fc.record({
      value: fc.constantFrom(...customerTypes),
      span: fc.constant('span'),
      confidence: fc.constantFrom(0.3, 0.9),
    }),
    3,
  ),
  flow: fc.oneof(
    { weight: 12, arbitrary: fc.constant('continuing' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('refuses_contact' as const, 'wants_human' as const, 'wants_to_exit' as const),
    },
  ),
  fields: fc.oneof({ weight: 5, arbitrary: fewFields }, { weight: 1, arbitrary: anyFields }),
  matters: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...matters], { maxLength: 2 }).map((some) => some.map(found)) },
  ),
  withdrawn: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...fieldNames], { maxLength: 2 }) },
  ),
  declined: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...fieldNames], { maxLength: 2 }) },
  ),
  unknown: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...fieldNames], { maxLength: 2 }) },
  ),
  confirmation: sometimes(fc.constantFrom('yes' as const, 'no' as const, 'insists' as const), 2),
  questions: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('Do you ship?', 'How fresh?'), { maxLength: 4 }) },
  ),
  wants_promise: fc.constantFrom(false, false, false, true),
  needs_days_a_week: fc.constantFrom(false, false, false, true),
  small_talk: sometimes(
    fc.constantFrom(
      'greeting' as const,
      'thanks' as const,
      'how_are_you' as const,
      'who_are_you' as const,
      'insult' as const,
      'gibberish' as const,
      'unread' as const,
      'injection' as const,
      'chat' as const,
    ),
    2,
  ),
  language: fc.constantFrom('en', 'en', 'en', 'es', 'zh', 'de'),
});

export const anyKnowledge: fc.Arbitrary<Knowledge | null> = fc.constantFrom(null, knowledge, {
  answerable: false,
  passages: [],
});

export const anyContext = fc
  .record({ knowledge: anyKnowledge, country_code: fc.constantFrom('AU', 'GB', 'US', null) })
  .map((given) => context(given));

/** A conversation of up to `most` messages. */
export const anyConversation = (most = 30) =>
  fc.array(fc.record({ heard: anyUnderstanding, given: anyContext }), { minLength: 1, maxLength: most });
