import type { TypeSign } from './type-sign';
import { us, be, soft, some, openVerb, wish, end, source } from './type-words.data';
import { months, place, placeOrBar } from './vocabulary.data';

/** Of a café that is to open. Patterns run on one sentence in lower case. */
export const newCafeSigns: readonly TypeSign[] = [
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:(?:0|no|zero) (?:${place}|shops?) (?:so far|yet)|(?:i|we)(?:'ll| will)? open (?:(?:one|it|up|the place|(?:the|our) doors) )?(?:(?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})|in (?:\\d|an? |one|two|three|four|five|six|a few|a couple|${months}|spring|summer|autumn|winter)|next (?:year|month|week|${months}|spring|summer|autumn|winter)|this (?:spring|summer|autumn|winter|fall|year)))`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:it|this|that|ours|the place)(?:'ll| will| would|'s going to|'s gonna| is going to)(?: probably| basically)? be(?: like)? (?:an? |our |my )(?:\\p{L}+ ){0,3}?(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.95,
    corrects: true,
    pattern: source(
      `(?<!\\p{L})(?:(?:it|that|this|(?:the |my |our )?(?:${place}|place|shop|business))(?:'s| is)? (?:only |just |still )?(?:not|isn't|is not|hasn't|has not|won't be)(?: actually| even| quite)? (?:open|opened|running|trading|built|ready|up and running)(?: yet| until| till| for|(?=\\W*$))|(?:haven't|have not|hasn't|not|yet to)(?: actually| even)? (?:open|opened|started trading|started)(?: (?:it|the doors|our doors))? yet|none(?: of (?:them|it))?(?: (?:is|are|open))* yet|(?:it's|it is|that's) (?:still |only |just )+(?:planned|an idea|a plan|being built|under construction|on paper))${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.95,
    pattern: source(`(?<!\\p{L})${us}(?:${be})${soft}\\s(?:${openVerb})(?<!open)${some}\\s(?:${placeOrBar})${end}`),
  },
  {
    type: 'new_cafe',
    confidence: 0.95,
    pattern: source(
      `(?<!\\p{L})${us}(?:${be})?(?:'ve|'d|\\s(?:have|has|had))?${soft}(?:\\s|')?(?:${wish})(?:\\s\\p{L}+){0,4}?\\s${openVerb}${some}\\s(?:${placeOrBar})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern: source(`(?<!\\p{L})${us}(?:'ll| will| shall| would) (?:be )?${openVerb}${some}\\s(?:${place})${end}`),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern: source(
      `(?:^|[,.;:!(–-]\\s*|\\band (?:(?:are|am|will be|now) )?|\\bhere,? |\\bfrom \\p{L}+,? )(?:opening|starting|launching|setting up|planning|building|taking over|buying|(?:turn|convert)ing(?= [^.!?]*\\binto\\b))${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern: source(`(?<!\\p{L})(?:my|our) (?:very )?(?:first|new|future|dream)(?: \\p{L}+){0,2} (?:${place})${end}`),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:my|our|the|a|first|new)(?: \\p{L}+){0,2} (?:${place}) (?:is |are |we're |i'm |that's |which is |that is |will |'ll )?(?:\\p{L}+ )?(?:opening|opens|to open|open(?:s)? in|planned|launching|starting|under construction|being built)${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:help(?:ing)?|assist(?:ing)?)(?: (?:my|our) \\p{L}+| \\p{L}+)? (?:to )?(?:open|start|launch|set up)${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:sign|signed|found|got|signing|have|leased|rented|taken)(?: up| for| on)? (?:a|the|our)(?: \\p{L}+){0,3} (?:lease|premises|space|site|spot|location|business plan) for (?:an?|my|our)(?: \\p{L}+){0,2} (?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})(?:my|our) (?:plan|dream|goal|idea|project|aim) is(?: to (?:open|start|have|run|own|launch))?${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})${us}(?:'d| would|'m| am|'re| are)? (?:like|love|want|hope|plan|planning|hoping|dream|dreaming)(?: to| of)? (?:have|having|own|owning|run|running)${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.75,
    pattern: source(
      `(?<!\\p{L})${us}(?:${be})? (?:not (?:yet )?open(?:ed)?(?: yet)?|haven't opened|opening (?:soon|in|next|this|later|around|our doors|up)|(?:plan|hope|aim|hoping|planning|going|want) to open)${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.8,
    pattern: source(
      `^\\W*(?:(?:it's|it is|for|this is) )?(?:a |our |my )?(?:brand )?new(?: coffee)? (?:${place})${end}(?! (?:owner|manager|menu|staff))`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.7,
    pattern: source(
      `(?<!\\p{L})(?:a |an )?(?:new|first)(?: \\p{L}+)? (?:${place}) (?:in|project|venture|owner|here)${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern:
      /(?<!\p{L})(?:(?:quiero|queremos|voy a|vamos a|quisiera|me gustaría|estoy|estamos) (?:abrir|abriendo|montar|montando|poner)|(?:je veux|je voudrais|nous voulons|on veut|nous allons|je vais|j'aimerais|nous ouvrons|j'ouvre|on ouvre|envie d')\s?(?:ouvrir|lancer|monter|un|une)|(?:voglio|vorrei|vogliamo|vorremmo|sto per|stiamo per|stiamo) (?:aprire|aprendo|avviare)|apriamo|(?:muốn|sắp|định|chuẩn bị) mở)[^.!?]*(?:caf[eéè]|cafeter[ií]a|coffee|caffè|caffetteria|bar|bistrot|salon|quán|tiệm|cà phê)|(?:想|要|打算|准备|正在|计划)[^。！？]{0,6}开[^。！？]{0,10}(?:咖啡|店)/u,
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern:
      /(?<!\p{L})(?:ich|wir)(?!\p{L})[^.!?]*(?:caf[eé]s?|kaffeebar|kaffeehaus|rösterei)(?!\p{L})[^.!?]*(?:eröffnen|aufmachen|gründen)|(?<!\p{L})(?:ich eröffne|wir eröffnen)[^.!?]*(?:caf[eé]|kaffee)|(?<!\p{L})(?:ik|wij|we)(?!\p{L})[^.!?]*(?:caf[eé]|koffiebar|koffiezaak|koffietent)(?!\p{L})[^.!?]*(?:openen|beginnen|starten)|(?<!\p{L})(?:quero|queremos|vou)(?!\p{L})[^.!?]*abrir[^.!?]*(?:caf[eé]|cafeteria)|(?<!\p{L})(?:jeg|vi)(?!\p{L})[^.!?]*(?:åpne|åbne|starte)[^.!?]*(?:kaf[eé]|kaffebar)/u,
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?:^|[,.;!(–-]|\\b(?:and|but|so|or) )\\W{0,9}(?:(?:also|just|really|currently|actually|hi|hello|hey)[, ]+)*(?!will |set )${wish}(?:\\s\\p{L}+){0,3}?\\s${openVerb}${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.7,
    pattern: source(`(?<!\\p{L})(?:my|our) (?:very )?own(?: (?!home\\b)\\p{L}+)? (?:${place})${end}`),
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:i|we) (?:\\p{L}+ )?(?:open|launch|start) (?:my|our|the)(?: \\p{L}+){0,2} (?:${place})${end}(?! (?:at|every|from|until|till|early|late)\\b)`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})(?:get|getting|bring|bringing)${some}\\s(?:${place}) (?:on the road|up and running|going|started)${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.75,
    pattern: source(
      `(?<!\\p{L})(?:thinking|dreaming|dream) (?:about|of) (?:owning |having |running )?(?:an?|my|our)(?: (?!home\\b)\\p{L}+){0,2} (?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.75,
    pattern: source(
      `(?<!\\p{L})(?:(?:want|like|love|dream of|dreaming of|open|opening) (?:to (?:have|open|run) )?(?:my|our) (?:very )?own (?:place|shop|venue|spot|business)|(?:i'm|we're|i am|we are) (?:(?:now|just|only|still) )*(?:opening|planning|building|starting) (?:(?:an?|my|our) (?:\\p{L}+ )?)?one)${end}`,
    ),
  },
  // "She sells us her café", "he is handing his bakery over to me"
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:sell(?:s|ing)?|sold|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|leav(?:es|ing)|left|giv(?:es|ing)|gave)(?: over| on)? (?:(?:me|us) (?:his|her|their)(?: \\p{L}+){0,2} (?:${place})|(?:his|her|their)(?: \\p{L}+){0,2} (?:${place}) (?:over |on )?to (?:me|us))${end}`,
    ),
  },
  // The sentence is about the visitor, and about opening a café, in whatever words.
  {
    type: 'new_cafe',
    confidence: 0.65,
    pattern: source(
      `(?<!\\p{L})(?:opening|launching|starting|setting up|(?:will|to|gonna|and|then|'ll) (?:open|launch|start|set up))${some}\\s(?:${place})${end}(?<=(?<!\\p{L})(?:i|i'm|i've|we|we're|we've|us|me|my|our)(?!\\p{L})[^?]*)`,
    ),
  },
];
