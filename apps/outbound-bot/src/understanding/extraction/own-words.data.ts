/** Fields kept in the visitor's own words, and by which words a part of a sentence is known to be about them. */
export type OwnWordsField = 'current_pain_points' | 'support_needs' | 'coffee_preference';

export const painSigns =
  /(?<!\bno (?:real |big )?)\b(?:headaches?|problems?|issues?|struggl\w+|trouble|pain(?: points?)?|frustrat\w+|annoy\w+|fed up|sick of|unhappy|not happy|disappoint\w+|complain\w*|nightmare|unreliable|inconsisten\w+|burnt|burned|bitter|sour|stale|bland|weak|watery|expensive|overpriced|dear|pricey|slow|rude|let(?:s|ting)? (?:us|me) down|never (?:\p{L}+)|(?:don't|doesn't|won't|can't|cannot|never) (?:pick up|return|come|show|answer|reply|respond|deliver|care|turn up|show up|get|keep|find|call|help|listen)|no support|poor|bad|worst|terrible|awful|horrible|shocking|dire|undrinkable|useless|boring|bored|flat|lifeless|disappears?|vanish\w*|nobody|no one|run(?:s|ning)? out|hard to|difficult|waste|wasting|break(?:s|ing)? down|broken|late|delays?|delayed|too (?:\p{L}+)|ris(?:ing|en)|gone up|price (?:rises?)|(?:put|pushed) up|prices? up|keeps? (?:\p{L}+ing)|worr\w+|mistakes?|wrong|lack(?:ing)?|short (?:of|on)|(?:is|are|was|were|come|comes|always|often|usually) short|shortages?|turnover|drops?|dropped|losing|suffers?|hate|tastes? (?:like|of|off|funny|odd|weird|different|flat|dull|thin|old)|(?:i|we) wish|bugs|annoys|garbage|rubbish|crap|varies|vary|different every|hit and miss|mess(?:y)?|worn(?: out)?|knackered|falling apart|dying)(?!\p{L})/u;

/** A pain of the visitor's own business, whatever type is known. */
export const ownPain = /\b(?:our|my|we|we're|we've|us|i)\b/u;

/** Of a business that is open, though nothing was said of its kind. */
export const openBusiness =
  /\b(?:our|my) (?:\p{L}+ )?(?:staff|team|baristas?|customers|regulars|guests|supplier|roaster|current|machine|coffee)(?!\p{L})|^\s*(?:the )?(?:customers|regulars|guests)\b/u;

const supportVerb =
  "(?:need(?:s|ed|ing)?|want(?:ed|s)?|(?:would|'d) (?:like|love|need|want|appreciate)|looking (?:for|to)|help(?: us| me)? (?:with|to|on)|support(?: with| on| for)?|interested in|could (?:do with|use)|hop(?:e|ing) (?:for|to)|after|require|assist(?:ance)?|someone (?:to|who)|(?:would|'d) (?:be (?:great|good|nice|helpful|lovely|ideal)|help))";
const supportThing =
  '(?:train(?:ing|ed)?|barista\\w*|mainten\\w+|servic\\w+|repair\\w*|technician\\w*|tech(?:nical)? support|menu\\w*|marketing|branding|wholesale|suppl(?:y|ies|ier)|deliver\\w*|dial\\w*|calibrat\\w+|consult\\w*|pricing|costing|latte art|workflow|sourcing|samples?|tastings?|cuppings?|equipment|machines?|grinders?|staff|onboard\\w*|recipes?|consisten\\w+|stock|ordering|account manager|quality|advice|courses?|workshops?|signage|cups|loan|backup|set-?up|set(?:ting)? up|finance|milk|cost(?:s| control)?|support|reliab\\w+|roaster|coffee|beans)';
export const supportSigns = new RegExp(
  `\\b${supportVerb}\\b[^.!?]{0,60}?\\b${supportThing}(?!\\p{L})|\\b${supportThing} would (?:be (?:great|good|nice|helpful|lovely|ideal|welcome)|help)|^\\W*(?:someone|somebody|a (?:person|partner|roaster|supplier)) (?:who|that|to|we|i)(?!\\p{L})|\\b(?:train(?:ing)? (?:for|of|the|our|my|new)|barista training|staff training|technical support)\\b`,
  'u',
);

const likeVerb =
  "(?:prefer(?:s|red)?|like(?:s)?|love(?:s)?|serv(?:e|es|ing)|us(?:e|es|ing)|drink(?:s)?|enjoy(?:s)?|adore(?:s)?|rave(?:s)? about|favou?r(?:s)?|favou?rite|into|go(?:es)? for|want(?:s)?|pour(?:s|ing)?|run(?:s|ning)?|stick(?:ing)? (?:to|with)|looking for|keen on|fans? of|ask(?:s)? for|house|preference|lean(?:s|ing)? (?:to|towards)|after|'d (?:like|love)|would (?:like|love)|taste)";
