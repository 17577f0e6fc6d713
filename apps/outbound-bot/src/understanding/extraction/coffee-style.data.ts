import type { ValueOf } from '../../domain/fields/fields';

/** How people speak of the three styles. */
export const styleWords: readonly { readonly style: ValueOf<'coffee_style'>; readonly pattern: RegExp }[] = [
  {
    style: 'bold',
    pattern:
      /\b(?:bold(?:er)?|strong(?:er)?|dark(?:er)?|french roast|full[- ]flavou?r(?:ed)?|lots of body|(?:a )?(?:bit of |some )?(?:oomph|kick)|robust|intense|full[- ]bodied|heavy|heavier|punchy|punch|powerful|smoky|smokey|big bodied|gutsy|hearty|with a kick|cuts? through (?:the )?milk|stands? up to (?:the )?milk|italian[- ]style|southern italian)\b/gu,
  },
  {
    style: 'light',
    pattern:
      /\b(?:light(?:er)?(?!s)|fruity|fruitier|fruit[- ]forward|floral|delicate|bright(?:er)?|acidic|acidity|citrus(?:y)?|zesty|tea[- ]like|filter[- ](?:roast|style)|nordic|scandinavian|scandi|berry|berries|juicy|blonde?)\b/gu,
  },
  {
    style: 'balanced',
    pattern:
      /\b(?:balanced?|balance|medium|mid[- ]roast|middle of the road|in the middle|(?:somewhere |something )?in between|in-between|middle ground|all[- ]?rounder|crowd[- ]pleas\w+|smooth|mellow|mild|rounded|not too extreme|nothing (?:too )?extreme|something for everyone|easy[- ]drinking|approachable)\b/gu,
  },
];

/** Words of taste that go with a style, where none of the words above is said. */
export const styleHints: typeof styleWords = [
  {
    style: 'bold',
    pattern: /\b(?:rich(?:er)?|(?<!(?:i'm|i am|we're|we are|an?) )italian|traditional|old[- ]school|earthy|spicy)\b/gu,
  },
  { style: 'light', pattern: /\b(?:third[- ]wave|ethiopian?s?|kenyans?|naturals?)\b/gu },
  { style: 'balanced', pattern: /\b(?:nutty|nuts?|chocolat(?:e|ey|y)|caramel\w*|sweet|creamy|classic)\b/gu },
];

export const betweenBoth =
  /\b(?:between|neither|not too|nothing too|mix of|both|half(?:way)?)\b[^.!?]*\b(?:light|bright|fruity|delicate|mild)\b[^.!?]*\b(?:dark|bold|strong|heavy|intense)\b|\b(?:between|neither|not too|nothing too|mix of|both|half(?:way)?)\b[^.!?]*\b(?:dark|bold|strong|heavy|intense)\b[^.!?]*\b(?:light|bright|fruity|delicate|mild)\b|\bnothing (?:too |very )?extreme\b|\bnot (?:too |very )?extreme\b/u;

/** Before the style: there is more of it than wanted. */
export const tooMuch = /\b(?:less|too|overly)(?: \p{L}+){0,2} $/u;

/** What is denied is a degree: "not too strong" wants some of it. */
export const lessOf = /^\S+ (?:too|overly|very|that)\b/u;

/** The sentence is about coffee. */
export const coffeeContext =
  /\b(?:fruity|floral|citrusy?|acidity|acidic|full[- ]bodied|crema|nutty|juicy|coffees?|roast(?:s|ed|y)?|espressos?|blends?|beans?|brews?|flavou?rs?|taste|tasting|profile|style|notes|single origin|cups?(?! a)|milk|one|ones|something|lattes?|flat whites?|house)\b|\b(?:like|want|prefer|love|take|drink|serve|keep)s? (?:it|them|ours|mine)\b/u;

/** A noun after the word that makes it about something else. */
export const otherNoun =
  /^(?:[- ](?:meals?|lunch(?:es)?|breakfasts?|food|snacks?|bites|communit\w+|competition|foot|traffic|sized?|interior|space|spot|fit-?out|wi-?fi|team|focus|accent|demand|location|rail|industrial|following|brand|support|presence|filled|room|future|start|training|machine|timber|wood|walls?|blue|green|side (?:dish|business|gig|project)\p{L}*|idea|move|plan|business|economy|suburb|corner|term|rush|week|day|weight|touch|colou?rs?))(?!\p{L})/u;

/** An item of a list is the style by itself: "100 cups a day, bold, need a machine". */
export const itemOfList =
  /[,;:]\s+(?:(?:a|something|rather|quite|preferably) )?(?:bold|balanced|dark|light|medium)(?: roast| style| please)?\s*(?:[,;.!]|$|and\b)/u;

/** "As dark as it gets", "Strong stuff for the miners": a sentence that begins with the taste. */
export const beginsWithStyle =
  /^\W*(?:(?:as|very|really|proper|properly|quite|nice and|definitely|preferably|ideally|probably|maybe|oh|well|something|just) )*(?:bold|strong|dark|darker|fruity|floral|balanced|smooth|mellow|medium|robust|intense|full[- ]bodied)(?!\p{L})(?! (?:competition|idea|move|team|following|accent|demand|focus|wi-?fi|sized?|rent|street))/u;
