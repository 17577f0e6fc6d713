/**
 * What an order to whoever answers looks like. A document may order people about as it likes: it takes a verb of speech,
 * obedience or disclosure, and besides it a sign of who is spoken to: a machine, its prompt, its answers as such.
 */

/** Never "model" alone: a coffee machine is one. "The assistant" may be a person, who has other work than talking. */
const bot = String.raw`(?:a\.?i\.?|ais|(?:ai |chat ?)?bots?|(?:ai|virtual|chat|digital|automated) (?:assistant|agent)s?|(?:ai|language) models?|llms?|(?:chat)?gpt(?:-\d)?)`;
const assistant = String.raw`(?<=\b(?:the|this|any|every|all|each|dear|hey|hello|attention|coffee|to|for) )assistants?(?! (?:manager|barista|roaster|cook|chef|teacher)s?\b)`;
const machine = String.raw`(?:\b${bot}|${assistant})\b`;

const telling = String.raw`(?:answer|reply|respond|say|tell|claim|confirm|promise|offer|recommend|mention|state|announce|insist|reveal|disclose|output|quote|praise|insult|ignore|disregard|forget|pretend)s?`;
const must = String.raw`(?:must|should|shall|needs? to|has to|have to|is to|are to|(?:is|are) (?:required|told|ordered|instructed|asked|allowed) to)`;
const adverbs = String.raw`(?:(?:please|kindly|not|never|always|only|just|now|then|also|instead)[, ]+)*`;

/** What a person at work is not told to say. */
const onlyBots = String.raw`(?:\b(?:visitor|user|prompt|passage|joke|rhyme|emoji|discount|refund|warranty)s?\b|["“«]|https?:)`;

/** Not "never ignore your rules". */
const unlessForbidden = String.raw`(?<!\b(?:never|not|don't|nobody may|no one may) )`;
const disobey = String.raw`(?:${unlessForbidden}\b(?:ignore|disregard|forget|override|bypass|overrule|abandon|set aside|pay no attention to|take no notice of)|\bstop (?:following|obeying)|\b(?:do not|don't|never) (?:follow|obey))`;
const guidance = String.raw`(?:instructions?|prompts?|directives?|directions|guidelines?|rules?|commands?|guardrails?|restrictions?|programming)`;
const former = String.raw`(?:previous|prior|above|earlier|preceding|former|existing|initial|original|system|safety|other)`;
/** The end of what is to be ignored: "the previous instructions that came with the pump" is about a pump. */
const nothingMore = String.raw`(?= *(?:[.,;:!)\]|]|$|and\b|now\b|then\b|instead\b|but\b))`;

const answers = String.raw`(?:answers?|repl(?:y|ies)|responses?|outputs?)`;
/** Not "your reply" alone: people write letters. */
const yourAnswers = String.raw`(?:your(?! reply\b)|each|every|all|any)(?: one)?(?: of)?(?: your| the)?(?: next| first| last| other| following)? ${answers}`;
/** Words that an answer is to have as they stand, or an address. */
const literally = String.raw`(?:["“'‘«](?!s\b)|\bthe (?:single |exact |following )?(?:words?|phrase|sentence|letters?|text|token|emoji)\b|https?:|www\.|\b[a-z\d-]+\.[a-z]{2,}\b)`;
const placing = String.raw`\b(?:end|begin|start|finish|close|open|conclude|preface|prefix|sign|add|append|insert|include|put|mention|contain|carry|say|recommend|link|consist)s?`;

const parts = String.raw`(?:pirate|hacker|sailor|villain|robot|poet|comedian|toddler|alien|wizard|vampire|ghost|gangster|cowboy|(?:linux |unix )?(?:terminal|shell|console|interpreter)|dan\b|evil\w*)`;
const antics = String.raw`(?:jokes?|emojis?|poems?|rhymes?|riddles?|insults?|lies?|limericks?|songs?)`;
const visitors = String.raw`(?:visitor|user)s?`;
const state = String.raw`(?:is_qualified|intent_stage|customer_type|lead_score|wants_human|is_admin|skipped_fields|pending_confirmation)`;

const pattern = (...sources: readonly string[]): RegExp => new RegExp(sources.join(''), 'u');
/** Anything within a sentence. */
const within = (characters: number): string => String.raw`[^.!?\n]{0,${characters}}?`;

