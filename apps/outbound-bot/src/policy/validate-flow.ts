import { customerTypes, fieldNames, intentStages } from '../domain/conversation-state';
import { isPrivateType } from '../domain/customer-type';
import { customerTypeTraits } from '../domain/customer-types.data';
import type { Audience, FlowTopic } from './flow.data';

const parts: readonly FlowTopic['part'][] = ['business', 'needs', 'contact'];
const audiences: readonly Audience[] = [...customerTypes, 'unknown'];

/**
 * Checks the flow's data and its wordings, so that a mistake in them stops the start and not a conversation.
 * @param wordedTopics the topics that have a written question for every reason and attempt
 * @throws an Error that names everything wrong at once
 */
export function validateFlow(flow: readonly FlowTopic[], wordedTopics: ReadonlySet<string>): void {
  const problems = [
    ...flow.flatMap((topic) => problemsOfTopic(topic, wordedTopics)),
    ...audiences.flatMap((audience) => problemsOfOrder(flow, audience)),
    ...missingFields(flow),
  ];
  if (problems.length > 0) throw new Error(`The conversation flow is wrong: ${problems.join('; ')}`);
}

function problemsOfTopic({ topic, max_asks, ...rest }: FlowTopic, wordedTopics: ReadonlySet<string>): string[] {
  const known: readonly string[] = [...fieldNames, 'customer_type'];
  const problems: string[] = [];
  if (!known.includes(topic)) problems.push(`${topic} is no field`);
  if (!wordedTopics.has(topic)) problems.push(`${topic} has no wording`);
  if (!Number.isInteger(max_asks) || max_asks < 1) problems.push(`${topic} is never asked`);
  if (rest.for.length === 0) problems.push(`${topic} is asked of nobody`);
  for (const type of customerTypes.filter((one) => isPrivateType(one) && rest.for.includes(one))) {
    problems.push(`${topic} is asked of a ${type.replaceAll('_', ' ')}`);
  }
  return problems;
}

/** Business before needs before contact, no topic twice, and none that opens before the one ahead of it. */
function problemsOfOrder(flow: readonly FlowTopic[], audience: Audience): string[] {
  const topics = flow.filter((topic) => topic.for.includes(audience));
  return topics.flatMap((topic, index) => {
    const ahead = topics[index - 1];
    const problems: string[] = [];
    if (topics.findIndex((other) => other.topic === topic.topic) < index)
      problems.push(`${topic.topic} is there twice`);
    if (ahead && parts.indexOf(ahead.part) > parts.indexOf(topic.part)) {
      problems.push(`${topic.topic} (${topic.part}) comes after ${ahead.topic} (${ahead.part})`);
    }
    if (ahead && intentStages.indexOf(ahead.opens_at) > intentStages.indexOf(topic.opens_at)) {
      problems.push(`${topic.topic} opens before ${ahead.topic}, which is asked first`);
    }
    return problems;
  });
}

const missingFields = (flow: readonly FlowTopic[]): string[] =>
  Object.entries(customerTypeTraits).flatMap(([type, { qualified_by }]) =>
    qualified_by
      .filter(
        (field) => !flow.some((topic) => topic.topic === field && topic.required && topic.for.some((a) => a === type)),
      )
      .map((field) => `${field} is not required of ${type}`),
  );
