import type { AskTopic } from '../domain/conversation-state';

/** Words of which a question for a topic has at least one, in English. */
export const topicWords: Readonly<Record<AskTopic, RegExp>> = {
  customer_type:
    /\b(?:caf[eé]s?|coffee (?:shop|bar|lover)|shop|business|venue|planning|plans?|open(?:ing)?|own(?:er)?|run(?:ning)?|start(?:ing)?|brings you|describes you|situation|established|looking around|yourself|personal)\b/iu,
  name: /\b(?:names?|call you|address you|greet you|whom?|introduce)\b/iu,
  email: /\b(?:e-?mails?|address|write to you)\b/iu,
  phone: /\b(?:phone|mobile|cell|numbers?|call|ring|reach you|area code)\b/iu,
  timeline:
    /\b(?:when|open(?:s|ing)?|launch(?:ing)?|months?|weeks|years?|date|season|timing|time ?(?:line|frame)|soon|how (?:far|long))\b/iu,
  coffee_style: /\b(?:styles?|tastes?|flavou?rs?|roasts?|bold|light|balanced|dark|strong|fruity|mellow|in the cup)\b/iu,
  equipment: /\b(?:machines?|equipment|equipped|grinders?|espresso|gear|set-?up)\b/iu,
  volume: /\b(?:cups?|coffees|drinks|volume|daily|(?:a|per|each) day|figure|days)\b/iu,
  current_pain_points:
    /\b(?:troubl\w*|problems?|challeng\w*|issues?|pain|chang\w*|bother\w*|wrong|headaches?|struggl\w*|frustrat\w*|differen\w*|improv\w*|better|working|pinch)\b/iu,
  cafe_count:
    /\b(?:how many|number of|several|single|one (?:caf|site|location|shop)\w*|locations?|sites?|venues?|group)\b/iu,
  support_needs:
    /\b(?:support|help\w*|training|servic\w*|hand|partner|backing|working with us|do (?:one thing )?for you\w*)\b/iu,
  coffee_preference: /\b(?:coffees?|tast\w*|flavou?rs?|roasts?|like|lik|prefer\w*|favou?r\w*|regulars|come back)\b/iu,
};

/** Questions for a topic as people put them, whatever else the sentence asks: unmistakable, so not complete. */
export const unmistakable: Readonly<Partial<Record<AskTopic, RegExp>>> = {
  customer_type: /\b(?:are you opening a caf[eé]|do you (?:own|run) a caf[eé]|what brings you)\b/iu,
  name: /\byour (?:full |first |last |own )?names?\b|\b(?:shall|should|may|can|do) (?:we|i|people) (?:call|address) you\b(?! (?:on|at|back|to))|\b(?:what|which) name\b|\bwho (?:am i|do i have)\b|cómo te llamas|su nombre|comment vous appelez|votre nom|come si chiama|il suo nome|tên (?:của )?(?:bạn|anh|chị)|(?:您|你)(?:的)?(?:姓名|名字|贵姓)|怎么称呼/iu,
  email: /\be-?mails?\b|\bcorreo|\bcourriel|\badresse mail|电子邮|邮箱/iu,
  phone:
    /\b(?:phone|telephone|mobile|cell(?:phone)?)\b|\b(?:your|best|contact) numbers?\b(?! of)|\b(?:what|which) number\b(?! of)|\bnumber (?:to|that|we|on|i|for us)\b|\btel[eé]fono|\btéléphone|numéro|điện thoại|电话|手机/iu,
  timeline:
    /\bwhen (?:do|are|will|would|is|does|might|could) (?:you|the|your|it)\b[^?]{0,40}\b(?:open(?:ing)?|launch)\b|\byour opening (?:date|day|month)\b/iu,
  equipment:
    /\b(?:have|need|got|own|bring\w*)\b[^?]{0,25}\bmachine\b|\bmachine\b[^?]{0,30}\b(?:already|yet|sorted|settled)\b/iu,
  volume: /\bhow many (?:cups|coffees|drinks)\b|\bcups (?:a|per) day\b/iu,
  cafe_count: /\bhow many (?:caf[eé]s?|locations?|sites?|venues?|shops?|places)\b/iu,
};

/** Topics whose questions are alike: the words of one do not make it a question for the other. */
export const akin: Readonly<Partial<Record<AskTopic, readonly AskTopic[]>>> = {
  customer_type: ['timeline', 'cafe_count', 'equipment'],
  timeline: ['customer_type'],
  coffee_preference: ['coffee_style'],
  coffee_style: ['coffee_preference'],
  support_needs: ['equipment'],
  current_pain_points: ['equipment', 'volume'],
};

/** A request for a contact detail without a question mark. */
export const requestsContact =
  /\b(?:please|kindly|just|simply|can|could|would|if you|do|so)\b[^.!?]{0,40}\b(?:share|send|give|tell|leave|drop|provide|type|enter|let (?:me|us) (?:know|have))\b[^.!?]{0,50}\b(?:e-?mails?|phone|mobile|contact (?:details?|information)|(?:full|first|your) names?|numbers?)\b(?! (?:out|aside)\b)/iu;
