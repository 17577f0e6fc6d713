import type { AskTopic } from '../domain/conversation-state';

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
