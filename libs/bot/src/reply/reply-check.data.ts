/** Words that a reply may use only where the passages or the written draft use the same. */
export const claims: readonly { readonly fault: 'price' | 'promise'; readonly pattern: RegExp }[] = [
  {
    fault: 'price',
    pattern:
      /[$€£¥]\s?\d[\d.,]*|\d(?<!\d[.,]*\d)[\d.,]*\s?(?:[$€£¥]|dollars?\b|euros?\b|pounds?\b|bucks\b|cents?\b|(?:aud|nzd|usd|gbp|eur|sgd|cad)\b)/giu,
  },
  {
    fault: 'price',
    pattern:
      /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand)[- ](?:dollars?|euros?|pounds?|bucks|per ?cent)\b/giu,
  },
  { fault: 'price', pattern: /\d(?<!\d[.,]*\d)[\d.,]*\s?(?:%|％|per ?cent\b)/giu },
  {
    fault: 'price',
    pattern:
      /\b(?:free of charge|for free|at no (?:extra )?(?:cost|charge)|no charge|complimentary|half price|free (?:sample|samples|trial|delivery|shipping|training|coffee|bag|machine|consultation|visit|tasting)|on the house|gratis|gratuit\w*)\b/giu,
  },
  { fault: 'promise', pattern: /\b(?:money[- ]back|best price|lowest price|cheapest|price match|will match)\b/giu },
];

/** The same, unless the sentence says that it cannot be done: "I can't promise a discount". */
export const refusableClaims: readonly { readonly fault: 'price' | 'promise'; readonly pattern: RegExp }[] = [
  {
    fault: 'price',
    pattern:
      /\b(?:discounts?|vouchers?|coupons?|promo(?: codes?|tions?)?|rebates?|special offers?|special deals?|% off)\b/giu,
  },
  { fault: 'promise', pattern: /\b(?:guarantee[sd]?|promise[sd]?|refunds?|warrant(?:y|ies))\b/giu },
];

