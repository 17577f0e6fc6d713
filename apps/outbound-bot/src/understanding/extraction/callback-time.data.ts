import { months, monthsShort } from '../vocabulary.data';

/** The sentence asks for a call, or for anything by which a person reaches the visitor. */
export const asksForCall =
  /(?:^\W*|[,;:]\s*|\b(?:please|pls|can|could|would|will|to|you|we|someone|somebody|anyone|team|person|rep|and|or|so|but|just|then|maybe|better|don't|not|never|best|ok|okay|yes|sure)\W+)(?:(?:you|someone|somebody|anyone|just|please|always|ever|also|better|best|try to) )?(?:call|ring|phone|reach|contact|catch|buzz|get) (?:me|us|her|him|them)\b(?! (?:a|an|the|some|wrong|started|going|ready)\b)|\bgive (?:me|us|her|him|them) a (?:quick )?(?:call|ring|bell|buzz|shout|tinkle)\b|\b(?:a|the|your) (?:phone |quick )?(?:call(?:[- ]?back)?|chat)\b|\b(?:let's|can we|could we|shall we|to|someone|somebody|anyone) (?:talk|speak|chat)\b|^\W*(?:talk|speak|chat)\b|(?:\b(?:please|pls)|^(?:\p{L}+,?)?) (?:call|ring|phone)\b(?! (?:it|the|that|a|an)\b)|\b(?:best|better|good|time|easier|easiest|fine) to (?:call|ring|phone)\b|\bi can (?:talk|speak|chat)\b/u;

/** It was somebody else who called, or does so as a rule. */
export const tellsOfCalls =
  /\b(?:called|rang|phoned|used to|usually)\b|(?<!\b(?:can|could|would|will|should) )\b(?:they|he|she|suppliers?|roasters?|customers?|guests|regulars|people|neighbours)(?: (?:would|will|always|often|never|just|keep|also))? (?:call|ring|phone)\b/u;

/** "Don't call me before 9": the words mean their opposite without it. */
export const notThen = /\b(?:don't|do not|please not|never|not)\b[^,;]{0,20}$/u;

/** The time is that of the opening. */
export const ofOpening = /\b(?:open(?:s|ing|ed)?|launch(?:es|ing|ed)?|deliver\w*|order\w*)\b/u;

/** A time is judged: "tomorrow morning would be good". */
export const suits =
  /\b(?:good|great|best|better|fine|ok|okay|free|available|suits?|works?|prefer(?:red|ably)?|ideal(?:ly)?|easier|easiest|around|reachable)\b/u;

/** Words that say when, by themselves. */
export const anchors = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'today|tonight|tomorrow|tmrw|tomoz',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|wed|thu|thur|thurs|fri',
    'weekdays?|weekends?|mornings?|afternoons?|arvos?|evenings?|nights?',
    'midday|noon|lunch(?: ?time)?|breakfast|dinner ?time|close of business',
    'any ?time|any ?day|whenever|asap|as soon as possible|(?:right )?now|later',
    '(?:next|this) (?:week|month|fortnight)|(?:the )?end of (?:the |this |next )?(?:day|week|month)',
    '(?:business|office|working|opening|school) hours|after (?:work|school|hours|service|closing|close|the rush)|before (?:work|school|service|opening)',
    'in (?:an?|half an|\\d{1,3}|a couple of|a few|one|two|three|four|five|ten|fifteen|twenty|thirty) (?:minutes?|mins?|hours?|hrs?|days?|weeks?)',
    "\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|ish|o'?clock)|\\d{1,2}:\\d{2}",
    `\\d{1,2}(?:st|nd|rd|th)(?: of)?(?: (?:${months}|${monthsShort}))?|\\d{1,2} (?:${months}|${monthsShort})|(?:${months}|${monthsShort}) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?`,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** "After 3", "from nine": a number is an hour behind one of these, when no noun follows. */
export const hours =
  /(?<=(?<!\p{L})(?:half|after|before|around|about|at|by|from|till|til|until|between|past|to|or|and|-|–) ?)(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:fifteen|thirty|forty[- ]five|sharp))?(?![\p{L}\p{N}:./])/gu;

/** What may stand between two of them, or after an hour. */
export const between: ReadonlySet<string> = new Set(
  'after before around about at from between by till til until to and or on in the any every each this next coming early late mid is are best better good fine except but not either then say'.split(
    ' ',
  ),
);

/** What belongs to a time that follows it. */
export const ahead: ReadonlySet<string> = new Set(
  'after before around about at from between by till til until past on in the any every each this next coming early late mid first thing only except not most some half quarter'.split(
    ' ',
  ),
);

/** What may stand beside a time that says nothing else. */
export const fillers: ReadonlySet<string> = new Set(
  "yes yep yeah please pls thanks thank you ok okay sure maybe perhaps hi hey mate so well then that it that's it's i i'm am we're would be is are for me us a call really just".split(
    ' ',
  ),
);
