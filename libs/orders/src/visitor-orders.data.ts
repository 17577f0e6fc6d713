const start = String.raw`^\W*(?:(?:please|now|also|and|then|first|so|just) )*`;

const pattern = (source: string): RegExp => new RegExp(source, 'u');

/**
 * What visitors say to a bot to make it another, beside the orders that documents may hold too
 * (`document-orders.data.ts`). Matched against one sentence or clause in lower case, questions too: none may
 * match what people ask about machines with models, water filters and instructions on packets.
 */
export const visitorOrders: readonly RegExp[] = [
  // Another role, or none
  pattern(String.raw`${start}(?:act|behave|speak|talk|respond) (?:as|like) (?:an? |if |my |the )`),
  pattern(String.raw`\bpretend (?:that )?(?:you|there|we|to be)\b|${start}(?:stop|quit) being\b`),
  pattern(String.raw`\bas your (?:\w+ )?(?:developer|creator|maker|administrator|admin)\b`),
  pattern(String.raw`\byou(?:'re| are) (?:an?|my) [\w -]{1,30} now\b|\byou work for me\b`),
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
    String.raw`\byour (?:\w+ )?(?:instructions|guidelines|prompts?|configuration|programming|source code|training data)\b(?! (?:for|on|about|of|how|to|me|us)\b)|\byour developers?\b|\b(?:system|hidden|secret|initial) (?:prompts?|instructions)\b(?! (?:me|us)\b)`,
  ),
  pattern(
    String.raw`\byour (?:\w+ )?(?:restrictions|filters|limits|rules)\b.{0,20}\b(?:lifted|removed|disabled)\b|\b(?:there are|you have) no (?:rules|restrictions)\b`,
  ),
  pattern(
    String.raw`${start}(?:ignore|disregard|forget|repeat|print|output|show|translate|copy|write out|type out)\b.{0,30}\babove\b(?! \d)|\beverything above (?:was|is) (?:an? |only |just )`,
  ),
  pattern(String.raw`<\/?[a-z_]+>|\bnew instructions?:|\b(?:reply|respond|answer) (?:only )?with (?:the )?words?\b`),
  // What others wrote, and what only a machine can be told
  pattern(
    String.raw`${start}(?:print|output|list|dump|export|show|reveal|send|give)\b.*\b(?:(?:visitor|customer|user|client)s?'? (?:records?|data|addresses|e-?mails|passwords)|conversations? of|database|you have access to)\b`,
  ),
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?\n]{0,30}\b(?:previous|prior|above|earlier|all|your|the|any|those|these|system)\b[^.!?\n]{0,20}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|commands?|restrictions?|programming|guardrails?|context)\b/u,
  /\b(?:print|show|reveal|repeat|output|display|tell|give|leak|dump|share|what(?:'s| is| are| were))\b[^.!?\n]{0,30}\b(?:system (?:prompt|message|instructions?)|initial (?:prompt|instructions?)|your (?:\p{L}+ )?(?:prompt|instructions?|rules|configuration|source code|api keys?|secrets?|password)|(?:api|secret) keys?|env(?:ironment)? variables?|the (?:text|words) above|hidden (?:prompt|instructions?))\b/u,
  /(?:^|\n)[^\S\n]*(?:\[|<|#+ ?)?(?:system|assistant|developer|admin|root)(?:\]|>| ?(?:message|override|prompt|note))?\s*:/u,
  /\b(?:set|change|update|mark|make)\b[^.!?\n]{0,20}\b(?:is_qualified|intent_stage|customer_type|lead_score|wants_human|is_admin)\b|\b(?:is_qualified|intent_stage|customer_type_confidence|skipped_fields|pending_confirmation)\s*[=:]/u,
  /\b(?:mark|set|make|flag|treat|register) (?:me|this|us|my \p{L}+) as (?:an? )?(?:qualified|admin\w*|vip|approved)\b|\b(?:forget|ignore|disregard) (?:everything|all|anything)(?: that)?(?: was| is)? (?:above|before|prior|said|you)\b/u,
  /\b(?:print|show|reveal|dump|output|leak)\b[^.!?\n]{0,30}\b(?:config|configuration|environment|memory|database|logs|internal state)\b/u,
  /\b(?:you are now|from now on,? you(?:'re| are)?|pretend (?:to be|you(?:'re| are))|act as(?: if)?|roleplay as|role-play as|behave as|simulate being)\b(?! (?:my|our) (?:supplier|roaster))/u,
  /\b(?:developer|debug|dan|god|jailbreak|admin|maintenance|sudo) mode\b|\bjailbreak\b|\bdo anything now\b|<\/?(?:system|instructions?|prompt)>|\[\/?inst\]|<\|im_(?:start|end)\|>/u,
  /\b(?:list|show|tell|give|send|email|export|dump)\b[^.!?\n]{0,25}\b(?:other|all|your|previous|every) (?:\p{L}+ )?(?:customers?|users?|visitors?|leads?|clients?)(?:'s?)? (?:\p{L}+ )?(?:emails?|phones?|numbers?|details?|data|names?|addresses|contacts?|list|information)\b|\b(?:e-?mails?|phones?|numbers?|details?|data|names?|addresses)\b[^.!?\n]{0,15}\bof (?:your|the|all) (?:other )?(?:customers?|users?|visitors?|leads?|clients?)\b/u,
  /\b(?:drop table|select \* from|delete from|union select|<script|\$\{|\{\{|os\.system|rm -rf)\b|<script|\{\{/u,
  pattern(String.raw`\brm -rf\b|\bdrop table\b|\bcat \/etc\b|\bselect \* from\b|\bsudo\b`),
];

/** Who asks whether people may leave an instruction out orders nothing. */
export const leftOutByPeople =
  /\b(?:i|we|they|he|she|staff|someone|somebody|baristas?) (?:\w+ ){0,2}?(?:ignore|disregard|forget|bypass|override|drop)\b/u;
