/** A clause in which something asked for is turned down. */
export const declining =
  /\b(?:rather not|rather you didn't|no way (?:i'm|i am|i'd|i'll|you)|prefer not|don't (?:want|wish|like|feel like|feel comfortable|need) (?:to|my|you)|do not (?:want|wish|like|need)|won't (?:give|share|tell|be|say|provide|hand|get|have)|will not (?:give|share|tell|be|say|provide)|wouldn't (?:like|want)|not (?:going|willing|prepared|comfortable|happy|ready|keen) (?:to|giving|sharing|with)|not giving|not sharing|not telling|not saying|not (?:my|your) business|no need for|don't need|you don't need|can we skip|skip|let's skip|pass on|stop asking|quit asking|don't ask|do not ask|not interested in (?:an? )?(?:phone )?calls?|none of your (?:business)|mind your own|that's private|is private|keep (?:my|that|it) (?:\p{L}+ )*(?:private|to myself|out)|refuse|no (?:phone|email|e-mail|mobile|calls?|phone calls?|number|names?)\b|without (?:my|a|giving|any)|(?:^\W*|(?:i|we) )(?:really |usually )?(?:don't|do not|never|won't|wouldn't|can't|cannot) (?:really |usually |normally |ever |just )?(?:give|hand|share|check|read|look at|use|do|leave|put|want|answer|pick up|like|have)\b|(?:phone|e-?mail|number|name) stays (?:private|with me|out)|keep (?:my|the) \p{L}+ (?:to myself|out of)|hate (?:phones?|phone calls|calls|e-?mails?)|not on (?:e-?mail|the phone)|leave (?:my |the )?\p{L}+ out|don't (?:have|own|use) (?:a |an |any )?(?:phone|mobile|email|e-mail)|don't (?:call|phone|ring|email|e-mail|text) me|do not (?:call|phone|ring|email|text)|never (?:give|share)|not (?:the|my) (?:phone|email|name)\b)\b/u;

/** The bare refusal of what was asked last. */
export const decliningAnswer =
  /^\s*(?:no,? |nope,? |nah,? |sorry,? |um,? |well,? |actually,? |please,? |i'd |i would |i |thanks,? |let's )*(?:(?:rather not(?: say| tell)?|prefer not(?: to(?: say)?)?|not (?:telling|saying|sharing|giving)(?: (?:that|it|those|you that))?(?: out| away)?|not comfortable|won't (?:say|tell|share)|skip(?: (?:it|that|this))?|pass|next(?: question)?|none of your (?:business)|no comment|that's private|private|mind your own business|not (?:right )?now|no thanks|no thank you|move on|why should i|refuse|n\/a|not (?:important|necessary|needed)|no need|no names?|doesn't matter|you don't need (?:it|that|one|to know)|(?:that )?stays with me|secret|it's a secret)(?:[\s,]+(?:that|please|thanks|thank you|sorry|one|you))*\s*|(?:don't want to (?:say|tell|share|answer)|(?:leave|park) (?:that|it|this)(?: one)? (?:for|until|till) )[^.!?]*)(?:[.!]+\s*)?$/u;

/** The plain no that turns down a request for a detail. */
export const plainNo =
  /^\s*(?:no|nope|nah|no thanks|no thank you|no way|absolutely not|not really|no,? sorry|sorry,? no)\s*(?:[.!]+\s*)?$/u;

/** One way of contact and no other. */
export const emailOnly =
  /\b(?:e-?mail only|only (?:by |via |through )?e-?mail|just (?:by |via )?e-?mail|strictly e-?mail|no calls?|e-?mail(?:'s| is|s are) (?:best|better|easiest)[^.!?]{0,25}\b(?:no|not|don't|never)\b|no phone calls?|(?:don't|do not|never) (?:call|phone|ring)(?: me)?|(?:don't (?:want|need)|not interested in|rather not have|no need for) (?:an? |any |your )?(?:phone )?calls?)\b/u;
export const phoneOnly =
  /\b(?:phone only|calls? only|(?:whats ?app|mobile|ring) only|(?:just|only) (?:call|ring|whatsapp) me|only (?:by |via )?phone|just (?:by )?phone|(?:don't|do not|never) (?:e-?mail|write)(?: me| to me)?(?! (?:there|to (?:him|her|them|that)|him|her|them|that))|no e-?mails?)\b/u;

/** Asked for the phone, the visitor names the other way, and the reverse. */
export const prefersEmail =
  /\be-?mail(?: me)?(?:'s| is| will| works| would)?(?: be| do)? (?:enough|fine|better|best|easier|ok|okay|good|please)\b|\b(?:prefer|rather (?:have |use )?|stick (?:to|with)|keep (?:it )?to|just|only|use) (?:the |my |by |via )?e-?mail\b|\b(?:just|rather you|please) (?:e-?mail|write|emailed|wrote)\b/u;
export const prefersPhone =
  /\b(?:phone|calls?|mobile|text)(?: me)?(?:'s| is| will| works| would)?(?: be| do)? (?:enough|fine|better|best|easier|ok|okay|good|please)\b|\b(?:prefer|rather (?:have |use )?|stick (?:to|with)|keep (?:it )?to|just|only) (?:the |my |by |via |a )?(?:phone|calls?)\b|\b(?:just|rather you|please) (?:call|ring|phone|called|rang|phoned)\b/u;

/** An earlier value is taken back. */
export const withdrawing =
  /\b(?:forget|delete|remove|scrap|disregard|ignore|erase|drop|cancel|don't use|wipe)\b[^.!?]{0,25}$/u;

/** The visitor does not know. */
export const notKnowing =
  /\b(?:no idea|not (?:really |quite |totally |too |so |yet |100% |entirely )*(?:sure|certain|decided|known)|unsure|don't (?:really |actually |exactly |quite )?know|dunno|idk|no clue|haven't (?:really |quite |yet )?(?:decided|thought|figured|worked|planned|set|settled|fixed|got that far|made up)|undecided|can't (?:say|tell)|couldn't (?:say|tell)|hard to (?:say|tell)|too (?:early|soon) to (?:say|tell)|tb[dca]|not (?:yet )?decided|who knows|your guess|beats me|good question|up in the air|haven't a clue|not a clue|still (?:deciding|figuring|thinking|working)|whatever you (?:recommend|think|suggest)|you tell me|no preference|don't mind|either|any(?:thing)? is fine)\b/u;
