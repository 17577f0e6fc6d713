/** People and firms whose details are not the visitor's. */
export const otherParties =
  'accountant|bookkeeper|lawyer|solicitor|landlord|landlady|builder|architect|electrician|plumber|wife|husband|partner|spouse|girlfriend|boyfriend|fianc[eé]e?|mum|mom|mother|dad|father|brother|sister|son|daughter|cousin|uncle|aunt|friend|mate|neighbou?r|colleague|boss|manager|assistant|employee|barista|staff|chef|supplier|roaster|roastery|vendor|distributor|wholesaler|competitor|agent|broker|bank|designer|agency|technician|customer|client|tenant|owner|previous owner|franchisor|secretary|receptionist|co-?founder|investor|doctor|dentist|teacher|other (?:cafe|shop|guy|company|roaster)';

/** Whose the contact detail is not, in the words before it. */
export const othersDetail = new RegExp(
  [
    String.raw`\b(?:${otherParties})'?s?'? (?:\p{L}+ ){0,2}(?:e-?mails?|number|phone|mobile|cell|address|contact|details|is|are|was|on|at)(?!\p{L})`,
    String.raw`\b(?:${otherParties})(?: \p{L}+)? (?:is |are |can be )?(?:at|on|via|reached|called|under)\b`,
    String.raw`\b(?:his|her|their|your|its) (?:\p{L}+ )?(?:e-?mails?|number|phone|mobile|cell|address|contact)\b`,
    String.raw`\b(?:find|reach|contact|call|ring|email|e-mail|text|ask|try|write to|got|from|use[ds]?) (?:him|her|them|it)\b`,
    String.raw`\b(?:my|our|the) (?:${otherParties})(?:,? (?!and\b|i\b)\p{L}+){0,2}[^\p{L}]*$`,
    String.raw`\bask for \p{L}+`,
    // "I emailed …, nobody answered": whom one writes to is somebody else.
    String.raw`\b(?:i|we)(?:'ve| have|'d| had)? (?:\p{L}+ )?(?:e-?mailed|called|rang|rung|phoned|wrote|written|texted|messaged|contacted|tried|reached out|sent|spoke|spoken)(?!\p{L})(?![^.!?]*\bfrom\b)`,
    String.raw`\b(?:their|your|the (?:supplier|roaster|landlord)'s) (?:website|site|page)\b`,
  ].join('|'),
  'gu',
);

/** "Dave's email": somebody's, unless it is the visitor's or their own shop's. */
export const someonesDetail =
  /(?<of>\b(?:the|a|an|some) \p{L}+ )?\b(?<owner>\p{L}+)(?:'s|s') (?:\p{L}+ ){0,2}(?:e-?mail|number|phone|mobile|cell|address|contact|line|hotline)(?!\p{L})/gu;
export const ownThings = new Set(
  'it that what here there cafe café shop business company store office work mine team venue restaurant bakery bar today let'.split(
    ' ',
  ),
);

export const ownDetail =
  /\b(?:my (?:own |personal |work |business |best |new |direct |private |full |real )*(?:e-?mail|number|phone|mobile|cell|address|contact)|mine|me (?:at|on|via|under)|i'm (?:at|on)|us (?:at|on|via)|our (?:own |office |shop |cafe )*(?:e-?mail|number|phone|mobile|address)|better use|use this|instead)\b/gu;

/** A value that the visitor sets aside: "not jo@old.com". */
export const setAside =
  /(?:\bnot|\binstead of|\brather than|\bdon't use|\bdo not use|\bno longer|\bforget|\bignore|\bdelete|\bremove|\bold (?:one|e-?mail|number|address)(?: (?:was|is|:))?|\bused to be|\bwas|n't|\breplace)\s*(?:the |my |at |on |old |e-?mail |number )*$/u;

/** The visitor gives somebody else's detail as the one to use. */
export const offered = {
  before:
    /\b(?:use|take|put(?: down)?|go with|write (?:down|to)) (?:my|our|the) (?:\p{L}+ )?\p{L}+'s(?: (?:one|e-?mail|number|phone|mobile|address))?(?: instead| please)?[\s,:–-]*(?:it's |which is |that's )?$/u,
  after:
    /^\S*(?:\s{1,3}\d[\d ]{0,32})?[\s,.;:–-]{1,9}(?:(?:please|so|and|just|you can|you could|we can|let's|best to|better) )*(?:use|take|put(?: down)?|go with|note(?: down)?) (?:(?:that|this|the) (?:one|address|e-?mail|number)|that|this|hers|his|theirs|it)(?: one)?(?!(?: one)? (?:for|only|to (?:call|ring|reach|contact|e-?mail) (?:him|her|them)))(?!\p{L})/u,
};

/** "0131 496 0400, please don't use that one." */
export const setAsideAfter =
  /^\S*(?:\s{1,3}[\d() -]{1,32})?[\s,.;:–-]{1,9}(?:(?:but|and|so|please|just) )*(?:don't|do not|never|not to be|isn't to be) (?:use|ring|call|write to|e-?mail|contact|text|reach)(?:d|ed)?(?: me)?(?: on| at)? (?:that|this|it|there)\b/u;
