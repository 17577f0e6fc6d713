import { months, monthsShort } from '../vocabulary.data';

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

const small =
  '(?:about |around |roughly |approximately |maybe |perhaps |probably |another |say |under |less than |at least |just |only |as little as )*';
const count =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|a couple(?: of)?|a few|couple of|several|half an?)';
const unit = '(?:day|week|wk|fortnight|month|mth|year|yr)s?(?: and a half)?';
const part =
  '(?:(?:very )?(?:early|mid|middle|late|later|end|start|beginning|first half|second half|first week|second week|third week|last week|turn)(?: of|-| in)? ?(?:the )?)';
const year = '(?:20\\d\\d)';
const ofYear = `(?:,? (?:of )?(?:${year}|next year|this year|the year))?`;
const prep =
  '(?:(?:in|by|around|about|before|after|from|for|during|towards?|until|till|on|at|sometime|some time|hopefully|maybe|probably|ideally|roughly|within|over|come|between) ){0,3}(?:the )?';

/** Whole words only: "Lyon this autumn" does not say "on". */
const phrase = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'gu');

/** How people say when, from the most to the least exact. Each is one alternative of a pattern on lower-case text. */
export const timePhrases: readonly {
  readonly kind: TimeKind;
  /** Each finds all of its words by this kind; together they need every word of the patterns. */
  readonly says: readonly string[];
  readonly pattern: RegExp;
}[] = [
  {
    kind: 'anchored',
    says: ['3 weeks once march'],
    pattern: phrase(
      `${small}${count} ${unit} (?:after|before|from|following|once) (?!now)[^.!?,;]*?(?:${months}|${monthsShort})(?!\\p{L})${ofYear}`,
    ),
  },
  {
    kind: 'date',
    says: [
      '5 may',
      'june 5',
      'second of may',
      '1st of may',
      'june 22nd',
      'the 3rd of june',
      'the 9th of may',
      'third of june',
      'fourth of july',
      'fifth of july',
      'tenth of july',
      'the fifteenth of july',
      'twentieth of july',
    ],
    pattern: phrase(
      `${prep}(?:\\d{4}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}(?!\\d)|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?(?:\\d{1,2}(?:st|nd|rd|th)?|(?:first|second|third|fourth|fifth|tenth|fifteenth|twentieth)) (?:of )?(?:${months}|${monthsShort})\\b\\.?(?:,? ${year}| next year| this year)?|(?:${months}|${monthsShort})\\b\\.? \\d{1,2}(?:nd|th)?(?!\\d)(?:,? ${year})?)`,
    ),
  },
  {
    kind: 'relative',
    says: [
      'in about six months',
      'in around six weeks',
      'in roughly three weeks',
      'approximately 3 months from today',
      'maybe two weeks away',
      'perhaps two weeks away',
      'probably two weeks away',
      'not for another eight months',
      'say 3 weeks from now',
      'in under 2 months',
      'in less than 2 months',
      'at least 3 months off',
      'just 3 weeks away',
      'only ten days off',
      'in as little as 2 months',
      'a day off',
      'in one day',
      'in four months',
      'in five weeks',
      'over seven days',
      'in nine months',
      'eleven weeks from now',
      "in twelve months' time",
      'eighteen months away',
      'in a couple of months',
      'in a few months',
      'couple of weeks off',
      'in several months',
      'in half a year',
      'within 12 wks',
      'in a fortnight',
      'in 6 mths or so',
      'in 2 yrs',
      'after a day',
      'inside two weeks',
      'within the next two months',
      'in the coming two to three weeks',
      'about eight weeks out',
    ],
    pattern: phrase(
      `(?:in|within|over|inside|after) ${small}(?:the next |the coming )?${small}${count}(?:(?: ?- ?| to )${count})? ${unit}(?:'s?)?(?: time| or so)?|${small}${count}(?:(?: ?- ?| to | or )${count})? ${unit} (?:from now|away|out|off|from today)|not (?:for|until|before) ${small}${count} ${unit}`,
    ),
  },
  {
    kind: 'quarter',
    says: [
      'first half of the year',
      'q4',
      'last quarter',
      '1st quarter',
      '2nd quarter',
      'the 3rd quarter',
      'the 4th quarter',
    ],
    pattern: phrase(
      `${prep}${part}?(?:q[1-4](?:ish)?|h[12]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half))(?!\\p{L})${ofYear}(?: ${year})?`,
    ),
  },
  {
    kind: 'season',
    says: [
      'before winter',
      'between winter',
      'in spring next year',
      'spring this year',
      'next autumn',
      'the following summer',
      'in fall',
    ],
    pattern: phrase(
      `${prep}${part}?(?:this |next |coming |following )?(?:spring|summer|autumn|fall|winter)(?!\\p{L})(?: of)?(?: ${year}| next year| this year)?(?!,? ?(?:special))`,
    ),
  },
  {
    kind: 'month',
    says: [
      'from may',
      'january',
      'february',
      'april',
      'june',
      'july',
      'august',
      'september',
      'october',
      'in november',
      'december',
      'jan',
      'jan or feb',
      'by mar',
      'in apr',
      'in jun',
      'in jul',
      'in aug',
      'sept',
      'mid sep',
      'oct',
      'in nov',
      'by dec',
      'march next year',
      'june this year',
      'around march',
      'about june',
      'during june',
      'until may',
      'on august',
      'at the end of may',
      'sometime in may',
      'some time in june',
      'maybe june?',
      'probably in october',
      'ideally by the end of january',
      'roughly june',
      'come july',
      'early june',
      'around the middle of february',
      'late june',
      'start in june',
      'the beginning of june',
      'first week of february',
      'in the second week of june',
      'in the third week of may',
      'the last week of may',
      'this june',
      'coming june',
      'march and april',
    ],
    pattern: phrase(
      `${prep}${part}?(?:this |next |coming )?(?:${months}|${monthsShort})(?!\\p{L})\\.?${ofYear}(?:(?: or | and | to | ?/ ?| ?[-–] ?)(?:${months}|${monthsShort})(?!\\p{L}))?${ofYear}`,
    ),
  },
  {
    kind: 'holiday',
    says: [
      'christmas',
      'by xmas',
      'easter',
      'lunar new year',
      'new year',
      "valentine's",
      "father's day",
      "st patrick's day",
      'labour day',
      'boxing day',
      'black friday',
      'eid',
      'hanukkah',
      'tet',
      'by diwali next year',
      'ramadan',
      'thanksgiving',
      'halloween',
      'australia day',
      'on anzac day',
      'for the tax year',
      'next term',
      'by chinese new year',
      "by mother's day",
      'financial year 2029',
      'next school year',
      'the academic year',
      'new season',
      'new semester',
    ],
    pattern: phrase(
      `${prep}${part}?(?:christmas|xmas|easter|(?:lunar|chinese) new year|new year(?:'s)?|valentine'?s(?: day)?|(?:mother|father)'?s day|st\\.? patrick'?s(?: day)?|labou?r day|boxing day|black friday|eid|hanukkah|tet|diwali|ramadan|thanksgiving|halloween|australia day|anzac day|(?:next )?(?:financial|tax|school|academic) year|(?:new|next) (?:season|term|semester))(?!\\p{L})(?:,? (?:next) year|,? ${year})?`,
    ),
  },
  {
    kind: 'span',
    says: [
      'the following year',
      'towards the end of next year',
      'till next week',
      'hopefully by the end of the year',
      'next monday',
      'next tuesday',
      'next wednesday',
      'next thursday',
      'next friday',
      'next saturday',
      'next sunday',
      'later this year',
      'first half of the year',
      'the turn of the year',
      'this time next year',
      'mid-year',
      'tomorrow',
      'end of month',
      'coming friday',
      'next weekend',
    ],
    pattern: phrase(
      `this time next year|${prep}${part}?(?:next|this|the (?:coming|following)|end of) (?:the )?(?:year|month|week|weekend|quarter)(?!\\p{L})|${prep}${part}the (?:year)(?!\\p{L})|mid[- ]year|tomorrow|(?:next|this|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day`,
    ),
  },
  {
    kind: 'year_month',
    says: ['5/2028'],
    pattern: phrase(`${prep}(?:(?:0?[1-9]|1[0-2])[/.-]${year}|${year}[/-](?:0?[1-9]|1[0-2]))(?![\\d/.-])`),
  },
  { kind: 'year', says: ['second half of 2026'], pattern: phrase(`${prep}${part}?${year}(?![\\d-])`) },
  {
    kind: 'foreign',
    says: [
      'el próximo mes',
      'en mayo',
      "l'année prochaine",
      'le mois prochain',
      'en mai',
      "l'anno prossimo",
      'il mese prossimo',
      'a marzo',
      'năm sau',
      'năm tới',
      'tháng tới',
      '明年',
      '下个月',
      '今年',
      'el próximo año',
      'el año que viene',
      'en enero',
      'en febrero',
      'en abril',
      'en junio',
      'en julio',
      'a agosto',
      'en septiembre',
      'en octubre',
      'en noviembre',
      'en diciembre',
      'en janvier',
      'en février',
      'en mars',
      'en avril',
      'en juin',
      'en juillet',
      'en août',
      'en septembre',
      'en octobre',
      'a novembre',
      'en décembre',
      'a gennaio',
      'a febbraio',
      'a aprile',
      'a maggio',
      'a giugno',
      'a luglio',
      'a settembre',
      'a ottobre',
      'a dicembre',
      'tháng sau',
    ],
    pattern:
      /(?<!\p{L})(?:el (?:próximo año|año que viene|próximo mes)|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|l'année prochaine|le mois prochain|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|l'anno prossimo|il mese prossimo|a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)|năm sau|năm tới|tháng (?:sau|tới|\d{1,2})|明年|下个月|今年)/gu,
  },
  {
    kind: 'vague',
    says: [
      'as soon as possible',
      'asap',
      'right away',
      'straight away',
      'immediately',
      'very soon',
      'pretty soon',
      'the sooner the better',
      'sooner rather than later',
      'soon',
      'any day now',
      'not for a while',
      'down the road',
      'down the track',
    ],
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
