/**
 * Short commands and answers of a customer, which are always put in few ways. What people tell in many ways is read from
 * learnt labels (read-problems.ts).
 */
export const signals = {
  ticket_wanted: [
    /\b(?:open|raise|create|log|lodge|file|submit|make|start|put in|send|need|want|like|get|have)\b(?! (?:no|the open|all|every|tickets? of)\b)[^.!?]{0,40}(?<!\b(?:open|of|the|other|every) )\b(?:tickets?|(?:support |a )cases?)\b(?! of\b)/u,
    /\b(?:open|raise|create|make|file|log) (?:the |two |both )?tickets? (?:now|please|for|then)\b/u,
    /\b(?:abran?|abrir|crear?|quiero|necesito) (?:un |el )?(?:ticket|tique|caso)\b|\bouvr(?:ez|ir|e) (?:un )?ticket\b|\b(?:apr(?:a|ite|ire)|vorrei) (?:un )?ticket\b|(?:mở|tạo)[^.!?]{0,12}ticket|(?:开|创建|提交)[^.!?]{0,6}(?:工单|ticket)/u,
    /\b(?:ticket|case)s? (?:for|about)\b|^\W*(?:a )?ticket,? please\b|\bown ticket\b/u,
  ],
  ticket_declined: [
    /\b(?:no|not|don't|do not|dont|won't|without|needn't|no need(?: for| to)?)\b[^.!?]{0,30}\b(?:tickets?|case)\b/u,
    /\b(?:ticket|case)\b[^.!?]{0,15}\b(?:not|isn't|unnecessary)\b/u,
  ],
  /** Not sure whether to have one. */
  ticket_pondered: [/\b(?:should|shall|must|do|would) (?:i|we)\b[^.!?]{0,25}\bticket\b/u],
  for_each: [
    /\b(?:each|both|two|every|separate(?:ly)?|all)\b(?:[^.!?]{0,20}\b(?:tickets?|problems?|issues?|of them|one|them)\b)?/u,
  ],
  ticket_news: [
    /\bnumber again\b|\bwhat(?:'s| is| was) (?:its|the|my) (?:ticket )?(?:number|reference)\b/u,
    /\b(?:what|any|how|where|is|has|did|when)\b[^.!?]{0,40}\b(?:my|our|the|that|this) (?:\p{L}+ )?(?:ticket|case)s?\b(?![^.!?]{0,20}\b(?:open|raise|create)\b)/u,
    /\b(?:status|news|update|progress|word)\b[^.!?]{0,25}\b(?:tickets?|case|t-?\d{3,})\b|\bt-\d{3,}\b/u,
  ],
  knows_no_more: [
    /\b(?:that's|that is|thats|it's|its)(?: \p{L}+){0,2} (?:all|everything|it)\b[^.!?]{0,15}\b(?:i|we) (?:know|can (?:say|tell)|have)\b/u,
    /\b(?:can't|cannot|couldn't|can not) (?:tell|say) (?:you )?(?:any ?thing )?(?:more|much)\b|\b(?:told|said) (?:you )?(?:all|everything)\b|\b(?:nothing|no) (?:more|else) to (?:tell|say|add)\b|\bno idea\b|\b(?:don't|dont|do not) know (?:any ?more|more|anything)\b/u,
  ],
  asks_for_help: [
    /\b(?:wh?at|waht|wot) (?:should|shud|shuld|can|could|would|do|else|shall|must|might|to)\b[^.!?]{0,40}\b(?:check|chek|try|do|look|start|change|adjust|first|suggest|recommend|advise|watch)\b/u,
    /\b(?:what|which) (?:would|do) (?:you|u) (?:suggest|recommend|advise|think)\b(?![^.!?]{0,30}\b(?:beans?|blend|coffee|machine|grinder)\b)/u,
    /\bhow (?:do|would|can|could|should|to)\b[^.!?]{0,30}\b(?:fix|solve|sort|stop|get|make|avoid|prevent|go about|deal|handle|teach|train|keep|repair|correct|improve|clean|reset)\b/u,
    /\b(?:any|some|got) (?:ideas?|tips?|advice|suggestions?|hints?|thoughts)\b|\bwhere (?:do|should|would) (?:i|we|you) (?:start|look|begin)\b|\b(?:can|could|please) (?:you )?help\b|\bwhat(?:'s| is) (?:wrong|the (?:matter|problem|cause|reason|trick))\b|\bwhy (?:is|are|does|do|did)\b|\bwhat (?:now|next|else)\b|\bonly wanted to know what to (?:check|try|do)\b/u,
  ],
  is_another: [
    /\b(?:second|another|other|separate|different|third|new|extra|further) (?:thing|problem|issue|question|matter|one|trouble|fault|topic)s?\b/u,
    /\b(?:also|as well|besides|on top of that|in addition|apart from that|and then there(?:'s| is)|plus|while (?:i'm|we're) (?:at it|here)|one more)\b/u,
  ],
  is_correction: [
    /\b(?:no|sorry|actually|i mean|meant|rather)\b[^.!?]{0,25}\b(?:not|isn't|it's|its|it is|i mean|meant)\b/u,
    /\b(?:it's|it is|that's|its) not (?:the |our |a |about )?\p{L}+/u,
  ],
  solved: [
    /\b(?:fixed|solved|sorted|works? (?:now|again|fine|perfectly)|working (?:now|again|fine)|(?:that|it) (?:helped|worked|did (?:it|the (?:trick|job)))|all good(?: now)?|back to normal|running again|resolved)\b/u,
    /\b(?:ya (?:está|funciona)|solucionado|ça (?:marche|fonctionne)|résolu|risolto|funziona|được rồi|好了|解决了)/u,
  ],
  not_solved: [
    /\b(?:still|again)\b[^.!?]{0,40}\b(?:same|not|no|isn't|doesn't|won't|can't|(?:leak|drip)\w*|broken|bad|bitter|sour|wrong|late|missing|weak)\b/u,
    /\b(?:no|not any|hasn't got any) (?:better|change|difference|improvement|luck)\b|\b(?:didn't|did not|doesn't|does not|hasn't|has not|nothing|none of (?:it|that|them|this)) (?:help|work|change|fix|make)\w*|\b(?:tried|done) (?:all|everything|that|those|it)(?: already)?\b|\bit's still\b|\bno (?:help|use|good)\b/u,
  ],
  asks_of_products: [
    /^\W*(?:(?:and|so|also|by the way|btw|thanks|ok|hi|hello|while i have you)[,:.! ]+)*(?:which|what|do|does|are|is|can|could|how (?:much|many|long|big|often))\b[^.!?]{0,40}\b(?:your|you|u|it sold|there)\b/u,
  ],
  asks_for_others: [
    /\b(?:list|show|give|tell|send|print|read|see|open|what|which|who|name)\b[^.!?]{0,50}\b(?:other|another|all|somebody else's|someone else's|your) (?:\p{L}+ )?(?:customers?|caf[eé]s?|users?|clients?|accounts?|people)(?:'s?)?(?!\p{L})/u,
    /\b(?:other|another|someone else's|somebody else's) (?:customers?|caf[eé]s?|users?|clients?|person)(?:'s?)?(?!\p{L})[^.!?]{0,40}\b(?:tickets?|emails?|phone|address|details|orders?|data|conversations?)\b/u,
  ],
  new_business: [
    /\b(?:opening|open|opened|open up|starting|start|taking over|take over|bought|buying|signed)\b[^.!?]{0,30}\b(?:second|third|another|new|next|2nd|3rd) (?:\p{L}+ )?(?:caf[eé]s?|shops?|stores?|sites?|locations?|places?|venues?|outlets?|branch(?:es)?)(?!\p{L})/u,
    /\b(?:(?:want|like|looking|thinking|planning|need|interested|keen|ready|hoping)\b[^.!?]{0,30}\b)(?:buy|buying|order|lease|leasing|rent|renting|upgrade|upgrading|replace|replacing|quote|price)\b[^.!?]{0,30}\b(?:machine|grinder|equipment|brewer|setup)s?\b/u,
    /\b(?:second|third|another|new) caf[eé] (?:opens?|is opening|will open|coming)\b/u,
  ],
  nothing_wrong: [
    /\bnothing(?:'s| is)? wrong\b|\b(?:only|just) (?:checking|testing|looking|seeing|(?:want|wanted|wish) to (?:see|say|thank|check))\b|\bthe bomb\b|\blike a dream\b/u,
    /^(?!.*\b(?:not|no|but|however|except|never|too|bad|broken|won't|isn't|doesn't|can't)\b).*\b(?:how much we like|(?:we|i|they|regulars|customers) (?:\p{L}+ )?(?:love|like|enjoy)|happy with|delicious|great|perfect(?:ly)?|excellent|fantastic)\b/u,
  ],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

/** What the words say of how pressing it is, the most pressing first. */
export const urgencySigns = {
  cannot_trade: [
    /\b(?:can't|cannot|can not|couldn't|unable to|won't be able to|not able to) (?:\p{L}+ )?(?:trade|open|serve|sell|operate|make (?:\p{L}+ ){0,2}coffees?|do (?:any )?coffees?)\b|\b(?:had to|have to|having to|must) (?:close|shut|stop (?:serving|selling))\b|\bnothing to (?:serve|sell)\b|\b(?:we're|are|is|shop's|stay(?:ing)?) (?:closed|shut) (?:because|until|till|today|due|now)\b/u,
  ],
  urgent: [
    /\b(?:urgent(?:ly)?|asap|emergency|right away|immediately|straight ?away|help quickly|as soon as (?:possible|you can)|life or death|desperate(?:ly)?)\b/u,
    /\b(?:run|ran|running|are|we're|been|nearly|almost|completely|all|totally) out(?: of (?:coffee|beans|decaf|stock|milk))?(?: (?:completely|already|today|tomorrow|by|now)\b|\s*(?:[.,!]|$))|\b(?:run|ran|running|nearly|almost|we're|are) out of (?:coffee|beans)\b|\b(?:last|down to (?:the |our |my |a )?(?:last )?|only (?:one|two|half a|a)) ?(?:kilo|kg|bags?|box)\b|\b[1-5] ?(?:kg|bags?) left\b|\bno (?:coffee|beans)(?: left| at all| to (?:sell|serve|brew|make)|\s*(?:[.,!]|$))/u,
  ],
  high: [
    /\b(?:los(?:e|ing|t)|turn(?:ed|ing)? away|sent? (?:\p{L}+ )?away|walk(?:ed|ing)? (?:out|away|off))\b[^.!?]{0,30}\b(?:customers?|sales|money|people|business|regulars?|orders?|guests?)\b|\b(?:customers?|regulars?|people|guests?)\b[^.!?]{0,25}\b(?:leav(?:e|ing)|walk(?:ing|ed)? (?:out|away)|sen(?:d|t|ding) (?:it|them|\p{L}+ )?(?:\p{L}+ )?back|complain\w*|refunds?)\b|\bcosting us\b|\brefund(?:ed|ing|s)? (?:customers|people|coffees|cups)\b/u,
  ],
  low: [
    /\b(?:no (?:hurry|rush|stress|panic|urgency)|not (?:urgent|pressing|in a (?:hurry|rush)|a big (?:deal|problem))|can wait|isn't urgent|when(?:ever)? (?:you|it|someone) (?:have|has|get|got|suits|can)\b[^.!?]{0,20}|small (?:annoyance|thing|matter|issue)|minor)\b/u,
  ],
} as const;
