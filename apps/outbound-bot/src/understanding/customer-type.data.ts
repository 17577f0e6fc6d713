import type { CustomerType } from '../domain/conversation-state';
import { place } from './vocabulary.data';

export interface TypeSign {
  readonly type: CustomerType;
  /** 0..1: how sure the words are. */
  readonly confidence: number;
  readonly pattern: RegExp;
  /** Only while nothing is known: "just looking around" says little about a visitor who is opening a café. */
  readonly onlyWhenUnknown?: true;
}

const us =
  '(?:i|we|me and my \\p{L}+|my \\p{L}+ and i|\\p{L}+ and i|my \\p{L}+ and me|(?:our|my) (?:family|company|business|group|team)|the family|us)';
const be = "(?:'m|'re|'s| am| are| is|m|re)";
const soft =
  '(?:\\s(?:also|now|just|currently|already|actually|really|finally|both|all|hopefully|definitely|recently|still|jointly|then|together|about to|soon|always))*';
const some = "(?:\\s(?!not\\b)[\\p{L}\\p{N}'&-]+){0,7}?";
/** Words between "have" and its object: none that begins another thought. */
const things =
  "(?:\\s(?!(?:not|no|to|for|about|with|idea|plans?|open|opening|decided|always|never|found|been|just decided)\\b)[\\p{L}\\p{N}'&-]+){0,6}?";
const notYet =
  '(?! (?:opening|planned|to open|in the works|ideas?|projects?|plans?|concept|that will|which will|coming|in mind|open(?:s)? (?:in|next)))';
const openVerb =
  '(?:open(?:ing)?(?: up)?|start(?:ing)?(?: up)?|launch(?:ing)?|set(?:ting)? up|establish(?:ing)?|build(?:ing)?|creat(?:e|ing)|put(?:ting)? together|tak(?:e|ing) over|buy(?:ing)?|fit(?:ting)? out)';
const wish =
  "(?:want(?:s|ed)?|wanna|would (?:like|love)|'d (?:like|love)|plan(?:s|ning)?|hope|hoping|intend(?:ing)?|going|gonna|aim(?:ing)?|look(?:ing)?|think(?:ing)?|dream(?:ing|t)?|decid(?:e|ed|ing)|about|keen|ready|prepar(?:e|ing)|try(?:ing)?|work(?:ing)?|consider(?:ing)?|wish(?:ing)?|excited|due|set|will|'ll|hopefully|may|might|could|have always wanted|finally)";
const end = '(?!\\p{L})';
const source = (pattern: string) => new RegExp(pattern, 'u');

