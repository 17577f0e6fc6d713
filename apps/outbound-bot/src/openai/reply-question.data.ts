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
