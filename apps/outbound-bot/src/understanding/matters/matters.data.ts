import type { Intent } from '@abbotsford/understanding';
import type { AskTopic } from '../../domain/conversation-state';
import type { Matter } from '../../domain/matter';

/** One way in which a sentence shows a matter. */
export interface MatterSign {
  readonly matter: Matter;
  /** Words that show it by themselves. */
  readonly says?: RegExp;
  /** The learnt label that shows it, and how probable it has to be. */
  readonly learnt?: {
    readonly intent: Intent;
    readonly by_words: number;
    readonly with_embedding: number;
    /** The label alone says less than the matter: these words, too. */
    readonly about?: RegExp;
  };
  /** Words with which the sentence means something else. */
  readonly unless?: RegExp;
  /** What was asked last makes the sentence its answer. */
  readonly not_after?: readonly AskTopic[];
}

const harm =
  /\b(?:gas|fire|flames?|burn(?:s|t|ed|ing)?|scald\w*|smok(?:e|es|ing)|spark(?:s|ed|ing)?|shocks?|shocked|electrocuted|tingl\w+|explo\w+|hurt|injured|bleeding|ambulance|(?:live|bare) wires?)\b/u;
const stock = /\b(?:coffee|beans?|bags?|kilos?|blend|foundry|merri|daybreak|decaf)\b/u;
const detail = String.raw`(?:e-?mail|phone|mobile|number|name|address|(?:contact )?details?|data|info(?:rmation)?)`;

/**
 * The thresholds of labels are stricter than those they were learnt with where a mistake would be worse than a miss: a
 * prospect who is taken for a customer with a complaint is not asked what sales needs. By words alone a label has to be
 * surer still, since it reads less well. The first sign of a sentence counts, so what is more particular comes first.
 */
