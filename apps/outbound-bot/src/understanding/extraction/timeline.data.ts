import { months, monthsShort } from '../vocabulary.data';

/** The word is about the opening of the café. */
export const openingWords =
  /\b(?:open(?:s|ing|ed)?|launch(?:ing|es|ed)?|start(?:ing|s)?(?! from)|begin(?:ning)?|(?:be )?pouring|ready|finished|reckon|expect(?:ing|ed)?|hop(?:e|ing)|plan(?:ning)?|likely|looking at|due|kick(?:ing)? off|doors|up and running|go(?:ing)? live|first customers|first coffees?|trading|timeline|move in|moving in|serv(?:e|ing)|fitting (?:it|out)|target(?:ing)?|aim(?:ing)?|fit-?out|ready by|planned|grand opening|set(?:ting)? up|push(?:ed|ing)? (?:back|it|us|the opening)|postponed|delayed|moved|brought forward|abrir|abrimos|apertura|inaugur\p{L}+|ouvrir|ouvrons|ouverture|aprire|apriamo|khai trương|mở|开业|开店)(?!\p{L})/gu;

/** The time is of something else: a call, a past event, opening hours, a delivery. */
export const otherTimes =
  /\b(?:call|ring|phone|reach|text|contact|meet|meeting|visit|talk|speak|chat|come by|drop by|holiday|holidays|away|travel\w*|available|deliver\w*|deliveries|since|founded|established|ago|been (?:open|running|trading|going|in business)|opened|bought|started in|until|till|every|invoice|order|ordered|born|closed|last|worked|sold|buy(?:ing)?|purchas\w+|arriv\w+|sign(?:ing)?|leas\w+|start(?:ed)? (?:work|training)|train\w*|sell|serve|free)(?!\p{L})/gu;

const small =
  '(?:about |around |roughly |approximately |approx\\.? |maybe |perhaps |probably |another |say |under |less than |at least |just |only |as little as )*';
const count =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|a couple(?: of)?|a few|couple of|several|half an?)(?: and a half)?';
const unit = '(?:day|week|wk|fortnight|month|mth|year|yr)s?(?: and a half)?';
const part =
  '(?:(?:the )?(?:very )?(?:early|mid|middle|late|later|end|start|beginning|first half|second half|first week|second week|third week|last week|turn)(?: of|-| in| on| part of)? ?(?:the )?)';
const year = '(?:20\\d\\d)';
const ofYear = `(?:,? (?:of )?(?:${year}|next year|this year|the year))?`;
const prep =
  '(?:(?:in|by|around|about|before|after|from|for|during|towards?|until|till|on|at|sometime|some time|hopefully|maybe|probably|ideally|roughly|within|over|come|between) ){0,3}(?:the )?';

/** Whole words only: "Lyon this autumn" does not say "on". */
const phrase = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'gu');

