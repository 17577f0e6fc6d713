import type { FieldName } from '../../domain/conversation-state';

/** What each field holds, for the model; the same rules as the local understanding follows. */
export const fieldDescriptions: Readonly<Record<FieldName, string>> = {
  name: "the visitor's own name, without titles; also from a sign-off. Never from an email address, never somebody else's",
  email: "the visitor's own email address as written, even when it is misspelt",
  phone: "the visitor's own phone number as written, even when it is not complete",
  timeline:
    "when they plan to open, in the visitor's words; `date` is the ISO day that follows from them, or null. A month alone is its first day. Times of calls or deliveries are something else",
  coffee_style: '`bold`, `light` or `balanced`: the style that they want, not one that they turn down',
  equipment: '`yes`: they have or have secured an espresso machine; `no`: they still need one; `unsure`: undecided',
  volume:
    'cups a day, a whole number; of a range the middle. Cups a week only when the days they are open are told too. Kilos are not cups',
  current_pain_points: "what troubles an existing café now, in the visitor's words",
  cafe_count: 'how many cafés of theirs are open now; planned or closed ones do not count',
  support_needs: "the help that an existing café wishes for, in the visitor's words",
  coffee_preference: "the coffee that an existing café and its guests like, in the visitor's words",
};
