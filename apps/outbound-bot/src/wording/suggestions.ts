import type { AskTopic } from '../domain/conversation-state';
import type { Plan } from '../domain/plan';

/** Short answers that the chat offers as buttons, at most four, in words that the bot understands when they are sent. */
const suggestionsByTopic: Readonly<Partial<Record<AskTopic, readonly string[]>>> = {
  customer_type: ["I'm opening a café", 'I run a café', "I'm just looking around"],
  coffee_style: ['Bold', 'Balanced', 'Light'],
  equipment: ['We have a machine', 'We still need a machine', 'Not sure yet'],
  timeline: ['Within three months', 'In about six months', 'Next year'],
  volume: ['About 50 cups a day', 'About 100 cups a day', 'About 200 cups a day'],
  cafe_count: ['Just one', 'Two', 'Three'],
  support_needs: ['Barista training', 'Machine servicing', 'Reliable delivery'],
};

const forConfirmation: readonly string[] = ['Yes', 'No, it is right as I typed it'];

/** Quick replies for what a plan asks; none when it asks nothing that has any. */
export function suggestionsFor(plan: Plan): readonly string[] {
  if (plan.steps.some((step) => step.do === 'confirm')) return forConfirmation;
  const asked = plan.steps.find((step) => step.do === 'ask');
  return (asked && suggestionsByTopic[asked.topic]) ?? [];
}