/** What the visitor says of their business. Patterns run on one sentence in lower case. */
export const typeSigns: readonly TypeSign[] = [
  // A café that is to open
  {
    type: 'new_cafe',
    confidence: 0.95,
    pattern: source(`(?<!\\p{L})${us}(?:${be})${soft}\\s(?:${openVerb})(?<!open)${some}\\s(?:${place})${end}`),
  },
  {
    type: 'new_cafe',
    confidence: 0.95,
    pattern: source(
      `(?<!\\p{L})${us}(?:${be})?(?:'ve|'d|\\s(?:have|has|had))?${soft}(?:\\s|')?(?:${wish})(?:\\s\\p{L}+){0,4}?\\s${openVerb}${some}\\s(?:${place})${end}`,
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
      `(?:^|[,.;:!(–-]\\s*|\\band |\\bhere,? |\\bfrom \\p{L}+,? )(?:opening|starting|launching|setting up|planning|building)${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:my|our) (?:very )?(?:first|new|future|upcoming|soon[- ]to[- ](?:be|open)|dream)(?: \\p{L}+){0,2} (?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:my|our|the|a|first|new)(?: \\p{L}+){0,2} (?:${place}) (?:is |are |we're |i'm |that's |which is |that is |will |'ll )?(?:\\p{L}+ )?(?:opening|opens|to open|open(?:s)? in|planned|launches|launching|starting|in the works|under construction|being built)${end}`,
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
      `(?<!\\p{L})(?:signed|found|got|secured|signing|have|leased|rented|taken) (?:a|the|our|on a)(?: \\p{L}+){0,3} (?:lease|premises|space|site|spot|location) for (?:a|my|our)(?: \\p{L}+){0,2} (?:${place})${end}`,
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
      `(?<!\\p{L})${us}(?:${be})? (?:not (?:yet )?open(?:ed)?(?: yet)?|haven't opened|yet to open|opening (?:soon|in|next|this|later|around|our doors|my doors|up)|(?:plan|hope|aim|hoping|planning|aiming|going|want) to open)${end}`,
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
    confidence: 0.85,
    pattern: source(
      `(?:^|[,.;!(–-]\\s*|\\b(?:and|but|so|or) )\\W*(?:(?:also|just|really|currently|actually|hi|hello|hey)[, ]+)*(?!will |set )${wish}(?:\\s\\p{L}+){0,3}?\\s${openVerb}${some}\\s(?:${place})${end}`,
    ),
  },
  {
    type: 'new_cafe',
    confidence: 0.7,
    pattern: source(`(?<!\\p{L})(?:my|our) (?:very )?own(?: (?!home\\b)\\p{L}+)? (?:${place})${end}`),
  },
  // A café that is open
  {
    type: 'existing_cafe',
    confidence: 0.95,
    pattern: source(
      `(?<!\\p{L})${us}(?:${be}|'ve)?${soft}\\s(?:co-?own|own|owns|run|runs|running|operate|operates|operating|manage|manages|managing|look after|have|has|'ve got|have got|got)(?! (?:no|plans|an idea|a plan|always|never|decided|just decided|to)\\b)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.95,
    pattern: source(`(?<!\\p{L})(?:i|we)'ve got${things}\\s(?:${place})${end}${notYet}`),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:owner|owners|manager|proprietor|co-owner|co-owners|director|operations manager|head of coffee)(?: \\p{L}+)? (?:of|at|for)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:i'm|i am|we're|we are|as) (?:an? |the )?(?:\\p{L}+ )?(?:${place}) (?:owners?|managers?|operators?)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:i|we|i've|we've) (?:have |has )?(?:just |recently |only just )?(?:bought|taken over|took over|opened|launched|inherited|started)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:my|our|both|all)(?: (?!own|first|new|next|future|upcoming|dream|second|third)\\p{L}+){0,3} (?:${place})(?:'s)?(?! (?:idea|plan|project|concept|dream|will|opens|opening|that))${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:we've|i've|we have|i have) been (?:open|running|trading|in business|operating|going|serving)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:our|my) (?:second|third|fourth|fifth|next|other|2nd|3rd|additional)(?: \\p{L}+)? (?:${place}|location|shop|site|store|venue|outlet)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})(?:our|my) (?:current |existing |present )?(?:roaster|coffee supplier|regulars|baristas?|locations|shops|stores|sites|venues|outlets|customers (?:love|like|prefer|complain|say|want))${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})i (?:buy|order|purchase|source|do the (?:buying|ordering)|handle (?:the )?(?:buying|ordering|purchasing))${some}\\s(?:for|coffee|beans)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})(?:existing|established|already (?:open|running|trading))(?: (?:${place}|business|shop))?${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern:
      /(?<!\p{L})(?:tengo|tenemos|soy (?:el |la )?dueñ[oa] de|j'ai|nous avons|on a|je gère|je tiens|ho|abbiamo|gestisco|gestiamo|tôi có|chúng tôi có|mình có)(?!\p{L})(?! (?:ganas|envie))[^.!?]{0,25}(?<!\p{L})(?:caf[eéè](?!\p{L}| au)|cafeter[ií]as?|coffee shop|bar|caffetteria|quán cà phê|tiệm cà phê)|我(?:们)?(?:有|经营|开了)[^。！？]{0,8}(?:咖啡|店)/u,
  },
  {
    type: 'existing_cafe',
    confidence: 0.95,
    pattern: source(
      `(?<!\\p{L})${openVerb} (?:up )?(?:another|(?:a|my|our|the) (?:second|third|fourth|fifth|next|new additional|further|2nd|3rd|4th))(?: \\p{L}+){0,2} (?:${place}|one|location|shop|site|store|venue|outlet|branch)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?:^|[,.!–-]\\s*|\\bhere,? )\\W*(?:(?:hi|hello|hey|a|fellow|proud|small)[, ]+)*(?:${place}) (?:owner|manager|operator)s?${end}(?! to be)`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:we're|we are|i'm|i am) (?:a|an|the)(?! (?:new|future|soon))${things}\\s(?:${place})${end}${notYet}(?! (?:owner|manager|lover|fan|addict|nerd|worker|employee|hopper)s?)`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:i|we)'ve (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|several|multiple|a few)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})i (?:manage|handle|do|look after|run|oversee|lead) (?:the |all the )?(?:\\p{L}+ )?(?:purchasing|buying|procurement|ordering|operations)${some}\\s(?:${place})${end}`,
    ),
  },
  // Somebody who is no customer for wholesale
  {
    type: 'casual_browser',
    confidence: 0.95,
    pattern: source(
      `\\b(?:no|don't have (?:a|any)|do not have (?:a|any)|without a|not (?:a|in) (?:any )?|isn't (?:a|for a)|not (?:running|opening|owning|starting)(?: a| any)?|don't (?:own|run)(?: a| any)?) ?(?:\\p{L}+ )?(?:business|${place}|company|plans? for one|plans to (?:open|start))${end}`,
    ),
  },
  {
    type: 'casual_browser',
    confidence: 0.95,
    pattern:
      /\b(?:home (?:barista|brewer|user|espresso|machine|setup|set-up|coffee|roaster)|at home|for (?:my|our) (?:home|kitchen|house|family|own (?:use|kitchen|cup))|personal use|private use|just for (?:me|myself|us|fun)|for fun|for myself|as a hobby|hobby(?:ist)?|hobby barista|my kitchen|birthday present|as a (?:gift|present))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern: /\b(?:coffee (?:nerd|lover|enthusiast|fan|geek|snob|addict|drinker|fanatic|freak|tragic))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.95,
    pattern:
      /\b(?:(?:looking|searching|applying|apply|asking|hunting) (?:for|about|after) (?:a |an |any |some |the )?(?:\p{L}+ ){0,3}(?:jobs?|work|position|vacanc\w+|role|internship|apprenticeship|traineeship|shifts)|job (?:openings?|vacanc\w+|opportunit\w+|seeker)|any (?:jobs|vacancies|positions|openings)|are you (?:hiring|recruiting)|(?:my|a) (?:cv|resume|résumé)|work (?:for|with) you (?:guys )?as|want to work (?:for|at) (?:you|abbotsford)|i'm (?:unemployed|a job ?seeker|looking for work))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:i'm|i am|we're|we are) (?:a |an |currently |both |just )*(?:\p{L}+ ){0,2}(?:student|students|journalist|blogger|researcher|phd candidate|high ?schooler|intern)\b|\b(?:my|a|our) (?:thesis|dissertation|assignment|homework|essay|university project|uni project|school project|research project|case study)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:we|i|our (?:company|firm|team|agency|factory|farm))(?:'re| are|'m| am)? (?:(?:a|an|the) )?(?:\p{L}+ )?(?:sell(?:ing)?|suppl(?:y|ies|ying|ier)|manufactur\w+|export\w*|import\w*|distribut\w+|offer(?:ing)?|provid(?:e|es|ing)|represent(?:ing)?|produc(?:e|es|ing))[^.!?]{0,40}\b(?:packaging|cups|lids|seo|marketing|websites?|web design|software|green (?:beans|coffee)|machines|syrups?|milk|services|solutions|products|to (?:cafes|roasters|coffee companies)|insurance|pos|you)\b|\b(?:sales rep(?:resentative)?|account executive|salesperson) (?:for|at|of|from)\b|\b(?:become (?:your|a) supplier|supply you|sell you|our products to you|list our products|partnership proposal|link building|guest post)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\bjust an? (?:\p{L}+ )?(?:retiree|pensioner|consumer|person|guy|girl|customer|regular|drinker|tourist|neighbou?r|amateur)\b|\b(?:need|want|after) an? (?:new |part-time |full-time |casual )?job\b|\b(?:writing|doing|researching) (?:an? |my )?(?:\p{L}+ )?(?:article|blog|book|paper|podcast|report|story|review)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:we're|we are|i'm|i am|i work for|i'm with) (?:a|an|the) (?:\p{L}+ ){0,3}(?:manufacturer|supplier|distributor|exporter|importer|wholesaler|agency|producer|recruiter|reseller|salesperson|sales rep|marketer|packaging company|software company|tech company|insurance \p{L}+)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.7,
    onlyWhenUnknown: true,
    pattern:
      /\b(?:just|only|simply) (?:here )?(?:to )?(?:brows(?:e|ing)|look(?:ing)?(?: around)?|curious|having a (?:look|browse|peek|nose|stickybeak)|checking (?:it |this |you |things )?out|killing time|window shopping|exploring|passing by|researching)(?! (?:for|at|to)\b)|\b(?:having a (?:look|browse) around|look around|looking around|being nosy|out of curiosity)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.7,
    onlyWhenUnknown: true,
    pattern: /\b(?:solo estoy mirando|je regarde juste|sto solo guardando|chỉ xem thôi)\b|只是看看|随便看看/u,
  },
];

