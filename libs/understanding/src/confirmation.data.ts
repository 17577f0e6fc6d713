/** Words at the beginning of an answer. */
export const firmYes =
  /^\W*(?:(?:oh|ah|and|but|actually|by the way|ha|haha|lol|oops|sorry|um|well|my bad|ok|okay|thanks|thank you|silly me|damn|ugh)[,.! ]+)*(?:yes|yep|yeah|yup|ya|yea|aye|correct|exactly|indeed|absolutely|definitely|of course|that's (?:right|correct|it|the one|what i meant|me)|that is (?:right|correct|it)|you're right|spot on|right you are|true|please do|sí|si|oui|vâng|đúng|是|对|good catch|typo(?! in)|my mistake|fix(?:ed)? (?:it|that))(?!\p{L})(?! not\b)/u;
/** Words that are a yes only when little else is said. */
export const weakYes =
  /^\W*(?:(?:ok|okay|sure|right|fine|go ahead|why not|alright|all right)(?:\W*(?:please|thanks|thank you|then))?|sounds good|great|perfect|cool|that works|works for me)\W*$/u;
export const no =
  /^\W*(?:(?:oh|ah|um|well|sorry|actually|ok|hmm)[,.! ]+)*(?:no|nope|nah|non|không|不|不是|not (?:really|quite|at all|yet|correct|right)|that's (?:not|wrong)|that is (?:not|wrong)|wrong|incorrect|negative|neither|never)(?!\p{L})(?! (?:worries|problem|problems|rush|idea|clue|need|doubt|matter|one|longer|stress|dramas|calls?|phone|email|emails|more|machine))/u;

/** The address stands as it was typed, though the answer begins with a yes. */
export const insistingAfterYes: readonly RegExp[] = [
  /\b(?:as|like|how|the way|exactly what) i (?:typed|wrote|put|gave|spelled|spelt)\b/u,
  /\b(?:no|not a|isn't a|wasn't a|without a) (?:typo|mistake|error)\b/u,
  /\b(?:our|my) (?:[\p{L}']+ ){0,2}domain\b/u,
  /\b(?:keep|leave) (?:it|mine)\b/u,
];

/** The address stands as it was typed. */
export const insisting: readonly RegExp[] = [
  /^\W*(?:no|nope|nah)\b[^.!?]{0,20}\b(?:that|this)(?:'s| is) (?:right|correct|it|fine)\b/u,
  /\b(?:as|like|how|what|the way|exactly what) i (?:typed|wrote|said|put|gave|spelled|spelt)\b/u,
  /\b(?:spelled|spelt|typed|written|address is|email is|one is) (?:it )?(?:right|correct(?:ly)?|fine|properly|ok)\b/u,
  /\b(?:no|not a|isn't a|wasn't a|without a) (?:typo|mistake|error)\b/u,
  /\bhow (?:it's|it is|we|i) (?:written|spelled|spelt|spell|write|called)\b|\b(?:our|my) (?:[\p{L}']+ ){0,2}domain\b/u,
  /\b(?:own|real|actual|company|custom|private|family|personal|work) domain\b/u,
  /\b(?:it|mine|the first one|my (?:e-?mail|address|domain|first one|version))(?:'s| is| was)? (?:really |actually |definitely |absolutely )?(?:is |was )?(?:right|correct|fine|good|ok|really (?:is|spelled))\b(?<!n't right)(?<!not right)/u,
  /\b(?:keep|leave|use|save|store|take) (?:it|that|mine|the (?:first|original)(?: one)?)(?: (?:as (?:it )?is|as typed))?\b/u,
  /\b(?:really|actually|indeed|definitely) (?:is )?(?:\S+\.con?\b|my (?:e-?mail|address|domain))/u,
];