/** What stands before such a word when it is refused. "Can't wait to give you" refuses nothing. */
export const refusal =
  /\b(?:can(?:['’]t|not)|can not|(?:am|are|is) not (?:able|in a position)|unable|won['’]t|rather not)\b(?! (?:wait|help|resist))[^,;:.!?]*$|\bno (?:\p{L}+ )?$/iu;

/** What stands behind it when it is left to the team; counts where the plan says so. */
export const referral = /^[^.!?]*\b(?:not mine|not something i|for (?:our|the) team|our team|a colleague)\b/iu;

/** Days and times: a reply takes them from passages and draft, or from the visitor unless it promises them. */
export const times =
  /\b(?:january|february|(?<=\b(?:in|by|on|until|from|early|late|mid|of|next|this) )(?:march|may)|april|june|july|august|september|october|november|december|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|today|tomorrow|tonight|overnight|(?:next|this|same) (?:day|week|weekend|month|year|afternoon|morning|evening)|(?:spring|summer|autumn|winter)|(?:with)?in an? (?:hour|day|week|month)|(?:\d+|one|two|three|four|five|six|seven|ten|few) (?:to \w+ )?(?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)(?! of)|\d{1,2}(?::\d{2})? ?(?:am|pm|o['’]clock))\b/giu;

/** The sentence says what will happen. */
export const commitment =
  /['’]ll\b|\b(?:will|shall|going to|guaranteed?|promised?|arranged|scheduled|booked|expect (?:a|our|us|it))\b/iu;

/** Somebody will get in touch: only where the plan says so. */
export const contactPromise =
  /(?:['’]ll|\b(?:will|shall|going to))\b(?![^.!?]*\b(?:without|not|no)\b)[^.!?]{0,40}\b(?:call|ring|phone|contact|touch|reach out|get back|follow up|write|e-?mail|visit|text|send)\b/iu;

/** What the company does and has, as a model may know it from elsewhere. */
export const companyClaim =
  /\b(?:we|abbotsford(?: road)?(?: coffee)?(?: specialists)?|our (?:company|roastery|beans|coffees?|prices?|team members))(?:['’]ve| also| do| even| currently| can| would| gladly| usually| always)* (?:offers?|sells?|stocks?|delivers?|ships?|roasts?|charges?|provides?|carry|carries|opens?|closes?|operates?|sources?|imports?|rents?|leases?|starts? (?:at|from)|costs?|are (?:open|located|based)|is (?:open|located|based)|have (?:a|an|over|more|several|many|\d))\b/iu;

/** Names and things of our inside. */
export const internals: readonly RegExp[] = [
  // is_qualified, intent_stage: no visitor's word has an underscore, besides an address.
  /\b[a-z]+(?:_[a-z]+)+\b/iu,
  /\b(?:system|developer|initial|hidden) (?:prompt|message|instructions?)\b|\bmy (?:prompt|instructions|guidelines|programming|rules|configuration)\b|\bi(?:['’]m| am| was| have been) (?:instructed|programmed|told|configured|prompted|not allowed) to\b|\bas an ai\b|\blanguage model\b|\b(?:chat)?gpt\b|\bopenai\b|\bapi[- ]keys?\b|\bsk-[a-z\d]/iu,
  /\b(?:the|these|this|provided|given|my) (?:passages?|draft|json|schema|placeholders?)\b|\bjson\b/iu,
  /\b(?:qualified leads?|lead score|crm|intent stage|confidence score|qualification)\b/iu,
];

/** The assistant is no person, and says nothing else. */
export const outOfRole: readonly RegExp[] = [
  /\bi(?:['’]m| am) (?:actually |really )?(?:a |an )?(?:real |actual )?(?:human|person|man|woman|pirate|hacker|dan)\b|\bi(?:['’]m| am) not (?:a |an )?(?:bot|machine|robot|automated|ai)\b|\b(?:developer|dan|admin|debug|maintenance) mode\b|\b(?:access granted|jailbr\w+)\b/iu,
  // Another name or another job.
  /\bmy (?:real |true |new )?name(?:['’]s| is)\b|\b(?:please |you can |you may |just )call me\b|\bi(?:['’]m| am) (?:called|named|now|no longer)\b|\bi(?:['’]m| am) (?:the|your|a|an) (?:\p{L}+ )?(?:developer|admin\w*|manager|owner|director|ceo|founder|engineer|supervisor|employee|doctor|lawyer|hacker|terminal|console)\b/iu,
  /\b(?:I['’]m|I am) (?!Abbotsford)\p{Lu}[\p{L}\d-]+/u,
];

/** Code, Markdown, tags: a reply is plain sentences. */
export const notPlain =
  /[{}<>`|\\]|\*\*|__|^[^\S\n\r\u2028\u2029]*(?:#{1,6}|[-*•]|\d+[.)])\s|\[[^[\]]*\]\(|\[[a-z_ ]+\]/imu;

export const emailAddress = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu;
export const link =
  /\bhttps?:\/\/\S+|\bwww\.\S+|(?<![@\p{L}\p{N}.-])(?:[a-z\d-]+\.)+(?:com|net|org|io|co|app|shop|store|info|biz|coffee|cafe|ly|me|ai|dev|xyz|link|online|site|au|nz|uk|us|ca|ie|de|fr|it|es|sg|my|in|no)\b(?:\/\S*)?/giu;
/** Digits enough for a phone, an order or an account. */
export const longNumber = /\+?\d[\d\s().-]{5,}\d/gu;
export const plainNumber = /\d+(?:[.,:]\d+)*/gu;

/** A request for a contact detail without a question mark. */
export const requestsContact =
  /\b(?:please|kindly|just|simply|can|could|would|if you|do|so)\b[^.!?]{0,40}\b(?:share|send|give|tell|leave|drop|provide|type|enter|let (?:me|us) (?:know|have))\b[^.!?]{0,50}\b(?:e-?mails?|phone|mobile|contact (?:details?|information)|(?:full|first|your) names?|numbers?)\b(?! (?:out|aside)\b)/iu;
