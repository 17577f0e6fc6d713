/** The word is about the opening of the café. */
export const openingWords =
  /\b(?:open(?:s|ing|ed)?|launch(?:ing|es|ed)?|start(?:ing|s)?(?! from)|begin(?:ning)?|(?:be )?pouring|ready|finished|reckon|expect(?:ing|ed)?|hop(?:e|ing)|plan(?:ning)?|likely|looking at|due|kick(?:ing)? off|doors|up and running|go(?:ing)? live|first customers|first coffees?|trading|timeline|move in|moving in|serv(?:e|ing)|fitting (?:it|out)|target(?:ing)?|aim(?:ing)?|fit-?out|ready by|planned|grand opening|set(?:ting)? up|push(?:ed|ing)? (?:back|it|us|the opening)|postponed|delayed|moved|brought forward|abrir|abrimos|apertura|inaugur\p{L}+|ouvrir|ouvrons|ouverture|aprire|apriamo|khai trương|mở|开业|开店)(?!\p{L})/gu;

/** The time is of something else: a call, a past event, opening hours, a delivery. */
export const otherTimes =
  /\b(?:call(?! it)|ring|phone|reach|text|contact|meet|meeting|visit|talk|speak|chat|come by|drop by|holiday|holidays|away|travel\w*|available|deliver\w*|deliveries|since|founded|established|ago|been (?:open|running|trading|going|in business)|opened|bought|started in|until|till|every|invoice|order|ordered|born|last|buy(?:ing)?|purchas\w+|arriv\w+|sign(?:ing)?|leas\w+|start(?:ed)? (?:work|training)|train\w*|sell|serve|free)(?!\p{L})/gu;

/** "May" and "march" are months in it, and no verbs. */
export const asMonth =
  /\b(?:in|by|early|mid|late|of|next|this|until|for|around|be|before|planned|on|is|it's|meant|mean|said|but|say|maybe|yes|probably|(?:make|call) (?:it|that)|push (?:it|that) to)\s+(?:may|march)\b|^\s*(?:(?:actually|sorry|no|or|so|well|ok|oh|hmm+)[, ]+)*(?:may|march)\s*(?:[.,!?]\s*)?(?:$|hopefully|i|we|maybe|instead|then|now|actually|suits|works|is|it|sounds)|\b(?:may|march)\s+(?:20\d\d|or)\b/u;

/** The opening that is known is to be at another time. */
export const movesTime =
  /\b(?:(?:will|'ll|going to|gonna) be|delay\w*|cancel\w*|slipped|earliest|looks like|before|until|becomes)\b/u;

/** What follows holds, and not the time that was named before it: "hoping for March but realistically May". */
export const afterAll = /\b(?:but|realistically|more like(?:ly)?|actually|or rather)\b[^,;.]{0,30}$/u;

/** "1800 a month": the unit belongs to what is counted before it. */
export const rate =
  /(?:\d[.,]*k?|hundred|thousand|grand|bucks|dollars|euros|pounds|cups|coffees|kilos?|kg|times|twice|once|per)\s*$/u;
/** A length of time that does not begin now. */
export const notFromNow =
  /\b(?:ago|for|since|old|experience|lease|warranty|contract|in (?:hospitality|the (?:industry|trade|business)|coffee|business))\b/u;

/** An answer without a date: "once the fit-out is done". */
export const condition =
  /\b(?:(?:once|when|after|before|by the time|as soon as|whenever) (?:the|we|we've|we're|our|my|i|i've|i'm|it|it's|they|they've|all|everything|council|planning|permits?|approvals?|renovations?|construction|building|funding|finance)\b(?![^.!?]*\b(?:was|were|made|had|did)\b)|depends on|depending on|a while away|no rush)[^.!?]*/u;

/** Countries (ISO 3166-1) whose seasons are those of the southern hemisphere. */
export const southern: ReadonlySet<string> = new Set(
  'AU NZ ZA AR CL UY PY BR BO PE ZW NA BW MZ LS SZ MG MU FJ PG VU WS TO NC'.split(' '),
);

/** Countries that write the month before the day. */
export const monthFirst: ReadonlySet<string> = new Set('US PH PR GU VI AS MP FM MH PW'.split(' '));

/** First month (1 to 12) of the meteorological seasons in the north; six months later in the south. */
export const seasonStart: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
