const start = String.raw`^\W*(?:(?:please|now|also|and|then|first|so|just) )*`;

const pattern = (source: string): RegExp => new RegExp(source, 'u');

/**
 * What visitors say to a bot to make it another, beside the orders that documents may hold too
 * (`libs/knowledge/src/orders.data.ts`). Matched against one sentence or clause in lower case, questions too: none may
 * match what people ask about machines with models, water filters and instructions on packets.
 */
export const ordersToBot: readonly RegExp[] = [
  // Another role, or none
  pattern(String.raw`${start}(?:act|behave|speak|talk|respond) (?:as|like) (?:an? |if |my |the )`),
  pattern(String.raw`\bpretend (?:that )?(?:you|there|we|to be)\b|${start}(?:stop|quit) being\b`),
  pattern(String.raw`\bas your (?:\w+ )?(?:developer|creator|maker|administrator|admin)\b`),
  pattern(String.raw`\byou are now\b|\byou(?:'re| are) (?:an?|my) [\w -]{1,30} now\b|\byou work for me\b`),
  pattern(String.raw`\bobey (?:me|my)\b|\b(?:developer|debug|dan|god|jailbreak|admin) mode\b`),
  // Its rules, and what it was told
  pattern(
    String.raw`\b(?:ignore|disregard|forget|bypass|override|drop)\b (?:about )?(?:all |the |your |my |these |those |any |of )*(?:previous |prior |above |earlier |other |system )*(?:documents?|knowledge base|sources?|rules?|instructions?|guidelines?|directions?|polic(?:y|ies)|prompts?)\b`,
  ),
  pattern(
    String.raw`\b(?:ignore|disregard|forget) (?:everything|anything|all|what) (?:that )?(?:you|above|before|i said)\b|\bwhat you (?:were|have been) told\b`,
  ),
  pattern(
    String.raw`\b(?:do not|don't|stop) (?:follow|following|obey|obeying)\b.*\b(?:rules?|instructions|guidelines)\b`,
  ),
  pattern(
    String.raw`\byour (?:\w+ )?(?:instructions|guidelines|prompts?|configuration|programming|source code|training data)\b(?! (?:for|on|about|of|how|to)\b)|\byour developers?\b|\b(?:system|hidden|secret|initial) (?:prompts?|instructions)\b`,
  ),
  pattern(
    String.raw`\byour (?:\w+ )?(?:restrictions|filters|limits|rules)\b.{0,20}\b(?:lifted|removed|disabled)\b|\b(?:there are|you have) no (?:rules|restrictions)\b`,
  ),
  pattern(
    String.raw`${start}(?:ignore|disregard|forget|repeat|print|output|show|translate|copy)\b.{0,30}\babove\b(?! \d)|\beverything above (?:was|is) (?:an? |only |just )`,
  ),
  pattern(String.raw`<\/?[a-z_]+>|\bnew instructions?:|\b(?:reply|respond|answer) (?:only )?with (?:the )?words?\b`),
  // What others wrote, and what only a machine can be told
  pattern(
    String.raw`${start}(?:print|output|list|dump|export|show|reveal|send|give)\b.*\b(?:(?:visitor|customer|user|client)s?'? (?:records?|data|addresses|e-?mails|passwords)|conversations? of|database|you have access to)\b`,
  ),
  pattern(String.raw`\brm -rf\b|\bdrop table\b|\bcat \/etc\b|\bselect \* from\b|\bsudo\b`),
];

/** Who asks whether people may leave an instruction out orders nothing. */
export const leftOutByPeople =
  /\b(?:i|we|they|he|she|staff|someone|somebody|baristas?) (?:\w+ ){0,2}?(?:ignore|disregard|forget|bypass|override|drop)\b/u;