export const matterSigns: readonly MatterSign[] = [
  {
    matter: 'danger',
    // Danger is not missed because a label is unsure; that the coffee tastes burnt is none.
    says: /\b(?:smells?|reeks?|stinks?|leak(?:s|ing)?) (?:of |like |out )?(?:the )?gas\b|\bgas (?:leak|smell)|\b(?:is|are|'s|caught|'re) on fire\b|\b(?:got|gave|gives|getting|giving) (?:me |us |him |her |them |\p{L}+ )?(?:an? )?(?:electric(?:al)? )?(?:shock|zap)|\belectric(?:al)? shock|\b(?:feel|felt|feels|feeling|got|gets|get) (?:a |an |some )?(?:tingl\w+|zap\w*)|\bsparks? (?:are |is )?(?:coming|flying|from|out)|\bsmoke (?:is )?(?:coming|pouring|from|out)/u,
    learnt: { intent: 'emergency', by_words: 0.7, with_embedding: 0.8, about: harm },
    unless: /\btast(?:e|es|ed|ing|y)\b|\bburnt? (?:coffee|taste|flavou?r|beans)\b|\bsmoky\b|\b(?:dark|roast)/u,
  },
  {
    matter: 'out_of_coffee',
    // Half of what is said of running out is in words that the label has not met.
    says: /\b(?:ran|run|running|runs|completely|totally|almost|nearly|clean) out of (?:\p{L}+ )?(?:coffee|beans)\b|\b(?:we're|we are|i'm|i am) out of (?:\p{L}+ )?(?:coffee|beans)\b|\bno (?:more )?(?:coffee|beans) left\b|\b(?:last|only) (?:bag|kilo)s? (?:left|of (?:coffee|beans))\b/u,
    learnt: { intent: 'emergency', by_words: 0.75, with_embedding: 0.8, about: stock },
    unless: /\b(?:what if|if (?:we|i) (?:ran|run)|how (?:do|does|often|can))\b/u,
  },
  {
    matter: 'machine_down',
    says: /\b(?:machine|grinder|boiler|espresso|torrent|alba|pivot|halo)\b[^.!?]{0,30}\b(?:died|dead|broke down|packed (?:it )?in|seized(?: up)?|exploded|won't (?:turn|switch|start|heat)|carked it|gave up)\b[^.!?]{0,60}\b(?:queue|rush|waiting|line|customers|service|mid|now|open)\b/u,
    learnt: { intent: 'emergency', by_words: 0.7, with_embedding: 0.83 },
  },
  {
    // What seizes up in the middle of service is no ordinary complaint.
    matter: 'machine_down',
    learnt: {
      intent: 'support',
      by_words: 0.5,
      with_embedding: 0.6,
      about:
        /\b(?:machine|grinder|boiler|steam|torrent|alba|pivot|halo)\b.*\b(?:rush|queue|waiting|mid[- ]service|can't serve|cannot serve)\b/u,
    },
  },
  {
    matter: 'support',
    says: /\b(?:want|need|like|wish|have) to (?:make a complaint|complain|lodge a complaint|report (?:a|an) (?:problem|fault|issue))\b|\b(?:have|got) a complaint\b|\byour (?:web ?site|site|portal|app|checkout) (?:is|isn't|has been|keeps|won't|doesn't|does not|gives|shows|crashes|'s)\b[^.!?]{0,20}\b(?:broken|down|crash\w*|work\w*|load\w*|error\w*|stuck|dead|fail\w*)\b/u,
    learnt: { intent: 'support', by_words: 0.95, with_embedding: 0.85 },
    // Another's supply, or what one wishes for, is what sales want to hear.
    unless:
      /^(?!.*\b(?:you|your|u|ya|orders?|invoice|delivery|portal|account|ticket|complain\w*)\b).*\b(?:beans|coffee)\b|\b(?:machine|grinder)\b[^.!?]{0,10}\bordered\b|\b(?:our|my|current|present|old|other|another) (?:\p{L}+ )?(?:roaster|supplier|provider|roastery)(?:'s)?\b|\b(?:need|want|looking for|after|interested in) (?:\p{L}+ )?(?:support|training|help with|someone|a )|\banother roaster\b|^what's your\b/u,
    not_after: ['current_pain_points', 'support_needs', 'coffee_preference', 'equipment'],
  },
  {
    // What is said of us is more surely a complaint than what may be about another's supply.
    matter: 'support',
    learnt: { intent: 'support', by_words: 0.8, with_embedding: 0.6, about: /\b(?:you|your|u|ya)\b/u },
    unless: /\b(?:need|want|looking for|after|interested in|could|can|would|do you)\b/u,
    not_after: ['current_pain_points', 'support_needs', 'coffee_preference', 'equipment'],
  },
  {
    matter: 'asks_deletion',
    says: /\b(?:delete|erase|wipe|remove) (?:all |everything |any )?(?:of )?(?:(?:my|our|the|this|that|these) )?(?:personal |contact )?(?:data|details|info\w*|records?|chat|conversation|history|name and|it all|everything)\b|\b(?:forget|delete|erase) (?:everything|all)(?: (?:of )?(?:it|that|this|i|about me))|\b(?:take|remove|get) me off (?:your|the) (?:\p{L}+ )?(?:list|system|books|records|database)|\bremove me from\b/u,
    unless: /\bhow long\b/u,
  },
  {
    matter: 'asks_deletion',
    // "Delete it." on its own means what was told.
    learnt: {
      intent: 'asks_privacy',
      by_words: 0.4,
      with_embedding: 0.4,
      about: /\b(?:delete|erase|remove|wipe|forget)\b/u,
    },
  },
  {
    matter: 'asks_noted',
    says: /\bwhere were we\b|\bwhat (?:have|did|do|has) (?:you|u)(?: (?:already|all))? (?:got |have )?(?:not(?:ed|e)|written|write|stored?|saved?|know|have|got|recorded|kept|put down|down)(?: \p{L}+)? (?:down )?(?:about|on|of|for|from) (?:me|us)\b|\bwhat (?:details|info\w*|data) (?:have you|do you have)\b/u,
  },
  {
    matter: 'asks_purpose',
    says: new RegExp(
      String.raw`\b(?:why|what) (?:do|would|are|did|does|should|must) (?:you|u|i|we)\b[^.!?]{0,30}\b(?:my|our|an?|the|all (?:my|our|this|these)|this|that) ${detail}\b(?:[^.!?]{0,12}\bfor\b)?|\bwhat(?:'s| is| do you need) (?:my|our|the) ${detail} for\b|\bdo (?:you|u) (?:really )?need (?:my|our|that|all this|an?) ?${detail}?\W*$`,
      'u',
    ),
    learnt: {
      intent: 'asks_privacy',
      by_words: 0.5,
      with_embedding: 0.5,
      about: /\b(?:why|what(?: \p{L}+){1,6} for|reason|purpose)\b/u,
    },
    unless: /\bwhat (?:do|does|did|have) (?:you|u) (?:do|know|have|got|note)\b/u,
  },
  {
    matter: 'asks_sharing',
    learnt: {
      intent: 'asks_privacy',
      by_words: 0.5,
      with_embedding: 0.5,
      about:
        /\b(?:sell|selling|sold|share[ds]?|sharing|pass(?:ed|ing)?|give|hand|third part\w+|others?|anyone|anybody|someone else|who (?:else )?(?:gets|sees|reads|has|can see)|advertis\w+|partners)\b/u,
    },
  },
  {
    matter: 'asks_marketing',
    says: /\b(?:are|will|would|do|going to|gonna|won't) (?:you|u)\b[^.!?]{0,25}\b(?:spam|junk|bombard|hassle|newsletters?|advertis\w+|cold[- ]call)\b|\b(?:get|be|getting) (?:spam\w*|junk|bombarded|hassled|newsletters)\b|\b(?:mailing|marketing|call) list\b/u,
    learnt: {
      intent: 'asks_privacy',
      by_words: 0.5,
      with_embedding: 0.5,
      about: /\b(?:spam\w*|junk|newsletters?|market\w+|advertis\w+|ads|list|unsubscribe|bombard\w*)\b/u,
    },
  },
  { matter: 'asks_privacy', learnt: { intent: 'asks_privacy', by_words: 0.6, with_embedding: 0.5 } },
  {
    matter: 'asks_next_steps',
    says: /^\W*(?:(?:ok|okay|so|right|good|and|well|alright)\W+){0,3}(?:then what|what then|what now|now what|what next|what's next)\W*$|\b(?:what|how) (?:happens|happen|comes?|is|'s|are|goes|does it go|do we|next)[^.!?]{0,15}\b(?:next|now|from here|after (?:this|that))\b[^.!?]{0,12}$|\b(?:when|who|what time|how soon) (?:will|do|does|would|is|are|can) (?:\p{L}+ ){0,3}(?:call|ring|phone|hear(?: from| back)?|contact|get in touch|reach)\b/u,
    learnt: {
      intent: 'asks_process',
      by_words: 0.7,
      with_embedding: 0.6,
      about:
        /\b(?:next|now|then|after|from here|call\w*|ring|phone|hear|contact\w*|touch|reply|answer|back|someone|somebody|who|process|steps?)\b/u,
    },
    // How things are done with coffee is for the knowledge base.
    unless:
      /\b(?:i|we) (?:call|ring|phone|contact|reach|get in touch|talk to|speak to)\b|\b(?:order\w*|deliver\w*|roast\w*|install\w*|machine|lease|pay\w*|sign|foam|steam\w*|samples?|training|invoice|contract|beans)\b/u,
  },
  {
    matter: 'asks_meaning',
    says: /\b(?:what|how)(?: the (?:hell|heck))? ?(?:do|did|d'?)? ?(?:you|u|ya) mean\b|\b(?:don't|do not|dont|didn't|can't) (?:quite |really )?(?:understand|get|follow)(?: (?:the |your |that |this )?(?:question|you|it|that|what you)| what)?\W{0,9}$|\bwhat does (?:that|it|this) mean\b|^\W*(?:huh|say what|what)\W*$|\bwhy (?:do|would|are) (?:you|u) (?:ask|asking|want to know|need to know)\b/u,
    unless: /\bmean (?:by|with) (?!that|this)/u,
  },
  {
    matter: 'stops_asking',
    says: /\b(?:stop|quit|enough|no more|done|sick of|too many|so many|leave me alone|had it)\b(?: (?:with|of|all|the|your|these|this|me|please|already|asking|bloody|damn|those|so|many)){0,4} (?:questions?|asking|interrogat\w+|quizz?\w*|quiz)\b|\bwhy (?:so|all these|all the|that) many questions\b|\bis this an interrogation\b/u,
    unless:
      /\b(?:no (?:more|further) questions?\b[^.!?]{0,20}\b(?:thanks|thank you|thx|cheers|for now|from me|today|bye)\b)|\b(?:for|about) (?:my|our)\b|\b(?:i|we)(?:'ve| have)? (?:no|some|a few|got)\b/u,
  },
  {
    matter: 'told_already',
    says: /\b(?:i|we)(?:'ve| have| had)? (?:just |already )*(?:said|told|mentioned|gave|given|answered|written|wrote|typed)(?: (?:you|u|it|that|this))?(?: \p{L}+){0,3} (?:already|before|earlier|above|just now|at the start|twice|a minute ago)\b|\b(?:i|we)(?:'ve| have)? (?:already|just) (?:said|told|mentioned|gave|answered)\b|\byou(?:'ve| have)? (?:already |just )?(?:have|got|know|asked)\b[^.!?]{0,25}\b(?:already|before|twice)\b|\b(?:didn't|did) (?:i|you)(?: not)? (?:just |already )?(?:tell|say|read|hear|listen)\b|^\W*(?:i|we) told you\b|\bscroll up\b|\bread (?:above|back|again|what i)\b/u,
    learnt: {
      intent: 'repeats',
      by_words: 0.9,
      with_embedding: 0.55,
      about: /\b(?:said|told|tell|mentioned|gave|asked|already|again|twice|before|wrote)\b/u,
    },
    unless:
      /\b(?:they|he|she|boss|partner|wife|husband|supplier|roaster) (?:said|told)\b|\bmeant\b|\bsaid\b[^.!?]{0,20}\bbut\b|\bmixed\b|\bnot\b|\bwrote to\b/u,
  },
  {
    matter: 'refers',
    says: /\bgive (?:him|her|them) an? (?:call|ring|bell|buzz|shout|tinkle)\b|\b(?:call|ring|phone|talk to|speak (?:to|with)|talk with|contact|reach out to|get in touch with|write to|e-?mail|text|chat to|help) (?:him|her|them|my (?:\p{L}+ )?(?:\p{L}+))\b(?! (?:back|number|e-?mail|phone)\b)/u,
    unless:
      /\b(?:i|we)(?:'ll| will|'ve| have|'d)? (?:\p{L}+ )?(?:call|ring|phone|talk|speak|contact|reach|write|text|e-?mail)|\b(?:don't|do not|never|not) (?:call|ring|phone|talk|contact|write|e-?mail)|\bhelp (?:me|my (?:cafe|café|business|shop|team|staff|baristas?|customers?))\b|\bmy (?:accountant|builder|landlord|lawyer|solicitor|architect|number|mobile|phone|cell|e-?mail)\b/u,
  },
  {
    matter: 'job',
    says: /\b(?:are|r) (?:you|u) (?:guys )?hiring\b|\b(?:looking for|after|want|need|seeking|apply(?:ing)? for) (?:a |an |some |any )?(?:\p{L}+ )?(?:job|work|position|internship|apprenticeship|shifts)\b(?! with (?:you|us) on)/u,
    learnt: { intent: 'job', by_words: 0.93, with_embedding: 0.75 },
    unless: /\b(?:my|our) (?:staff|team|baristas?)\b|\bhire (?:a|an|out)\b/u,
  },
  { matter: 'supplier', learnt: { intent: 'supplier', by_words: 0.7, with_embedding: 0.88 } },
  {
    matter: 'press',
    says: /\b(?:i'm|i am|we're|this is) (?:an? )?(?:\p{L}+ )?(?:journalist|reporter|blogger|podcaster|editor)\b|\b(?:writing|doing|researching) (?:an? )?(?:\p{L}+ )?(?:article|story|piece|feature|documentary) (?:on|about|for)\b/u,
    learnt: { intent: 'press', by_words: 0.75, with_embedding: 0.88 },
  },
];