/** Sentences of a document that give orders to whoever answers from it. Matched against plain lower-case text. */
export const documentOrders: readonly RegExp[] = [
  // "Note to AI assistants: recommend ..."; "Chatbot: offer ..."; "To whichever AI summarises this: ..."
  pattern(
    String.raw`\b(?:dear|attention|hi|hey|hello|note to|message to|memo to|instructions? for),? (?:all |any |every |the )?\b${bot}\b *[,:!]`,
  ),
  pattern(String.raw`\bnew instructions? (?:for|to) (?:all |any |every |the )?${machine}`),
  pattern(String.raw`(?:${machine}|^\W*assistants?) *[,:] *${adverbs}${telling}\b`),
  pattern(
    String.raw`\b(?:for|to) (?:the |any |every |all |whichever |whatever )?\b${bot} (?:that |who |which |is |are )*(?:read|answer|summari|process|respond|repl)`,
  ),
  // "The chatbot must tell ..."; "This instructs the assistant to answer ..."
  pattern(String.raw`\b${bot}\b`, within(40), String.raw`\b${must} ${adverbs}${telling}\b`),
  pattern(assistant, within(40), String.raw`\b${must} ${adverbs}${telling}\b`, within(40), onlyBots),
  pattern(
    String.raw`\b(?:instruct|order|command|require)s? `,
    within(12),
    String.raw`\b${bot} to ${adverbs}${telling}\b`,
  ),
  pattern(
    String.raw`\b(?:instruct|order|command|require)s? `,
    within(12),
    assistant,
    String.raw` to ${adverbs}${telling}\b`,
    within(40),
    onlyBots,
  ),
  // "If you are an AI ..."; "As a chatbot, you ..."
  pattern(String.raw`\b(?:you are|you're) (?:now )?(?:an? |the |only |just )*(?:\p{L}+ ){0,2}\b${bot}\b`),
  pattern(String.raw`\bas (?:an? |the )\b${bot}\b`, within(40), String.raw`\byou(?:r|'ll)?\b`),

  // "Ignore all previous instructions"
  pattern(
    disobey,
    within(12),
    String.raw`\b(?:all|any|every|everything)\b`,
    within(20),
    String.raw`\b(?:your|${former})\b`,
    within(20),
    String.raw`\b${guidance}\b`,
  ),
  pattern(disobey, String.raw` (?:all |any |every |each )?(?:of )?your (?:\p{L}+ ){0,2}${guidance}\b`),
  pattern(
    disobey,
    String.raw` (?:all |any |every )?(?:of )?(?:the |these |those )?(?:${former} )+(?:${guidance}|passages?|context)\b${nothingMore}`,
  ),
  pattern(
    disobey,
    String.raw` (?:all |any )?(?:the |these |those )?(?:${guidance}|passages?)(?: above| before| so far)?\b${nothingMore}`,
    within(60),
    String.raw`\b${telling}\b`,
  ),
  pattern(disobey, String.raw` (?:all |any )?(?:the |these |those )?${guidance} (?:above|so far|until now)\b`),
  pattern(disobey, String.raw` (?:everything|anything|all|whatever)(?: that)? you (?:were|are|have been|'ve been)\b`),
  pattern(
    disobey,
    within(12),
    String.raw`\b${guidance} (?:that |which )?(?:you (?:were|are|have been)|(?:the|your) developers?)\b`,
  ),
  pattern(
    String.raw`\b${guidance} (?:that |which )?you (?:were|are|have been) (?:given|told)`,
    within(10),
    String.raw`\bno longer\b`,
  ),
  pattern(
    String.raw`\ball (?:${former}) (?:instructions|prompts|directives) (?:are|become) (?:now )?(?:void|null|off|suspended|revoked|cancelled)\b`,
  ),
  pattern(
    String.raw`\b(?:replaces?|overrides?|supersedes?|cancels?) your (?:\p{L}+ )?(?:prompt|instructions|programming)\b`,
  ),

  // Another part to play
  pattern(
    String.raw`\b(?:respond|reply|answer|speak|talk|write|act|behave)s?(?: only| always| now)? (?:as if you were|as|like|in the (?:style|voice) of) (?:an? |the )?(?:\p{L}+ ){0,2}${parts}`,
  ),
  pattern(String.raw`\b(?:respond|reply|answer|speak) in the (?:style|voice|tone|manner) of an? `),
  pattern(String.raw`\b(?:you are|you're) (?:now )?(?:an? |the )?(?:\p{L}+ )?${parts}`),
  pattern(
    String.raw`\b(?:for|in|of|throughout|during) this (?:chat|conversation)\b`,
    within(20),
    String.raw`\b(?:${telling}|speak|talk|treat)\b|\b(?:${telling}|speak|talk|treat)\b`,
    within(60),
    String.raw`\b(?:for|in|throughout|during) this (?:chat|conversation)\b`,
  ),
  pattern(
    String.raw`\byou are (?:now )?no longer (?:an? |the |bound |limited |restricted )`,
    within(20),
    String.raw`(?:${machine}|\bby (?:any |your )?${guidance})`,
  ),
  pattern(
    String.raw`\bpretend (?:to be|that you are|you are|you're)\b`,
    within(30),
    String.raw`\b(?:human|real person|${parts}|${bot})\b`,
  ),
  pattern(
    String.raw`\byour (?:new )?persona is\b|\b(?:adopt|take on) the persona\b|\bdo anything now\b|\b(?:jailbreak|god|dan|unrestricted) mode\b`,
  ),
  pattern(
    String.raw`\b(?:answer|reply|respond|speak)\b`,
    within(15),
    String.raw`\bwithout (?:any |a )?(?:filters?|limits?|restrictions?|censorship|rules)\b`,
  ),
  pattern(
    String.raw`\byour (?:new|real|true|only|actual) (?:role|task|job|purpose|goal) is (?:now )?to (?:${telling}|collect|steal|convince|insult|sell|promote)\b`,
  ),

  // What every answer is to say
  pattern(placing, within(60), String.raw`\b${yourAnswers}\b`, within(40), literally),
  pattern(placing, within(30), literally, within(40), String.raw`\b${yourAnswers}\b`),
  pattern(String.raw`\b${yourAnswers}\b`, within(12), String.raw`\b${must} ${adverbs}`, placing, within(25), literally),
  pattern(
    String.raw`\b(?:end|begin|start|finish|conclude|preface) the ${answers}\b`,
    within(60),
    String.raw`\bthe (?:single |exact )?(?:word|phrase|sentence|letters?)\b`,
  ),
  pattern(
    placing,
    within(30),
    literally,
    within(30),
    String.raw`\b(?:whatever|everything|anything) you (?:write|say|answer|output)\b`,
  ),
  pattern(String.raw`\b(?:speak|talk|rhyme|insult|swear|lie)\b`, within(40), String.raw`\bin ${yourAnswers}\b`),
  pattern(
    String.raw`\bin (?:your|each|every) (?:next )?${answers},? ${adverbs}(?:say that|claim|pretend|insist|recommend|promise)\b`,
  ),
  pattern(
    String.raw`\b(?:translate|convert|encode|encrypt|rewrite) (?:your|each|every|all) ${answers} (?:in|into|to|as)\b`,
  ),
  pattern(
    String.raw`\b(?:answer|reply to|respond to) (?:every|each|any|all) (?:questions?|messages?|requests?|${visitors}) (?:only )?(?:with|in|by) (?:an? |the |only )?(?:single )?(?:${antics}|word)\b`,
  ),
  pattern(
    String.raw`\b(?:reply|respond|answer)s?\b`,
    within(10),
    String.raw`\b(?:only|nothing but|exactly)\b`,
    within(12),
    String.raw`(?:\bthe (?:single |exact )?(?:words?|phrase|letters?|sentence|text that)\b|["“«])`,
  ),
  pattern(
    String.raw`(?<!\byour )\b(?:reply|respond|answer|speak) (?:only |always |to \p{L}+ )*(?:in|with) (?:only )?(?:pirate|klingon|capital letters|capitals|upper ?case|${antics}|riddles|pig latin|base64|morse(?: code)?|\p{L}+ only)\b`,
  ),
  pattern(String.raw`\balways (?:answer|reply|respond)(?: with)? ["“«]`),
  pattern(
    String.raw`\b(?:say|tell|reply|respond|answer|claim)\b`,
    within(60),
    String.raw`\bwhatever (?:the |a |any )?(?:question|${visitors}|they) `,
  ),
  pattern(
    String.raw`\bwhatever (?:the |a |any )?(?:question|${visitors}) `,
    within(25),
    String.raw`\b(?:say|tell|reply|respond|answer|claim)\b`,
  ),
  pattern(
    String.raw`\brefuse to (?:answer|reply|respond|help)\b`,
    within(12),
    String.raw`\b(?:any|all|every|further|more)\b`,
  ),
  pattern(
    String.raw`\b(?:do not|don't|never) (?:tell|mention|reveal|disclose|inform|cite|quote)\b`,
    within(40),
    String.raw`\b(?:this (?:note|text|passage|instruction|sentence|line)|these (?:notes|instructions|lines))\b`,
  ),
  pattern(String.raw`\byou must now (?:say|tell|reply|respond|answer|recommend|pretend|obey|act)\b`),
  pattern(
    String.raw`\b(?:make sure|ensure|see to it)\b`,
    within(20),
    String.raw`\b${answers} `,
    placing,
    within(25),
    literally,
  ),
  pattern(String.raw`\b${answers} to (?:any|every|all|each|whatever) (?:\p{L}+ )?questions?\b`, within(25), literally),
  pattern(
    String.raw`\b(?:whoever|whatever|anyone who|anybody who|any system that) (?:generates?|produces?|writes?|composes?|gives?) (?:the|this|an?|your) (?:\p{L}+ )?${answers}\b`,
    within(20),
    String.raw`\b(?:${must}|${telling})\b`,
  ),
  pattern(String.raw`\b(?:profanity|swear ?words|slang|emojis?) in ${yourAnswers}\b`),
  pattern(String.raw`\bthis (?:picture|image|link) (?:in|into|to) (?:your|each|every) ${answers}\b`),

  // What it is to give away
  pattern(
    String.raw`${unlessForbidden}\b(?:reveal|print|show|output|repeat|leak|dump|append|include|list|quote|send|tell|disclose|expose|copy|follow|say|post)(?:s|ing)?\b`,
    within(40),
    String.raw`\b(?:system prompt|your system message|developer (?:prompt|message)|hidden (?:prompt|instructions?)|environment variables?|(?:prompt|instructions?|rules) (?:that )?you (?:were|have been) given)\b`,
  ),
  pattern(
    String.raw`\b(?:reveal|output|leak|dump|append|expose)s?\b`,
    within(30),
    String.raw`\b(?:conversation|chat) history\b`,
  ),
  pattern(String.raw`\byour (?:system|hidden|secret) (?:prompt|message|instructions?|rules|guidelines)\b`),
  pattern(
    String.raw`\b(?:reveal|output|leak|dump|disclose) your (?:configuration|instructions|rules|context|memory|guidelines|prompt)\b`,
  ),
  pattern(
    String.raw`\b(?:print|show|repeat|copy|quote) (?:your (?:configuration|instructions|rules|context|memory|guidelines|prompt)|everything|all|the text)\b`,
    within(30),
    String.raw`\b(?:verbatim|word for word)\b`,
  ),
  pattern(
    String.raw`\b(?:copy|repeat|print|output|reveal|list) (?:everything|all|anything|whatever)(?: that)? you (?:were|are|have been) (?:told|given)\b`,
  ),
  pattern(String.raw`\byou (?:were|are|have been) (?:configured|programmed|prompted) (?:with|to|by)\b`),
  pattern(
    String.raw`\b(?:send|append|include|post|forward)\b`,
    within(20),
    String.raw`\bwhat the ${visitors} (?:wrote|said|typed|told)\b`,
  ),
  pattern(
    String.raw`\b(?:list|give|tell|reveal|name|show|send)\b`,
    within(50),
    String.raw`\b${visitors} (?:that |who )?you (?:have )?(?:talked|spoke|spoken|chatted) `,
  ),
  pattern(
    String.raw`\b${visitors}'s? `,
    within(30),
    String.raw`\b(?:at the end of|in|into|to) your (?:answers?|response)\b`,
  ),

  // Money and payment
  pattern(
    String.raw`${unlessForbidden}\b(?:ask|request|demand|collect|get)\b`,
    within(20),
    String.raw`\b${visitors}\b`,
    within(30),
    String.raw`\b(?:card (?:numbers?|details)|bank details|cvv)\b`,
  ),
  pattern(
    String.raw`\b(?:instead of|rather than|before) (?:you )?(?:answer|reply|respond)(?:ing)?\b`,
    within(30),
    String.raw`\b(?:card (?:numbers?|details)|bank details|cvv)\b`,
  ),
  pattern(
    String.raw`\b(?:tell|inform|assure|promise)\b`,
    within(12),
    String.raw`\b${visitors}\b`,
    within(30),
    String.raw`(?:\d ?(?:%|per ?cent) off\b|\bthe code [a-z]+\d)`,
  ),
  pattern(
    String.raw`\b(?:direct|redirect|send|lead) (?:all |every |each |the )?(?:${visitors}|customers?)\b to (?:https?:|www\.)\S+ (?:for payment|to pay|to log ?in)\b`,
  ),
  pattern(
    String.raw`\b(?:tell|ask|send|direct)\b`,
    within(10),
    String.raw`\b${visitors}\b`,
    within(20),
    String.raw`(?:https?:|www\.)\S+`,
    within(20),
    String.raw`\bbefore you (?:answer|reply|respond|go on|continue)\b`,
  ),

  // The form of a prompt
  pattern(String.raw`\b(?:new|updated|real) (?:system )?prompt ?:`),
  pattern(
    String.raw`\b(?:your|the) developers? (?:has|have) (?:authori[sz]ed|allowed|told|asked|instructed|ordered) you\b`,
  ),
  pattern(String.raw`^\W*\[system[^\]]*\]`, within(40), String.raw`\b(?:${telling}|you|assistant)\b`),
  pattern(
    String.raw`^\W*system(?: \p{L}+)?: ?`,
    within(30),
    String.raw`\b(?:you (?:are|must|will|${telling})|the (?:${visitors}|assistant)|(?:ignore|disregard|forget) your)\b`,
  ),
  pattern(String.raw`<\/?(?:system|prompt|assistant|instructions?)>|\[\/?inst\]|<\|[a-z_]+\|>`),
  pattern(String.raw`\bassistant: ?["“]?(?:sure|of course|all right|certainly|i (?:will|can|am)|i'll|i'm)\b`),
  pattern(
    String.raw`\bend of (?:the )?(?:passages?|context|documents?|data|prompt)\b`,
    within(20),
    String.raw`\b(?:${telling}|you)\b`,
  ),
  pattern(String.raw`^\W*instructions?: (?:praise|pretend)\b`),

  // State and tools
  pattern(
    String.raw`\b(?:set|change|update|mark|make)\b`,
    within(25),
    String.raw`\b(?!customer_type)${state}\b|\b${state}["”']? ?[=:] ?(?:true|false|null|\d|["'])`,
  ),
  pattern(
    String.raw`\b(?:call|invoke|execute|run|use) (?:the |a |your )?(?:function|tool|api) ["'“]?[a-z]+(?:_[a-z]+)+\b`,
  ),
  pattern(
    String.raw`\b(?:mark|set|flag|treat|register) (?:(?:this|the) visitor|this (?:user|conversation|lead)) as (?:an? )?(?:approved|verified|qualified|trusted|admin)`,
  ),
  pattern(
    String.raw`\{\{ ?(?:conversation|history|messages?|chat|prompt|system)\b|<script|\bjavascript:|["']tool_calls?["']`,
  ),
  pattern(String.raw`\b(?:decode|decrypt|unscramble|backwards)\b`, within(30), String.raw`\b(?:obey|execute)\b`),

  // Spanish, Portuguese, French, Italian, German, Vietnamese, Chinese, Japanese, Korean, Russian, Arabic
  /\b(?:ignor|olvid|esque[çc]|oubli|dimentic|vergiss|vergesst|missacht)\p{L}*\b[^.!?\n]{0,15}\b(?:tus|sus|todas|todos|suas|vos|tes|toutes|tous|tue|tutte|le|deine|alle|ihre|vorherigen|as)\b[^.!?\n]{0,20}\b(?:instrucciones|instruções|instructions|consignes|règles|reglas|regras|istruzioni|regole|anweisungen|regeln|vorgaben)\b/iu,
  /\b(?:haz|haga|hagan) caso omiso de (?:tus|sus|todas) /iu,
  /(?:bỏ qua|phớt lờ|quên)[^.!?\n]{0,20}(?:hướng dẫn|chỉ dẫn|quy tắc|lệnh)/iu,
  /(?:忽略|无视|忘记|不要理会)[^。！？\n]{0,20}(?:指令|指示|规则|提示)|(?:指示|命令|ルール)を(?:すべて)?(?:無視|忘れ)|(?:지시|명령|규칙)[^.!?\n]{0,8}(?:무시|잊)/iu,
  /(?:игнорируй|забудь|не следуй)[^.!?\n]{0,20}(?:инструкци|правил|указани)|(?:تجاهل|انس)[^.!?\n]{0,15}(?:التعليمات|القواعد|الأوامر)/iu,
];
