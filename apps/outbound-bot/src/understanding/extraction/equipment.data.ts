import { machineBrands } from '../vocabulary.data';

/** What makes coffee: `machine` decides, `other` stands for it where no machine is spoken of. */
export const machine = new RegExp(`(?<!\\p{L})(?:(?:espresso |coffee )?machines?|${machineBrands})(?!\\p{L})`, 'u');
export const otherGear = /(?<!\p{L})(?:equipment|equip|gear|grinders?|kit|set-?up|brewers?)(?!\p{L})/u;

export const otherMachines =
  /\b(?:washing|ice(?: cream)?|dish ?wash\w*|card|eftpos|pos|sewing|slush\w*|soft serve|vending|fax|cash|payment|juice|milkshake|answering|time|slicing|bread|pasta) machines?\b/gu;

/** Signs of each answer in a clause about equipment; the first list that matches decides. */
export const unsureSigns =
  /\b(?:not (?:really |quite |totally |too |so )?(?:sure|certain|decided)|unsure|uncertain|undecided|don't know|do not know|dunno|can't (?:really )?(?:say|tell)|couldn't (?:say|tell)|no (?:idea|clue)|haven't (?:decided|thought|figured|worked|chosen)|still (?:thinking|deciding|weighing|working)|torn between|tossing up|u?mming and a?h+ing|weighing up|between leasing|between buying|on the fence|up in the air|depends|might (?:lease|buy|rent|get|have)|may(?:be)? (?:lease|buy|rent|get)|yet to decide|to be decided|tbd|tbc|could go either way)\b/u;

export const noSigns =
  /(?:\b(?:don't|do not|doesn't|haven't|have not|hasn't|didn't|won't|ain't) (?:\p{L}+ ){0,2}?(?:have|own|got|bought|get|possess|come|include|any|sorted|secured|ordered|organised|organized|purchased|found|picked)(?!\p{L})|\bno (?:\p{L}+ ){0,3}?(?:machines?|equipment|gear|grinders?|set-?up|kit)\b|\bwithout (?:a|any)|\b(?:still |also |just |really |will |'ll |we'd |would |do )?need(?:s|ing)? (?:a|an|one|to (?:buy|get|find|lease|rent|source|purchase|replace)|new|some|the|everything|it all|your|help (?:with|choosing|picking|finding))|\blooking (?:for|at|to (?:buy|lease|rent|get|purchase))|\bin the market\b|\bshopping (?:for|around)|\bwant(?:ing)? (?:to )?(?:buy|lease|rent|get|purchase|a )|\bhave to (?:buy|get|lease|find|purchase)|\byet to (?:buy|get|choose|order|purchase|find)|\bconsidering\b|\bthinking (?:of|about) (?:buying|getting|leasing|renting)|\bmissing\b|\black(?:ing)?\b|\bthere (?:isn't|is no|aren't|wasn't|is not)(?: one| any)?(?!\p{L})|\btook (?:it|that|(?:the |his |her |their )?\p{L}+) (?:with|away|along)|\bfell (?:through|over|apart)\b|\bfall(?:en|s) (?:through|over)\b|\b(?:haven't|hasn't|not|yet to)(?: \p{L}+){0,2} (?:pull\w* the trigger|commit\w*|sign\w*|paid|pay)|\bmachines?[ :,-]+(?:is a )?(?:no|nope|not yet)(?!\p{L}| problem)|(?:\b(?:just|only)\b.*\bgrinders?\b|\bgrinders?\b (?:and that's (?:it|all)|only))|\bnone (?:yet|so far)|\bfrom scratch\b|\bafter a\b|\bnot (?:yet|got)\b|\brequire\b|\bsold (?:the|our|my)\b|\bnothing (?:yet|so far)\b|(?:'d|\bwould|\bwill|'ll|\bgonna|\bhave to|\bhope to|\bintend to)(?: be| probably| likely| just| then){0,2} (?:leas|rent|buy|purchas|hir|sourc|order)\w*|\bgoing to (?:buy|lease|rent|need)\b|\bplan(?:ning)? (?:to|on) (?:buy|leas|rent|gett?)\w*)/u;

export const yesSigns =
  /(?:\b(?:have|has|'ve|got|own|owns|bought|purchased|ordered|secured|inherit(?:ed|ing)?|leas(?:ed|ing)|rent(?:ed|ing)|acquired|picked up|found|came with|comes with|come with|included|includes|including|provid(?:es|ed|ing)|suppl(?:ies|ied)|threw in|throws in|throwing (?:in|one)|leaving|lending|lent|keep(?:ing)?|kept|use|using|run|running|sorted|organi[sz]ed|arranged|lined up|covered|installed|in place|already|taken care of|there|ready|set|on (?:its|the) way|on order|arriv(?:es|ing|ed)|deliver(?:ed|y is)|paid|left (?:behind|by|over|the|a|one|us|me|their|his|her|it)|all good|second-?hand)\b|'ve got|\bour (?:machine|equipment|gear|espresso|coffee|grinder|own|la marzocco|linea)|\bmy (?:machine|equipment|gear|own|espresso))/u;

/** Short answers to "do you have a machine?". */
export const yesAnswer =
  /^\s*(?:oh |well |um )?(?:yes|yep|yeah|yup|ya|sure do|sure|we do|i do|we have|i have|got (?:it|one|that)|already|all (?:sorted|set|good|done|there|covered)|sorted|absolutely|definitely|of course|affirmative|correct|indeed|we've got|both|everything|have one|i've got)(?!\p{L})/u;
export const noAnswer =
  /^\s*(?:oh |well |um |actually )?(?:no(?!,? (?:thanks|thank you|need|worries|problem))|nope|nah|not yet|not at (?:the moment|this stage|all)|none|nothing|negative|neither|we don't|i don't|don't have|haven't|not so far|still need|need one|not really)(?!\p{L})/u;

/** A clause that only names the subject, to set it aside. */
export const setAsideSubject =
  /^\W*(?:(?:please|ok|okay|oh|and|so|you can|actually|sorry)[, ]+)*(?:forget|scrap|scratch|ignore|disregard|never mind|don't worry about|leave out|strike|no need for)\b/u;

/** "I haven't got one": a sentence of its own after the one that names the machine. */
export const hasOne =
  /\b(?:have|has|had|got|need|want|buy|buying|lease|leasing|rent|bought|ordered|own|get|getting|'ve)(?: \p{L}+){0,2} one(?! (?:thing|question|more|of|other|shop|cafe|place|location|day|week))(?!\p{L})/u;

/** The machine that was spoken of before. */
export const isOne = /(?<!\p{L})(?:ones?|it|that|deal|order|quote|ours?|his|hers|theirs)(?!\p{L})/u;