/** How people say when, from the most to the least exact. Each is one alternative of a pattern on lower-case text. */
export const timePhrases: readonly { readonly kind: TimeKind; readonly pattern: RegExp }[] = [
  {
    kind: 'anchored',
    pattern: phrase(
      `${small}${count}(?:(?: ?- ?| to | or )${count})? ${unit} (?:after|before|from|following|once) (?!today|now)[^.!?,;]*?(?:${months}|${monthsShort})(?!\\p{L})${ofYear}`,
    ),
  },
  {
    kind: 'date',
    pattern: phrase(
      `${prep}(?:\\d{4}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}(?!\\d)|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?(?:\\d{1,2}(?:st|nd|rd|th)?|(?:the )?(?:first|second|third|fourth|fifth|tenth|fifteenth|twentieth)) (?:of )?(?:${months}|${monthsShort})\\b\\.?(?:,? ${year}| next year| this year)?|(?:${months}|${monthsShort})\\b\\.? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?!\\d| ?cups)(?:,? ${year}| next year)?)`,
    ),
  },
  {
    kind: 'relative',
    pattern: phrase(
      `(?:in|within|over|inside|after) ${small}(?:the next |the coming )?${small}${count}(?:(?: ?- ?| to | or )${count})? ${unit}(?:'s?)?(?: time| or so| from now| or more)?|${small}${count}(?:(?: ?- ?| to | or )${count})? ${unit} (?:from now|away|out|off|time|from today)|not (?:for|until|before) ${small}${count} ${unit}|(?:in|within) (?:the )?(?:next|coming) ${count}?(?:(?: ?- ?| to | or )${count})? ?${unit}`,
    ),
  },
  {
    kind: 'quarter',
    pattern: phrase(
      `${prep}${part}?(?:q[1-4](?:ish)?|h[12]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half))(?!\\p{L})${ofYear}(?: of ${year})?(?: ${year})?`,
    ),
  },
  {
    kind: 'season',
    pattern: phrase(
      `${prep}${part}?(?:this |next |the coming |coming |the following |following )?(?:spring|summer|autumn|fall|winter)(?!\\p{L})(?: of)?(?: ${year}| next year| this year)?(?!,? ?(?:menu|blend|special))`,
    ),
  },
  {
    kind: 'month',
    pattern: phrase(
      `${prep}${part}?(?:this |next |coming )?(?:${months}|${monthsShort})(?!\\p{L})\\.?${ofYear}(?:(?: or | and | to | ?/ ?| ?[-–] ?)(?:${months}|${monthsShort})(?!\\p{L}))?${ofYear}`,
    ),
  },
  {
    kind: 'holiday',
    pattern: phrase(
      `${prep}${part}?(?:christmas|xmas|easter|(?:lunar|chinese) new year|new year(?:'s)?|the new year|valentine'?s(?: day)?|(?:mother|father)'?s day|st\\.? patrick'?s(?: day)?|labou?r day|memorial day|boxing day|black friday|bastille day|eid|hanukkah|tet|diwali|deepavali|holi|ramadan|thanksgiving|halloween|australia day|anzac day|(?:new |next )?(?:financial|tax|school|academic) year|(?:new|next) (?:season|term|semester))(?!\\p{L})(?:,? (?:next|this) year|,? ${year})?`,
    ),
  },
  {
    kind: 'span',
    pattern: phrase(
      `(?:about |around )?this time next year|${prep}${part}?(?:next|this|the (?:coming|following)|later this|end of|the end of) (?:the )?(?:year|month|week|weekend|quarter)(?!\\p{L})|${prep}${part}the (?:year|month|week)(?!\\p{L})|mid[- ]year|tomorrow|(?:next|this|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day`,
    ),
  },
  {
    kind: 'year_month',
    pattern: phrase(`${prep}(?:(?:0?[1-9]|1[0-2])[/.-]${year}|${year}[/-](?:0?[1-9]|1[0-2]))(?![\\d/.-])`),
  },
  { kind: 'year', pattern: phrase(`${prep}${part}?${year}(?![\\d-])`) },
  {
    kind: 'foreign',
    pattern:
      /(?<!\p{L})(?:el (?:próximo año|año que viene|próximo mes)|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|l'année prochaine|le mois prochain|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|l'anno prossimo|il mese prossimo|a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)|năm sau|năm tới|tháng (?:sau|tới|\d{1,2})|明年|下个月|今年)/gu,
  },
  {
    kind: 'vague',
    pattern:
      /\b(?:as soon as possible|asap|a\.s\.a\.p|right away|straight away|immediately|very soon|pretty soon|the sooner the better|sooner rather than later|(?<!as )soon(?:ish)?(?! as)|any day now|not for a while|down the (?:track|road))\b/gu,
  },
];

/** "Two weeks", in answer to the question when. */
export const bareDuration = phrase(`${small}${count}(?:(?: ?- ?| to | or )${count})? ${unit}(?!\\p{L})(?: or so)?`);

/** "The 14th", "1/3", in answer to the question when. */
export const bareDate = phrase('(?:on )?(?:the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}[/.]\\d{1,2})(?![\\p{L}\\d/.])');

/** A season or a month, and nothing else. */
export const bareSeason = new RegExp(
  `^(?:(?:maybe|next|this) )*(?:spring|summer|autumn|winter|year|${months})\\W*$`,
  'u',
);

/** What follows holds, and not the time that was named before it: "hoping for March but realistically May". */
export const afterAll =
  /\b(?:but|realistically|more like(?:ly)?|actually|or rather|so(?: that's| it's| about| around| roughly)?|in total|all up|now)\b[^,;.]{0,30}$/u;

/** "1800 a month": the unit belongs to what is counted before it. */
export const rate =
  /(?:\d[.,]*k?|hundred|thousand|grand|bucks|dollars|euros|pounds|cups|coffees|kilos?|kg|times|twice|once|per)\s*$/u;
/** A length of time that does not begin now. */
export const notFromNow =
  /\b(?:ago|for|since|old|experience|lease|warranty|contract|in (?:hospitality|the (?:industry|trade|business)|coffee|business))\b/u;

export type TimeKind =
  | 'anchored'
  | 'date'
  | 'relative'
  | 'quarter'
  | 'season'
  | 'month'
  | 'holiday'
  | 'span'
  | 'year_month'
  | 'year'
  | 'foreign'
  | 'vague';

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
