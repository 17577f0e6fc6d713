/** A question without a verb: "price of the alba". */
export const questionStart =
  /^(?:(?:and|but|so|also|ok|okay|oh|hi|hello|hey|thanks|well|just|sorry)[,:.! ]+)*(?:(?:price|prices|cost|costs) (?:for|of|per) \p{L}*\d*|any chance|(?:what|how) about)\b/u;

/** Requests for information that are no question in form. */
export const requests =
  /\b(?:(?:want|need|after) (?:a |the |your )?(?:price|quote)s?\b|tell me (?:more |a bit |something )?(?:about|how|what|which|whether|if)|(?:i'd|i would|we'd|we would) (?:like|love|want) to (?:know|hear|learn|understand|find out)|(?:(?:i|we|just) )?(?:want to|need to|wanna|would like to|'d like to) (?:know|understand|find out)|(?:i'm|i am|we're|was|just) (?:wondering|curious) (?:about|if|whether|what|how|which)|wondering (?:if|whether|what|how|about)|(?:explain|describe) (?:to me )?(?:how|what|your|the)|(?:any|some|more) (?:info|information|details) (?:on|about|regarding)|send me (?:a |your |the |some )?(?:price|menu|catalog|catalogue|brochure|info|details)|looking for (?:info|information|details|prices|pricing) (?:on|about|for))\b/u;

/** A question that follows a statement without a mark between them: "our roaster is late what do you charge". */
export const questionInside =
  /(?<=\s)(?:(?:what|which|how|where|when) (?:do|does|is|are|would|can|could|will|much|many|long|often|kinds?|sorts?|types?|about)|(?:do|can|could|would|will) you (?:guys |also |ever )?(?:do|sell|have|offer|deliver|supply|ship|charge|roast|lease|rent|train|provide|stock|recommend|post|send|service|repair|help))\b.*$/u;

/** Questions that the knowledge base is not asked: about the chat itself, tags, favours, greetings. */
export const notForKnowledge: readonly RegExp[] = [
  /^\W*(?:[a-z-]{1,9}[,! ]+){0,2}(?:how are (?:you|things|ya)|how's (?:it going|things|your day|life)|how do you do|how (?:have you been|you doing|is it going)|what's (?:up|new|happening)|you (?:ok|well|good|there)|are you (?:ok|well|there|still there|listening)|(?:is )?(?:anyone|anybody|somebody|someone) (?:there|here|home|around)|hello|hi|hey)\b[^?]{0,15}\?*\s*$/u,
  /\b(?:who|what) (?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this(?: (?:thing|site|chat|place|page|about))?)\s*(?:\?\s*)?$|\bam i (?:\p{L}+ )?(?:talking|speaking|chatting|writing|typing|texting) (?:to|with) (?:a |an |some )?(?:real |actual |live )?(?:human|person|bot|robot|ai|machine|computer|program|someone|somebody)\b|\b(?:are|r) (?:you|u) (?:a |an |really |actually |just )*(?:real|human|bot|robot|person|ai|machine|computer|chatgpt)\b|\bis this (?:a |an )?(?:real|human|bot|robot|person|ai|machine|computer|chat ?bot|automated)\b|\b(?:what|which) (?:\p{L}+ )?(?:model|ai) (?:are you|is this|do you)|\bwhat(?:'s| is) your name\b|\bwhat can you (?:do|help)\b/u,
  /^\W*(?:(?:really|sorry|what|huh|excuse me|seriously|why|so|and|ok|okay|right|yes|no|oh|eh|hm+|who|how|how so|how come|you know|is it|are you|do you|got it|get it|makes sense)\W*|(?:does that (?:help|work|sound)|is that (?:ok|okay|enough|all|all right|alright|fine|clear|everything|good|right)|did you (?:get|see|hear) (?:that|it|this|my)|anything else|what else[^?]*do you need|what (?:do you need|would you like|next|now)|are we done)[^?]*(?:\?\W*)?)$/u,
  /\b(?:can|could|would|will) you (?:please |just |maybe )?(?:call|ring|phone|email|e-mail|text|contact|repeat|skip|go back|remember|update|change|correct|delete|remove|forget|use (?:my|this|that|the (?:other|old|new))|write (?:to )?me|send it to|note|add|put (?:me|us|it|that|this|down)|hold on|wait|stop|leave)\b|\b(?:can|could|should) (?:i|we) (?:please |just |maybe )?(?:skip|go back|leave (?:it|this|that)|ask you|stop(?: here| now| this)?\W*$)/u,
  // A plea without a thing that is asked.
  /^\W*(?:[^?]{0,60}[,.!] )?(?:(?:so|and|please|now|ok) )*(?:can|could|will|would) (?:you|u|ya|someone|somebody|anyone|anybody) (?:please |maybe )?(?:help|assist)(?: (?:me|us))?(?: out)?(?: (?:here|please|with (?:that|this|it)))?\W*$/u,
  /\b(?:can|could|may) i (?:ask|just ask) (?:you )?(?:a |some |one |another )?(?:quick )?questions?\s*\??$/u,
  /\bwhy (?:do|would|should) (?:you|i)\b[^?]{0,20}\b(?:need|want|ask|give|tell|know|have)\b/u,
  /\b(?:do|did|don't) (?:you|i) (?:not |already )?(?:have|know|remember|tell you|give you) (?:my|that|who)\b/u,
  /\b(?:you know that|isn't it|right|ok|okay|yeah|eh|aren't you|don't you|you know|hey)\s*\?\s*$/u,
];

/** A demand for a promise, not a question about what there is. */
export const promiseDemands =
  /\b(?:give|gimme|grant|apply|offer|get|confirm|approve|lock in|take)\b[^.!?]{0,40}\b(?:discount|% ?off|percent off|for free|free of charge|half price|price match|cheaper|deal)\b|\b(?:i want|i demand|i need|i expect|make it)\b[^.!?]{0,25}\b(?:discount|% ?off|percent off|for free|cheaper|free (?:coffee|beans|machine|samples))\b|\b(?:promise|guarantee|commit to|assure) (?:me|us|that|it|to|you'll|you will)\b|\b(?:can|could|will) you (?:promise|guarantee)\b|\b\d{1,3} ?% (?:discount|off)\b|\bsell me\b[^.!?]{0,30}\bfor (?:\$|€|£)?\d/u;
