import { getSchemaPath } from '@nestjs/swagger';
import type { Class } from '@abbotsford/contracts';

/** Events that a route sends: the name of each, and what its data is. */
export type EventClasses = Readonly<Record<string, Class>>;

/** The schema of one event of a stream, whose data is JSON. */
export const eventSchema = (events: EventClasses) => ({
  description: 'One event of the stream',
  oneOf: Object.entries(events).map(([name, of]) => ({
    type: 'object',
    required: ['event', 'data'],
    properties: {
      event: { type: 'string', const: name },
      data: {
        type: 'string',
        contentMediaType: 'application/json',
        contentSchema: { $ref: getSchemaPath(of) },
      },
    },
  })),
});
