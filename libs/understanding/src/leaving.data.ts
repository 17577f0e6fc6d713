/** The sentence asks for a person. */
export const wantsHuman: readonly RegExp[] = [
  /\b(?:talk|speak|chat|(?:have|get) a (?:word|chat|talk)|connect(?: me)?|get|put me|hand me|transfer me|pass me|refer me|switch me)\b[^.!?]{0,25}?\b(?:to|with|through(?: to)?|on to|over to|hold of|in touch with)\b[^.!?]{0,20}?\b(?:a |an |the |some |your |one of your )?(?:real |actual |live |human )?(?:person|human|humans?|people|someone|somebody|anyone|rep|representative|agent|operator|sales ?(?:person|man|rep|team|people)?|team|manager|consultant|adviser|specialist|expert|staff|colleague|boss|supervisor|account manager)\b/u,
  /\b(?:real|actual|live|human) (?:person|human|being|agent|people|rep)\b(?![^.!?]*\?\s*$)(?! (?:who|that)\b)|^\W*(?:human|agent|operator|person|representative|a human|a person)(?: please| now)?\W*$/u,
  /\b(?:can|could|would|will|please|have|get|want|like|need|ask)\b[^.!?]{0,15}\b(?:someone|somebody|anyone|a person|an? (?:sales ?)?(?:rep|representative|person|consultant|specialist)|one of (?:you|your \p{L}+)|your (?:team|sales(?: team)?|people|rep|(?:account |sales )?manager|staff|consultant|specialist))\b[^.!?]{0,20}\b(?:call|ring|phone|contact|reach out|get in touch|get back|email|visit|come)\b/u,
  /\b(?:call ?back|ring me back|give (?:me|us) a (?:call|ring|bell|buzz|shout|tinkle)\b(?! (?:on|at))|please (?:call|ring|phone) me\b(?! [a-z]+ please)|can you (?:call|ring|phone) me|could you (?:call|ring|phone) me|i(?:'d| would) (?:like|prefer|love) (?:a|to have a) (?:phone )?call\b|i want (?:a|to have a) (?:phone )?call\b|rather (?:talk|speak) (?:on the phone|to))\b/u,
  /\b(?:don't|do not|not) want to (?:talk|speak|chat) (?:to|with) (?:a |an )?(?:bot|robot|machine|computer|ai)\b|(?<!\bi'm )\b(?:no|not a|hate|sick of) (?:bots?|chatbots?|robots?)\b/u,
  /\b(?:human|person|someone|somebody|anyone|anybody)(?: there| here)? (?:that )?(?:i|we) (?:could|can|might|may) (?:talk|speak|chat)\b|\bget me (?:a|an|the|your|some)? ?(?:manager|person|human|sales\w*|supervisor|someone)\b|\b(?:someone|somebody) (?:should|must|needs to|has to|ought to) (?:call|ring|phone|contact)\b|\b(?:anyone|anybody|someone) real\b|\bany real (?:people|humans|person)\b|\bwho (?:can|could|should|may) (?:i|we) (?:call|ring|phone|speak (?:to|with)|talk to)\b|\b(?:book|arrange|schedule|organi[sz]e|set up) (?:in )?(?:an? |the )?(?:\p{L}+ )?(?:call|meeting|appointment|chat|phone call|visit)\b|\b(?:human|person|real people|someone|somebody) (?:please|pls|plz)\b|\b(?:with|to|by|from|need|want|prefer|like|get) (?:an? )?(?:actual |real |live |proper )?(?:human(?: being)?|real people)\b(?! (?:error|touch))/u,
  // "Call me when I'm back"; with a number it only says how to be reached, and "call me Dave" tells a name.
  /^\W*(?:(?:please|pls|just|ok|okay|so|then|and|yes|yep|well|no)\W+){0,3}(?:call|ring|phone|buzz) (?:me|us)(?: back)?(?:\W*$|[,.!]? (?:when|after|before|tomorrow|today|tonight|later|any ?time|asap|now|please|instead|this|next|sometime|about|first|once|around|from|between|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in the|on (?:mon|tue|wed|thu|fri|sat|sun))[^\d@]*(?:\d{1,2}(?!\d)[^\d@]*){0,3}$)/u,
  /hablar con (?:una persona|alguien|un humano|un asesor)|parler (?:à|avec) (?:quelqu'un|une personne|un conseiller)|parlare con (?:una persona|qualcuno)|nói chuyện với (?:người|nhân viên)|(?:转)?人工|真人/u,
];
/** Talking or reaching somebody that is told of, not asked for. */
export const tellsOfTalking =
  /\b(?:can't|cannot|couldn't|never|nobody|no one|hard to|impossible to|trying to)\b[^.!?]{0,20}\b(?:get|reach|speak|talk|hold of|through)\b|(?:^\W*|\b(?:and|but|because|so) )(?:i|we|they|he|she|(?:our|my) \p{L}+) (?:\p{L}+ly |always |often )?(?:talk|talked|speak|spoke|chat|get)\b|\b(?:want|need|have|going|like|has) to (?:talk|speak|chat|check|discuss)[^.!?]{0,12} (?:to|with) (?:my|our|the (?:bank|council|landlord|builder|accountant|wife|husband|family))\b/u;
export const declinesHuman =
  /\b(?:don't|do not|no need|not|rather not|without|do i (?:need|have) to|why would i)\b[^.!?]{0,25}\b(?:talk|speak|chat|call ?back|call me|a person|a human|someone|somebody|sales)\b/u;

/** The sentence ends the chat, wherever it stands in the message. */
export const goodbyes: readonly RegExp[] = [
  /\b(?:good ?bye|bye|cya|see ya|farewell|cheerio|toodle\w*|ttyl|ta ta|tata|hooroo|take care|all the best|adios|adiós|hasta luego|hasta la vista|au revoir|arrivederci|tạm biệt)\b(?! to\b)(?! (?:the way|law))|à bientôt|再见|拜拜/u,
  /\bsee you(?: (?:soon|later|around|then|again|next time|tomorrow))?\s*(?:[.!]+\s*)?$|\b(?:talk|speak|chat|catch) (?:to )?(?:you )?(?:later|soon)\s*(?:[.!]+\s*)?$|\b(?:good ?night)\s*(?:[.!]+\s*)?$/u,
  /^\W*(?:(?:ok|okay|right|righto|alright|well|so|no|nope|yeah|yep|great|cool|perfect|lovely|good|cheers|ta|thanks|thank you|i think|i guess|i reckon|then|and|i'd say|i suppose)\W+){0,4}that(?:'s| is|'ll be| will be) (?:all|everything|it)(?:,? (?:for (?:now|today|me)|from me|thanks|thank you|thx|cheers|folks|then|bye|i (?:needed|wanted)(?: to know)?))*\s*(?:[.,!]+\s*)?$|\bno (?:more|further|other) questions?(?:,? (?:thanks|thank you|for now|from me))*\s*(?:[.!]+\s*)?$|^\W*(?:no[,.]? )?not today(?:,? (?:thanks|thank you|sorry|mate))*\W*$|(?:^\W*|[,.!]\s*|\b(?:there's|that's|need|want|have|no) )nothing (?:else|more)(?:,? (?:thanks|thank you|for now|today|from me))*\s*(?:[.!]+\s*)?$|\b(?:i'm|we're|i am|we are) (?:all )?(?:done|finished)(?: here| now| for (?:now|today)|,? thanks)*\s*(?:[.!]+\s*)?$/u,
  /\b(?:have|enjoy) (?:a|your) (?:good|great|nice|lovely|wonderful|fantastic)? ?(?:day|one|evening|night|weekend|afternoon|week)\b/u,
  /(?:^\W*(?:(?:sorry|ok|okay|right|well|oh|anyway)\W*)?(?=gotta|must|need|better|got)|\b(?:i|we)(?:'ve|'ll)? ?)(?:have |really )?(?:got to|gotta|have to|need to|must|should|better) (?:go|run|leave|dash|head (?:off|out)|get going|be off|get back to (?:work|it))(?: now)?\s*(?:[.,!]|$|bye|thanks|sorry)/u,
  /\b(?:end|close|finish|quit|exit) (?:(?:the|this|our) )?(?:chat|conversation|call|session)\b|^\s*(?:exit|quit|end|close)\s*(?:[.!]+\s*)?$/u,
  /\b(?:i|we)(?:'ll| will) (?:come back|be back|get back to you|think about it|be in touch|let you know|reach out|pass|leave it (?:there|at that|here))(?: (?:later|soon|another time|if i need (?:you|anything)|on this|on that))*\s*(?:[.,!]+\s*)?(?:$|thanks|cheers|bye)/u,
  /\b(?:end|leave|stop|finish) (?:it|this|things) (?:here|there|now|at that)\b|\bthat's me done\b|\b(?:don't|do not) want (?:this|to (?:continue|chat|talk|go on))(?: with this)?(?: any ?more| any longer| now)?\W*$|\b(?:enough|done) for (?:today|now)\b/u,
];

/** "Not interested" is a goodbye when it is about the offer, not about a roast. */
export const notInterested =
  /\b(?:not|no longer|never|isn't|aren't) (?:really |actually |that |very |at all |all that )?(?:interested|for me|for us)(?:\s*(?:[.,!]|$|thanks|thank|sorry|at all|any ?more|any longer|right now|at the moment|in (?:this|it|any of (?:this|it|that)|your (?:offer|services?|products?|company|help)|buying(?: anything)?|talking|chatting|continuing|what you)|mate|cheers|bye))|\b(?:i|we) (?:have|'ve got)? ?no interest(?: in (?:this|it|your \p{L}+|buying))?\s*(?:[.,!]|$|thanks|sorry)|\blost interest\b|\bno (?:estoy |me )?interesad[oa]\b|\bpas intéressée?(?!\p{L})|\bnon sono interessat[oa]\b|\bno me interesa\b|không quan tâm|不感兴趣/u;

/** "Stop" by itself, or of the chat; "stop asking for my number" is no goodbye. */
export const stops =
  /^\s*(?:please |ok |okay |just |no,? )*(?:stop|unsubscribe|cancel|enough)(?:\s*(?:it|this|that|now|please|already|messaging(?: me)?|texting(?: me)?|contacting(?: me)?|chatting|talking(?: to me)?|writing(?: to me)?|the chat|this chat|spamming(?: me)?|here))*\s*(?:[.!]+\s*)?$|\bstop (?:messaging|texting|contacting|spamming|talking to) me\b|\bleave me alone\b|\bgo away\b|\bget lost\b|\bfuck off\b|\bpiss off\b/u;

/** After the goodbye the visitor goes on. */
export const goesOn = /^\s*(?:oh|wait|actually|one (?:more|last) (?:thing|question)|before i go|by the way|ps|p\.s)\b/u;

/** All ways of contact are refused. */
export const refusesContact: readonly RegExp[] = [
  /\b(?:don't|do not|won't|will not|wouldn't|not|rather not|prefer not to|never|refuse to|no way i'm|not comfortable|not happy)\b[^.!?]{0,30}\b(?:shar|giv|leav|provid|tell|hand|disclos|pass|put|enter|submit|reveal)\w*\b[^.!?]{0,20}\b(?:contact|personal|private|my|any) ?(?:contact|personal|private)? ?(?:details?|info|information|data)\b(?! (?:with|to|on to) (?:third|other|any ?one|any ?body|others|some))/u,
  /\b(?:don't|do not|stop|please don't|quit) (?:ask|asking)(?: me)?(?: for| about)? (?:my |any |me for )?(?:personal|contact|private) (?:details?|info|information|data)\b/u,
  /\bno (?:contact|personal) (?:details?|info|information|data)\b|\bwithout (?:giving|sharing|leaving) (?:you )?(?:my|any) (?:contact |personal )?(?:details?|info|information|data)\b|\bkeep my (?:contact |personal )?(?:details?|info|information|data) (?:private|to myself)\b/u,
  /\b(?:don't|do not|please don't|never|not) (?:ever )?(?:want|like|wish|need)?(?: to)? ?(?:be )?contact(?:ed)?(?: me)?\s*(?:[.,!]|$|at all|by)|\bi don't want (?:anyone|anybody|you) (?:to )?(?:call|contact|contacting|calling|reach)\w*/u,
  /\byou(?:'re| are| will|'ll)? (?:not|never|won't) (?:be )?(?:get|getting|have|having|going to (?:get|have))\b[^.!?]{0,15}\be-?mail(?: address)?,? (?:or|and|nor)\b[^.!?]{0,10}\b(?:phone|number|mobile)\b/u,
  /\bnot (?:giving|sharing|leaving|telling) (?:you )?(?:anything|any of (?:that|my)|my details)\b|\bstay anonymous\b|\bremain anonymous\b/u,
  /no quiero (?:dar|compartir) mis datos|je ne (?:veux|souhaite) pas (?:donner|laisser) mes coordonnées|non voglio (?:dare|lasciare) i miei dati/u,
];
