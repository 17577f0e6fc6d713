import type { CustomerType, FieldName } from '../domain/conversation-state';
import { flow } from './flow.data';
import type { Audience, FlowTopic } from './flow.data';

/** The topics of the flow for one kind of visitor, in the order of asking. */
export const topicsFor = (audience: Audience): readonly FlowTopic[] =>
  flow.filter((topic) => topic.for.includes(audience));

/** The fields without which a lead of this customer type is not qualified. */
export const requiredFields = (type: CustomerType | null): readonly FieldName[] =>
  flow.flatMap(({ topic, required, for: audiences }) =>
    type !== null && required && topic !== 'customer_type' && audiences.includes(type) ? [topic] : [],
  );
