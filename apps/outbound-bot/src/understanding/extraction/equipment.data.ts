import { machineBrands } from '../vocabulary.data';

/** What makes coffee: `machine` decides, `other` stands for it where no machine is spoken of. */
export const machine = new RegExp(`(?<!\\p{L})(?:(?:espresso |coffee )?machines?|${machineBrands})(?!\\p{L})`, 'u');
export const otherGear = /(?<!\p{L})(?:equipment|equip|gear|grinders?|kit|set-?up|brewers?)(?!\p{L})/u;

export const otherMachines =
  /\b(?:washing|ice(?: cream)?|dish ?wash\w*|card|eftpos|pos|sewing|slush\w*|soft serve|vending|fax|cash|payment|juice|milkshake|answering|time|slicing|bread|pasta) machines?\b/gu;

/** Signs of each answer in a clause about equipment; the first list that matches decides. */
export const unsureSigns =
  /\b(?:not (?:really |quite |totally |too |so )?(?:sure|certain|decided)|unsure|uncertain|undecided|don't know|do not know|dunno|can't (?:really )?(?:say|tell)|couldn't (?:say|tell)|no (?:idea|clue)|haven't (?:decided|thought|figured|worked|chosen)|still (?:thinking|deciding|weighing|working)|torn between|tossing up|u?mming and a?h+ing|weighing up|between leasing|between buying|on the fence|up in the air|depends|might (?:lease|buy|rent|get|have)|may(?:be)? (?:lease|buy|rent|get)|yet to decide|to be decided|tbd|tbc|could go either way)\b/u;

/** A machine is wanted, or the one that there was has gone. */
export const needed =
  /(?:\b(?:comes?|get|lease|buy|one) (?:it )?(?:from|off) you\b|\bneed(?:s|ing)? (?:a|an|one|to (?:buy|get|find|lease|rent|source|purchase|replace)|new|some|the|everything|it all|your|help (?:with|choosing|picking|finding))|\blooking (?:for|at|to (?:buy|lease|rent|get|purchase))|\bin the market\b|\bshopping (?:for|around)|\bhave to (?:buy|get|lease|find|purchase)|\byet to (?:buy|get|choose|order|purchase|find)|\bconsidering\b|\bmissing\b|\black(?:ing)?\b|\btook (?:it|that|(?:the |his |her |their )?\p{L}+) (?:with|away|along)|\bf[ea]ll(?:en|s)? (?:through|over|apart)\b|\bfrom scratch\b|\bafter a\b|\brequire\b|\bsold (?:the|our|my)\b|(?:\b(?:just|only)\b.*\bgrinders?\b|\bgrinders?\b (?:and that's (?:it|all)|only))|\bmachines?[ :,-]+(?:is a )?(?:no|nope)\W*$)/u;

/** What somebody plans who has none. */
export const acquires =
  /\b(?:(?:be )?(?:lease|rent|buy|purchase|hire|source|order)|be (?:leasing|renting|buying|ordering)|get (?:a|an|one|some)|(?:of|about|on) (?:leasing|renting|buying|getting)|want a)(?!\p{L})/u;

/** What is denied is that the machine is there: "have one", "machine", "yet". */
export const notHad =
  /^(?: \p{L}+){0,2}? (?:have|own|got|bought|get (?:a|an|one|any)|possess|come|include|sorted|secured|ordered|organi[sz]ed|purchased|found|picked|committed|signed|paid|pull\w* the trigger)(?!\p{L})|^(?: (?!(?:problem|worries|power|an?|the|to|need|want)\b)\p{L}+){0,3}? (?:machines?|equipment|gear|grinders?|set-?up|kit|one)(?!\p{L})|^ (?:one|any|an? (?:espresso |coffee )?machine|yet|so far)(?!\p{L})/u;

/** Another's machine that comes to the visitor. */
export const leftToUs = /\b(?:left|leaves|leaving|behind|already|from|us|me|our|gave|lends?|lent|lending|threw in)\b/u;

export const yesSigns =
  /(?:\b(?:have|has|'ve|got|own|owns|bought|purchased|ordered|secured|inherit(?:ed|ing)?|leas(?:ed|ing)|rent(?:ed|ing)|acquired|picked up|found|came with|comes with|come with|included|includes|including|provid(?:es|ed|ing)|suppl(?:ies|ied)|threw in|throws in|throwing (?:in|one)|leaving|lending|lent|keep(?:ing)?|kept|use|using|run|running|sorted|organi[sz]ed|arranged|lined up|covered|installed|in place|already|taken care of|(?:is|are|'s) there|'s (?:here|ours)|there(?:'s| is| are)|ready|set|on (?:its|the) way|on order|arriv(?:es|ing|ed)|deliver(?:ed|y is)|paid|left (?:behind|by|over|the|a|one|us|me|their|his|her|it)|all good|second-?hand)\b|'ve got|\bour (?:machine|equipment|gear|espresso|coffee|grinder|own|la marzocco|linea)|\bmy (?:machine|equipment|gear|own|espresso))/u;

/** Nothing but the machine, as the answer: "an old lever", "two group Synesso". */
export const namesMachine = new RegExp(
  `^(?!(?:what|which|no|not) )(?:\\p{L}+ ){0,4}?(?:${machine.source}|(?:group|lever)(?!\\p{L}))(?: \\p{L}+){0,4}$`,
  'u',
);

/** Short answers to "do you have a machine?". */
export const yesAnswer =
  /^\s*(?:oh |well |um )?(?:yes|yep|yeah|yup|ya|sure do|sure|we do|i do|we have|i have|got (?:it|one|that)|already|all (?:sorted|set|good|done|there|covered)|sorted|absolutely|definitely|of course|affirmative|correct|indeed|we've got|both|everything|have one|i've got)(?!\p{L})/u;
export const noAnswer =
  /^\s*(?:oh |well |um |actually )?(?:no(?!,? (?:thanks|thank you|need|worries|problem))|nope|nah|not yet|not at (?:the moment|this stage|all)|none|nothing|negative|neither|we don't|i don't|don't have|haven't|not so far|still need|need one|not really)(?!\p{L})/u;

/** "I haven't got one": a sentence of its own after the one that names the machine. */
export const hasOne =
  /\b(?:have|has|had|got|need|want|buy|buying|lease|leasing|rent|bought|ordered|own|get|getting|'ve)(?: \p{L}+){0,2} one(?! (?:thing|question|more|of|other|shop|cafe|place|location|day|week))(?!\p{L})/u;

/** The machine that was spoken of before. */
export const isOne = /(?<!\p{L})(?:ones?|it|that|deal|order|quote|ours|his|hers|theirs)(?!\p{L})/u;
