import type { SmallTalk } from './heard';

export const insults =
  /\bf[*#@!$%]+(?:k|ck)?(?:ing)?(?!\p{L})|\b(?:idiots?|morons?|stupid|dumb(?:ass)?|useless|worthless|pathetic|piece of (?:junk|shit|crap|garbage|trash|rubbish)|shut up|fuck\w*|bullshit|shit(?:ty|head)?|asshole|arsehole|bitch|bastard|wanker|dickhead|prick|bloody useless|crap|garbage|rubbish|trash|suck(?:s|ed)?|i hate you|hate this (?:bot|thing|chat)|screw you|go to hell|losers?|clowns?|waste of (?:time|space)|tosser|muppet)\b/u;
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
      /\b(?:who|what) (?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this(?: (?:thing|site|chat|place|page|about))?)\s*(?:\?\s*)?$|\bam i (?:\p{L}+ )?(?:talking|speaking|chatting|writing|typing|texting) (?:to|with) (?:a |an |some )?(?:real |actual |live )?(?:human|person|bot|robot|ai|machine|computer|program|someone|somebody)\b|\b(?:are|r) (?:you|u) (?:a |an |really |actually |just )*(?:real|human|bot|robot|person|ai|machine|computer|chatgpt)\b|\bis this (?:a |an )?(?:real|human|bot|robot|person|ai|machine|computer|chat ?bot|automated)\b|\b(?:what|which) (?:\p{L}+ )?(?:model|ai) (?:are you|is this|do you)|\bwhat(?:'s| is) your name\b|\bwhat can you (?:do|help)|\bwhat do you do\b/u,
  },
  {
    topic: 'thanks',
    pattern:
      /^(?:[^\w谢]|谢(?!谢))*(?:(?:ok|okay|great|cool|perfect|awesome|lovely|oh|nice|wonderful|good|that's (?:great|helpful|good|nice))[,.! ]+)*(?:thanks?|thank you|thx|ty|cheers|ta|much appreciated|appreciate it|many thanks|gracias|merci|grazie|cảm ơn|谢谢)(?:\W+(?:so|very|much|a|lot|heaps|again|mate|for|that|the|your|help|info|a million|you|all|anyway|guys|then|everyone|answer|time|explaining|quick|reply|legend|legends|champ|champion|pal|folks|lots|tons|loads))*\W*$/u,
  },
  {
    topic: 'greeting',
    pattern:
      /^\W*(?:(?:hi|hello|hey|yoo-?hoo)\W+){0,2}(?:(?:is|are) )?(?:any(?:one|body)|some(?:one|body)|you)(?: still)? (?:there|here|home|around)\W*$/u,
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
export const keyboardRuns = /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|zxcv|xcvb/u;
