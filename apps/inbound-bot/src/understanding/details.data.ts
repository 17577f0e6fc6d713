/** How long it has been so: the time with the word that says so. */
export const since =
  /\b(?:sin[cs]e|ever since|starting|started|began|begun|beginning|from) (?:about |around |on |in |last |this |the |early |late )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:this |last |yesterday )?(?:morning|afternoon|evening|night|noon|lunch(?:time)?|midday|opening|week(?:end)?|month|year|service|clean(?:ing)?|delivery|batch|bag|update|spring|summer|autumn|winter|christmas|easter)|(?:a|one|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|months?)(?: ago)?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})|\d{1,2}(?:st|nd|rd|th|:\d\d| ?[ap]m)?)(?: (?:morning|afternoon|evening|night|last week|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day))?|\b(?:sin[cs]e|(?:started|began) (?:when|after|as soon as)) (?:we|i|they|our|the|you|he|she|my) (?:\p{L}+ ){0,6}[\p{L}\p{N}]+|\bfor (?:about |around |the (?:last|past) |over |almost |nearly )*(?:a|one|two|three|four|five|six|several|some|\d+|a few|a couple of) (?:hours?|days?|weeks?|months?|years?|mornings?)\b|\b(?:desde|depuis|da) (?:el |la |le |il )?(?:ayer|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ieri|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\b/u;

/** A short answer to the question when it began. */
export const saysWhen = /\d|\b(?:ago|always|ever|week|month|day|morning|night)/u;

/** A time of day that has been. */
export const moments =
  /\b(?:this (?:morning|afternoon)|(?:last|yesterday) (?:morning|afternoon|evening|night)|overnight|earlier today)\b/u;

/** With what the words begin that name a day: its own name, a month's, or how far it is. */
export const daysBegin: ReadonlySet<string> = new Set(
  'mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec yes tod ton las ago bef ear'.split(' '),
);

export const dateInFigures = /\d[./-]\d/u;

/** What a parser of dates takes for one: "the ones I have now", "the sat nav". */
export const namesNoTime = /^(?:(?:right )?now|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun))$/u;

/** What stands before a month in which something began, and not before that of an invoice. */
export const sinceMonth = /\b(?:in|since|from|during|early|late|mid) $/u;

/** What follows a day's name where it is no part of another one, such as "Sunday blend". */
export const goesOn =
  /^(?:'s\b|\s*(?:$|[^\p{L}\s])|\s+(?:morning|afternoon|evening|night|and|but|or|when|because|after|before|at|as|already|we|i|it|they|he|she|you|our|my|the|is|was)\b)/u;

/** What somebody did about a fault. */
export const repairs =
  /\b(?:(?:i|we|she|he|they|the (?:barista|team|boys|girls)|my \p{L}+)(?:'ve| have| had| has|'d)? (?:(?:already|just|also|even|now|all|both|carefully|then) )*)(?:tried|changed|cleaned|flushed|backflushed|replaced|swapped|restarted|reset|rebooted|adjusted|turned|unplugged|plugged|descaled|checked|tightened|loosened|opened|emptied|refilled|rinsed|soaked|purged|wiped|pulled|ground|weighed|measured|dialled|dialed|called|rang|emailed|phoned|moved|lowered|raised|increased|decreased|switched|pressed|pushed|did|done|ran|took|put|made|bought|ordered|used|printed|wrote|showed|trained|taught|hung|stuck)\b|\b(?:already|have|having) (?:tried|changed|cleaned|checked|replaced|done|rebooted|restarted|descaled)\b|\btried (?:to |a |the |another |different |\p{L}+ing)/u;

/** Something was done then, not about the fault: "since we changed brands". */
export const tellsWhen = /\b(?:sin[cs]e|when|after|before|until) (?:i|we|she|he|they|the|my)\b/u;

/** What it does to the café. */
export const business =
  /\b(?:turn(?:ed|ing)? away|los(?:t|ing|e) (?:(?:\p{L}+|\d+) ){0,4}(?:customers?|clients?|sales|money|people|business|regulars?|orders?|guests?|accounts?|trade|takings|hours?|minutes?|dollars)|cancel(?:led|ling)?|refund\w*|gave away|giving away|(?:can't|cannot|couldn't|unable to|had to|have to) (?:\p{L}+ )?(?:trade|open|serve|sell|close|shut)|queue|line (?:goes|is|was|out)|complain\w*|sen(?:d|t|ding) (?:\p{L}+ ){0,5}back|walk(?:ing|ed)? (?:out|away|off)|nothing to (?:serve|sell)|costing|costs? us|wast(?:e|ed|ing)|throw(?:ing|n)? (?:\p{L}+ )?(?:away|out)|empty shelves|run out|ran out|out of (?:coffee|beans))\b/u;

export const orderNumbers = {
  named:
    /(?<!\p{L})(?:order|purchase|delivery|consignment|tracking|ref(?:erence)?|po|pedido|commande|ordine|đơn hàng|订单)(?:'s)?(?: (?:number|no|num|id|nr|code|ref|reference))?\.?(?: (?:is|was|number is|of ours|we placed))?[\s:#-]{0,3}((?:[a-z]{1,4}-?)?\d{3,10})\b/u,
  alone: /(?:^|[^\p{L}\p{N}-])#?((?:[a-z]{1,4}-?)?\d{3,10})(?![\p{L}\p{N}-])/u,
} as const;