const coffeeThing =
  '(?:(?:dark|medium|light|bold|strong|smooth|balanced|mild|fruity|floral|nutty|chocolat\\w+|caramel\\w*|rich|sweet|creamy|bright|full[- ]bodied|low[- ]acid\\w*|acidic|smoky|citrus\\w*)(?:[ ,-]+(?:\\p{L}+[ ,-]+){0,4}?(?:roasts?|blends?|espressos?|coffees?|beans?|notes?|flavou?rs?|profile|cups?|finish|body|side|ones?))?|single[- ]origins?|arabica|robusta|colombian?|brazil\\w*|ethiopian?|kenyan?|guatemalan?|sumatran?|rwandan?|decaf\\w*|organic|fair ?trade|blends?|house blend|espresso blends?|medium roast|dark roast|light roast|filter|cold brew|milk[- ]based)';
export const preferenceSigns = new RegExp(
  `\\b${likeVerb}(?!\\p{L})[^.!?]{0,60}?\\b${coffeeThing}(?!\\p{L})|\\b${coffeeThing} (?:please|is (?:our|my|the|what)|works? best|sells? best|for us)`,
  'u',
);

/** Words in front of the point: "The biggest headache is that …". Nothing is lost by leaving them out. */
export const preamble =
  /^(?:(?:and|but|so|well|also|plus|oh|ok|okay|hmm|um|yes|yeah|honestly|basically|actually|mostly|mainly|at the moment|right now|to be honest|look)(?!\p{L})[,. ]*)*(?:(?:what |the thing |all )?(?:we|i)(?:'d| would)? (?:really |mostly )?(?:need|want|like|love)(?: from you)?(?: most)? (?:is|would be)\s+|(?:the |our |my )(?:biggest |main |real |current |only |first )*(?:headaches?|problems?|issues?|struggles?|complaints?|worry|concern|thing|need) (?:right now |at the moment |for us |with \p{L}+ )?(?:is|are|has been|would be)(?: that| how)?\s+)?/u;

/** About the chat itself: a bare yes or no, or a complaint of the questions. */
export const aboutTheChat =
  /^\W*(?:(?:oh|ah|um|well|ok|okay|hmm|ha|haha|lol|ugh|fine|whatever|please)[,.! ]+)*(?:yes|yep|yeah|no|nope|nah|true|maybe|perhaps|agreed|exactly|right|correct|me again|hello again|back now|i'm back|one sec(?:ond)?|hang on|hold on|wait|forget it|never ?mind)\W*$|\byou (?:already |just |have |'ve )*(?:asked|know|have|got) (?:me |my )?(?:that|this|it)\b|\b(?:already|just) (?:told|said|answered|gave)\b|\b(?:too many|so many|enough) questions\b|\bwhy (?:do|are|would) you\b|\b(?:i asked|(?:are not|aren't) listening)\b/u;

/** The sentence puts something right, or says sorry: it answers nothing. */
export const corrects =
  /^\W*(?:(?:oh|ah|no|ok|okay|um|well|hang on|hold on|sorry)[,.! ]+)*(?:correction|scratch that|wrong one|that's wrong|my mistake|oops|(?:i|we) (?:meant|mean|mistyped|said)|let me (?:rephrase|correct|start (?:over|again))|forget (?:it|that|i)|never ?mind|ignore that|as i said|like i said|to recap)\b/u;

/** It closes with thanks or says sorry. */
export const closesPolitely = /\b(?:sorry|thanks|thank you|cheers|kidding|joking)\W*$/u;

/** No point at all: the sentence is about the visitor or the chat. */
export const notThePoint =
  /\b(?:abn|vat|gst|post ?code|zip(?: code)?|order (?:number|no)|invoice)\b|^\s*(?:hi|hello|hey|thanks|thank you|cheers|great|ok|okay|sure|yes|yep|yeah|no worries|good question|let me think|hmm|g'day|sorry)[\s,.!]*$|\bmy name\b|^\s*(?:i'm|i am|this is|it's) \p{L}+[.!]?\s*$|\b(?:(?:my|our|by|via|an?) (?:\p{L}+ )?(?:e-?mail|phone|mobile|cell)|call me|ring me|reach me|e-?mail me|write to me)\b/u;

/** "What I wanted to complain about": a wish to speak is no wish for help. */
export const announced =
  /\b(?:want(?:ed)?|need(?:ed)?|like|love|meant|going|have) to (?:complain|say|mention|tell|talk|ask|add|discuss|know)\b/gu;
