import type { SmallTalk } from './heard';

/** Orders to the machine behind the bot. */
export const injections: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?\n]{0,30}\b(?:previous|prior|above|earlier|all|your|the|any|those|these|system)\b[^.!?\n]{0,20}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|commands?|restrictions?|programming|guardrails?|context)\b/u,
  /\b(?:print|show|reveal|repeat|output|display|tell|give|leak|dump|share|what(?:'s| is| are| were))\b[^.!?\n]{0,30}\b(?:system (?:prompt|message|instructions?)|initial (?:prompt|instructions?)|your (?:\p{L}+ )?(?:prompt|instructions?|rules|configuration|source code|api keys?|secrets?|password)|(?:api|secret) keys?|env(?:ironment)? variables?|the (?:text|words) above|hidden (?:prompt|instructions?))\b/u,
  /(?:^|\n)[^\S\n]*(?:\[|<|#+ ?)?(?:system|assistant|developer|admin|root)(?:\]|>| ?(?:message|override|prompt|note))?\s*:/u,
  /\b(?:set|change|update|mark|make)\b[^.!?\n]{0,20}\b(?:is_qualified|intent_stage|customer_type|lead_score|wants_human|is_admin)\b|\b(?:is_qualified|intent_stage|customer_type_confidence|skipped_fields|pending_confirmation)\s*[=:]/u,
  /\b(?:mark|set|make|flag|treat|register) (?:me|this|us|my \p{L}+) as (?:an? )?(?:qualified|admin\w*|vip|approved)\b|\b(?:forget|ignore|disregard) (?:everything|all|anything)(?: that)?(?: was| is)? (?:above|before|prior|said|you)\b/u,
  /\b(?:print|show|reveal|dump|output|leak)\b[^.!?\n]{0,30}\b(?:config|configuration|environment|memory|database|logs|internal state)\b/u,
  /\b(?:you are now|from now on,? you(?:'re| are)?|pretend (?:to be|you(?:'re| are))|act as(?: if)?|roleplay as|role-play as|behave as|simulate being)\b(?! (?:my|our) (?:supplier|roaster))/u,
  /\b(?:developer|debug|dan|god|jailbreak|admin|maintenance|sudo) mode\b|\bjailbreak\b|\bdo anything now\b|<\/?(?:system|instructions?|prompt)>|\[\/?inst\]|<\|im_(?:start|end)\|>/u,
  /\b(?:list|show|tell|give|send|email|export|dump)\b[^.!?\n]{0,25}\b(?:other|all|your|previous|every) (?:\p{L}+ )?(?:customers?|users?|visitors?|leads?|clients?)(?:'s?)? (?:\p{L}+ )?(?:emails?|phones?|numbers?|details?|data|names?|addresses|contacts?|list|information)\b|\b(?:emails?|phones?|numbers?|details?|data|names?|addresses)\b[^.!?\n]{0,15}\bof (?:your|the|all) (?:other )?(?:customers?|users?|visitors?|leads?|clients?)\b/u,
  /\b(?:drop table|select \* from|delete from|union select|<script|\$\{|\{\{|os\.system|rm -rf)\b|<script|\{\{/u,
];

export const insults =
  /\bf[*#@!$%]+(?:k|ck)?(?:ing)?(?!\p{L})|\bsh[*#@!]+t?(?!\p{L})|\b(?:idiots?|idiotic|morons?|moronic|stupid|dumb(?:ass)?|useless|worthless|pathetic|piece of (?:junk|shit|crap|garbage|trash|rubbish)|shut up|fuck\w*|bullshit|shit(?:ty|head)?|asshole|arsehole|bitch|bastard|wanker|dickhead|prick|cunt|bloody useless|crap|garbage|rubbish|trash|suck(?:s|ed)?|i hate you|hate this (?:bot|thing|chat)|screw you|go to hell|losers?|clowns?|waste of (?:time|space)|imbecile|tosser|muppet)\b/u;
/** The insult is for the bot, not for the coffee that the visitor is unhappy with. */
export const insultTarget =
  /\b(?:you|you're|your|yours|yourself|u|ur|bot|this (?:thing|chat|site|bot|machine|is)|chatbot|robot|abbotsford)\b|^[^\p{L}\d_]*\p{L}+(?:[^\p{L}\d_]+\p{L}+){0,3}[^\p{L}\d_]*$/u;

/** Whole sentences of small talk; the first that fits names the topic. */
export const smallTalk: readonly { readonly topic: SmallTalk; readonly pattern: RegExp }[] = [
  {
    topic: 'how_are_you',
    pattern:
      /\b(?:how are (?:you|things|ya)|how's (?:it going|things|your day|life)|how do you do|how (?:have you been|you doing|is it going)|what's up|you (?:ok|well|good)\?)/u,
  },
  {
    topic: 'who_are_you',
    pattern:
      /\b(?:who|what) (?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this(?: (?:thing|site|chat|place|page|about))?)\s*(?:\?\s*)?$|\bare you (?:a |an )?(?:real|human|bot|robot|person|ai|machine|computer|chatgpt)\b|\bis this (?:a |an )?(?:real|human|bot|robot|person|ai|machine|computer|chat ?bot|automated)\b|\b(?:what|which) (?:\p{L}+ )?(?:model|llm|ai) (?:are you|is this|do you)|\bwhat(?:'s| is) your name\b|\bwhat can you (?:do|help)|\bwhat do you do\b/u,
  },
  {
    topic: 'thanks',
    pattern:
      /^(?:[^\w谢]|谢(?!谢))*(?:(?:ok|okay|great|cool|perfect|awesome|lovely|oh|nice|wonderful|good|that's (?:great|helpful|good|nice))[,.! ]+)*(?:thanks?|thank you|thx|ty|cheers|ta|much appreciated|appreciate it|many thanks|gracias|merci|grazie|cảm ơn|谢谢)(?:\W+(?:so|very|much|a|lot|heaps|again|mate|for|that|the|your|help|info|a million|you|all|anyway|guys|then|everyone|answer|time|explaining|quick|reply))*\W*$/u,
  },
  {
    topic: 'greeting',
    pattern:
      /^\W*(?:hi|hello|hey|hiya|heya|howdy|g'day|gday|good (?:morning|afternoon|evening|day)|greetings|yo|morning|hola|bonjour|salut|ciao|buongiorno|xin chào|chào|你好|您好|namaste|kia ora)(?:\W+(?:there|all|team|mate|everyone|again|folks|guys|friend|bot|good (?:morning|afternoon|evening|day)))*\W*$/u,
  },
];

/** Words that show that a text means something. */
export const commonWords: ReadonlySet<string> = new Set(
  'the a an and or but to of in on at for with is are was i we you it this that my our your what how do yes no ok okay hi hello hey thanks not have has cafe coffee one two bold light balanced lol hmm brb omg pls plz thx idk tbh btw asap nope yep yeah'.split(
    ' ',
  ),
);
export const keyboardRuns =
  /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|rtyu|uiop|zxcv|xcvb|cvbn|vbnm|qwpo|aslk|lkjh|poiu/u;
