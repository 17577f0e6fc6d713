/** What is counted: cups, in the words of cafés, and in the visitor's other languages. */
export const cups =
  '(?:cups?|coffees|coffee|drinks?|espressos|lattes|flat whites|cappuccinos|long blacks|brews|serves|servings|beverages|covers of coffee|tazas?|cafés al día|cafés por día|cafés par jour|tasses?|tazze|tazzine|tassen|kopper|ly|cốc|杯)';

export const perDay =
  '(?:(?:a|per|each|every|/) ?(?:single |busy |normal |average |week ?)?day|daily|/ ?day|p\\.?d\\.?|al día|por día|par jour|al giorno|pro tag|om dagen|mỗi ngày|một ngày|一天|每天)';
export const perWeek = '(?:(?:a|per|each|every|/) ?week|weekly|/ ?week|/ ?wk)';
export const perMonth = '(?:(?:a|per|each|every|/) ?month|monthly|/ ?mth)';
export const perYear = '(?:(?:a|per|each|every|/) ?(?:year|annum)|yearly|annually)';
export const perOther =
  '(?:(?:a|an|per|each|every|/) ?(?:hour|morning|weekend|fortnight|minute|shift|person|customer)|hourly|at a time|each time)';

/** Number words before "cups" that are a size, and counts of other things. */
export const notCups =
  /^\s?(?:oz|ounces?|ml|cl|cm|mm|kilos?|kgs?|grams?|litres?|liters?|%|percent|seats?|seater|sqm|square|staff|baristas?|people|years?|months?|weeks?|days?|hours?|minutes?|dollars?|euros?|pounds?|cafes?|shops?|locations?|sites?|kids?|children|group|types?|kinds?|sorts?|origins?|blends?|machines?|grinders?|am|pm|o'clock|:\d|st|nd|rd|th|\/(?! ?(?:d|w|m))|\.\d|-\s?(?:group|seat|cup))/u;

/** The same, of the words before the number: prices, seats, hours. */
export const notCupsBefore =
  /(?:[$€£#]|\bseat(?:s|ing)?(?: for| about| around)*|\b(?:at|till|until|before|after))\s?$/u;

/** A verb of the café that makes a bare number with "a day" its cups. */
export const servingVerb =
  /\b(?:serv(?:e|es|ing)|pour(?:s|ing)?|sell(?:s|ing)?|mak(?:e|es|ing)|do(?:es|ing)?|brew(?:s|ing)?|push(?:ing)?|pump(?:ing)? out|go(?:ing)? through|expect(?:s|ing)?|need(?:s|ing)?|hit(?:ting)?|average|averaging|aim(?:ing)?|volume|cups?|coffees?)\b/u;

/** A private person's cups. */
export const drinker =
  /\b(?:i|we|my (?:wife|husband|partner) and i) (?:usually |normally |only |just |always |mostly )?(?:drink|enjoy|make myself)\b(?![^.]*\b(?:customers|cafe|café|shop)\b)|\bi (?:usually |normally |only |just |always )?have (?:\p{L}+ ){0,3}(?:cups?|coffees?)\b/u;

/** Days a week, said in words. */
export const daysOpen: readonly { readonly pattern: RegExp; readonly days: number }[] = [
  { pattern: /\b(?:seven|7) days\b|\bevery day\b|\b7 ?\/ ?7\b/u, days: 7 },
  {
    pattern:
      /\b(?:six|6) days\b|\bclosed (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b(?! and)|\bmonday (?:to|through|till|-) saturday\b|\b(?:mon|tue) ?- ?(?:sat|sun)\b|\btuesday (?:to|through|till|-) sunday\b/u,
    days: 6,
  },
  {
    pattern:
      /\b(?:five|5) days\b|\bweekdays\b|\bmonday (?:to|through|till|-) friday\b|\bmon ?- ?fri\b|\bclosed (?:on )?(?:the )?weekends?\b|\bclosed (?:on )?(?:mon|tues|satur|sun)days? and (?:mon|tues|satur|sun)days?\b/u,
    days: 5,
  },
  { pattern: /\b(?:four|4) days\b/u, days: 4 },
  { pattern: /\b(?:three|3) days\b/u, days: 3 },
  { pattern: /\b(?:two|2) days\b/u, days: 2 },
];