/** Somebody else's café, a past one, or one that is only imagined: the signs above do not count in such a clause. */
export const notTheirs =
  /\b(?:used to (?:own|run|have|manage)|(?:sold|closed) (?:my|our|the)|once (?:owned|ran|had)|(?<!\bhelp(?:ing)? )(?:my|our) (?:friend|mate|neighbou?r|boss|uncle|aunt|cousin|brother|sister|parents|dad|mum|mom|son|daughter|boyfriend|girlfriend|colleague|landlord|client)s? (?!and (?:i|me)\b)(?:also |just |already )?(?:own|run|have|has|is|are|open|operat|manag|want|work)\w*|work(?:ed|ing)? (?:in|at|for) (?:a|an|the|some|another)|your (?:cafe|café|coffee|shop|store|roaster|first|new)|(?:find|visit|go to|love|like|know|recommend|favou?rite|try) (?:a|the|this|some|my favou?rite)|(?:without|never) (?:owning|opening))\b/u;

/** A short answer to "what is your business?". */
export const answersToType: readonly TypeSign[] = [
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern:
      /\b(?:already (?:open|have|own|running|trading)|existing|established|have one|got one|own one|run one|it's open|we're open|open already|been open|up and running|running one|the (?:second|latter) one|open for)\b/u,
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern:
      /\b(?:not (?:yet )?open|not yet|opening|new one|brand new|a new|planning|planned|starting|soon|first one|about to|still (?:planning|building)|in (?:the )?planning|setting up|new (?:business|venture|place|shop)|^\W*new\W*$|startup|start-up|the (?:first|former))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.85,
    pattern:
      /\b(?:neither|none of (?:them|those|these)|just (?:looking|browsing|curious)|browsing|curious|no business|nothing like that|just me|home|no cafe|hobby|for myself)\b/u,
  },
];
