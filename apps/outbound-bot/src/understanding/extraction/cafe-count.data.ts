import { place } from '../vocabulary.data';

export const countedPlaces = new RegExp(
  `^[\\s-](?:of )?(?:(?:small|little|busy|own|great|lovely|separate|different|other|main|physical|boutique|suburban|city|cbd|independent|family|existing|coffee|specialty|inner-city|of them|of our)\\s){0,3}(?:${place}|shops?|stores?|locations?|sites?|outlets?|venues?|branches|branch|places|premises|spots)(?!\\p{L})(?!\\s?(?:a|per) day)`,
  'u',
);

/** Words before the number by which the cafés are the visitor's and open. */
export const owned =
  /\b(?:(?:expand|grow|go)(?:ing|n|ed)? from|own|owns|run|runs|running|have|has|had|having|got|operate|operates|look after|looks after|oversee|oversees|manage|manages|managing|my|our|we're|we are|owner of|owners of|with|across|all|both|to|now|just|only|days|still|currently|already|at|in|keep|left|each of|for|chain of|group of|family of|total of|that's|that makes|of)\s(?:(?:about|around|the|just|only|a total of|currently|now|only the|just the|my|our|all|exactly|still)\s){0,2}$/u;

/** One, said without the noun. */
export const justOne =
  /\bjust mine\b|\b(?:just|only) (?:have|have got|got|run|own|do|operate) (?:the |this |that )?one\b(?! (?:thing|question|more|problem|issue|cup|group|machine|person|barista|of))|\b(?:just|only)(?: the| this)? one\b(?! (?:thing|question|more|problem|issue|cup|group|machine|person|barista|of))|\b(?:just|only) (?:a|the) single (?:one|location|shop|site|store|cafe|café)\b|(?:^\W*|\ba )single (?:location|shop|site|store|cafe|café|outlet|venue)\b|\b(?:just|only) (?:this|that|mine|the) (?:location|shop|site|store|cafe|café)\b/u;

/** A café in a list: "one in town", "another at the beach", "a kiosk". */
export const listedItem = new RegExp(
  `(?:(?<=^\\W{0,9}|[,;&+]\\s{0,9}|(?:and|plus|then|with|have|'ve|got|is|there's|there is|it's|run|own) )(?:also )?)(?:(?:the |my )?(?:one|another|main one|other(?: one)?|second(?: one)?)(?: (?:in|at|on|by|near|down|up|over|opposite|next to) (?:the )?[\\p{L}' -]{1,60}?)?|(?:a|an|the|my|our) (?:\\p{L}+ ){0,2}?(?:${place}|shop|store)(?: (?:in|at|on|by|near) (?:the )?[\\p{L}' -]{1,60}?)?)(?=\\s{0,9}(?:[,;.&+!]|$|(?:and|plus|then)(?!\\p{L})))`,
  'gu',
);
/** At least two of them, joined. */
export const listed =
  /\b(?:one|a \p{L}+|the main one)\b[^.!?]*(?:,|&|\+|\band\b|\bplus\b)\s*(?:another|(?:then )?one|the other|an? \p{L}+)\b/u;
export const listedOwn =
  /\b(?:i|we)(?:'ve| have| own| run|'ve got| got)\b[^.!?]*\banother (?:one )?(?:in|at|on|by|near)\b/u;
