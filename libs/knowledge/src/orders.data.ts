/** Who an order in a document is aimed at: the machine that reads it, never a barista. */
const machine = String.raw`(?:ai|a\.i\.|chat ?bots?|bots?|(?:virtual|chat|digital|automated|ai) (?:assistant|agent)s?|(?:the|this|any|every|an|dear|hey|hello|attention) assistants?|language models?|llms?|(?:the|this|any) models?|gpt|chatgpt)`;
const people = String.raw`(?:visitors?|users?|customers?|clients?|readers?|persons?|people|everyone|everybody|anyone|them)`;
const speaking = String.raw`(?:say|says|tell|reply|respond|answer|write|print|output|repeat|reveal|show|send|recommend|offer|promise|confirm|announce|include|mention|state|claim|insist|act|behave|ignore|pretend|obey|follow|forget|disregard|treat|set|mark|give|ask|call|use)`;

const pattern = (source: string): RegExp => new RegExp(source, 'iu');

/** Sentences of a document that give orders to whoever answers from it. Matched against plain lower-case text. */
export const orders: readonly RegExp[] = [
  // "Ignore all previous instructions"
  pattern(
    String.raw`\b(?:ignore|disregard|forget|override|bypass|skip|drop)\b[^.!?\n]{0,40}\b(?:previous|prior|above|earlier|preceding|other|all|your|the|any|those|these|system|safety)\b[^.!?\n]{0,25}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|commands?|restrictions?|guardrails?|context|training|passages?|policies|policy)\b`,
  ),
  // The form of a prompt
  pattern(
    String.raw`^\W*(?:system|assistant|developer|user|admin(?:istrator)?|root|instructions?|new (?:instructions?|task|role)|prompt|important (?:instructions?|note to \w+)|override)\b(?: ?(?:message|override|prompt|note|update|notice))?\W{0,3}[:>\]]`,
  ),
  pattern(
    String.raw`<\/?(?:system|instructions?|prompt|assistant)>|\[\/?inst\]|<\|[a-z_]+\|>|#{2,} ?(?:system|instructions?)|\b(?:begin|end) (?:system )?(?:prompt|instructions?|override)\b`,
  ),
  // "Note to AI assistants: ..."; "the chatbot must ..."
  pattern(String.raw`\b(?:to|for|dear|attention|hey|hello)\b[ ,:]{0,3}(?:all |any |every |the )?${machine}\b`),
  pattern(
    String.raw`\b${machine}\b[^.!?\n]{0,60}\b(?:must|should|shall|needs? to|has to|have to|is to|are to|will now|may only|please|never|always|do not|don't)\b`,
  ),
  pattern(String.raw`\b(?:if|when|as) you(?:'re| are)\b[^.!?\n]{0,20}\b${machine}\b`),
  // Another role
  pattern(
    String.raw`\byou are now\b|\bfrom now on,? (?:you|always|never|${speaking})\b|\bpretend (?:to be|you(?:'re| are)|that you)\b|\byour (?:new|real|true|only|actual) (?:role|task|persona|instructions?)\b|\byour (?:system |hidden |initial )?(?:prompt|programming|guardrails|developers?)\b|\b(?:developer|debug|dan|god|jailbreak|admin|maintenance|sudo) mode\b|\bdo anything now\b`,
  ),
  // What to say, and to whom
  pattern(
    String.raw`\b(?:tell|inform|ask|order|instruct|convince|persuade|offer|promise|give|send|assure|direct|redirect)\b (?:all |any |every |each |the |this |your |our )*${people}\b[^.!?\n]{0,40}\b(?:that|to|their|a|an|your|https?)\b[^.!?\n]*(?:\b(?:discount|free|refund|password|card|bank|credit|code|link|click|visit|website|https?|closed|bankrupt|competitor)\b|\d ?%|www\.)`,
  ),
  pattern(
    String.raw`^\W*(?:please |now |always |only |never |also |then |instead,? |first,? |just )*(?:say|reply|respond|answer|output|repeat|begin (?:every|each|your|the) (?:reply|answer|response)|end (?:every|each|your|the) (?:reply|answer|response)|start (?:every|each|your|the) (?:reply|answer|response))\b[^.!?\n]{0,30}(?:["“'‘«:]|\b(?:only|exactly|with|that|word|in capitals|verbatim|the following|nothing else)\b)`,
  ),
  pattern(
    String.raw`\b(?:when|if|whenever|every time|before|after|while)\b[^.!?\n]{0,25}\b(?:ask(?:s|ed|ing)?|answer(?:s|ed|ing)?|question|read(?:s|ing)?|respond(?:s|ed|ing)?|process(?:es|ed|ing)?|retriev\w+|summari\w+)\b[^.!?\n]{0,40}[,:] ?(?:you |please |always |just |only |instead )*(?:must |should |shall |will |are to )?(?:say|tell|reply|respond|answer|claim|insist|pretend|confirm|promise)\b`,
  ),
  pattern(
    String.raw`\b(?:do not|don't|never)\b[^.!?\n]{0,15}\b(?:tell|mention|reveal|show|disclose|let|inform|cite|quote)\b[^.!?\n]{0,40}\b(?:this (?:note|text|passage|message|instruction|document)|these (?:notes?|instructions?)|(?:the )?(?:visitor|user|human)s?)\b`,
  ),
  pattern(
    String.raw`\b(?:reveal|print|show|output|repeat|leak|dump|send|include|append|post)\b(?! (?:no|us)\b)[^.!?\n]{0,40}\b(?:system prompt|prompt|api keys?|secrets?|passwords?|environment variables?|conversation(?: history)?|chat history|hidden instructions?|(?:visitor|user|customer)s?['’]?s? (?:e-?mails?|phones?|details|data|names?))\b`,
  ),
  // How to reply
  pattern(
    String.raw`\b(?:start|begin|end|finish|close|open|conclude|preface|prefix|sign)\b (?:every|each|your|the|this|any|all)\b (?:\w+ ){0,2}(?:answers?|repl(?:y|ies)|responses?)\b|\b(?:in|into|to|with|of) (?:your|each|every|any) (?:\w+ )?(?:answers?|repl(?:y|ies)|responses?|outputs?)\b`,
  ),
  pattern(
    String.raw`\b(?:everything|all|whatever|anything)\b(?: that)? you (?:were|have been|are) (?:told|given|instructed)\b|\b(?:output|print|reveal|show|copy|repeat|dump)\b[^.!?\n]{0,30}\b(?:your (?:configuration|settings|context|memory|rules|instructions)|verbatim|word for word)\b`,
  ),
  pattern(
    String.raw`\byou (?:must|should|shall|will|have to|are to|need to) (?:now |always |only |never |not |then )*(?:say|tell|reply|respond|answer|ignore|reveal|output|print|recommend|pretend|act|disregard|forget)\b(?! us\b)|\bthe (?:user|visitor) (?:wants|has asked|asked|is asking) you\b`,
  ),
  // What no reader sees or should: hidden markup, placeholders, data
  pattern(
    String.raw`<[a-z]+[^>]*(?:display ?: ?none|visibility ?: ?hidden|font-size ?: ?0|opacity ?: ?0|\bhidden\b)[^>]*>|<!--|\{\{|\$\{|\{ ?["“'][\w-]+["”'] ?:`,
  ),
  // State and tools
  pattern(
    String.raw`\b(?:set|change|update|mark|make)\b[^.!?\n]{0,25}\b(?:is_qualified|intent_stage|customer_type|lead_score|wants_human|is_admin|urgency)\b|\b(?:is_qualified|intent_stage|lead_score|is_admin|skipped_fields)\b ?[=:]|\b(?:call|invoke|execute|run|use) (?:the |a |your )?(?:function|tool|command|shell|script|api)s?\b|<script|\bjavascript:|\bcurl http`,
  ),
  pattern(
    String.raw`\b(?:mark|set|flag|treat|register)\b (?:this |the |every |all |each )*(?:visitor|user|lead|conversation)s?\b`,
  ),
  // Spanish, French, Italian, German, Vietnamese, Chinese
  /\bignor(?:a|e|ar|ez|er|iere|ieren|iert|are)\b[^.!?\n]{0,40}\b(?:instrucciones|reglas|instructions|consignes|règles|istruzioni|regole|anweisungen|regeln|vorgaben)\b/iu,
  /(?:bỏ qua|phớt lờ|quên)[^.!?\n]{0,40}(?:hướng dẫn|chỉ dẫn|quy tắc|lệnh)|(?:忽略|无视|忘记|不要理会)[^。！？\n]{0,20}(?:指令|指示|说明|规则|提示)/iu,
];

/** Encoded text says nothing to a reader, but a model may read it: no word is so long, and none mixes alphabets. */
export const encoded =
  /[a-z][\u0400-\u04ff]\p{L}|[\u0400-\u04ff][a-z]\p{L}|[A-Za-z0-9+/]{60,}={0,2}|(?:[0-9a-f]{2}[\s,:]?){40,}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}){6,}/iu;
