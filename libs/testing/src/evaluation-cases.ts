import { z } from 'zod';

const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source, 'is').source.length > 0;
  } catch {
    return false;
  }
}, 'is no regular expression');
const patterns = z.array(pattern);
const caseDocument = z.strictObject({ title: z.string(), category: z.string(), content: z.string() });
const values = z.record(z.string(), z.unknown());
const count = z.number().int().nonnegative();

const whose = {
  outbound: { country_code: z.string().regex(/^[A-Z]{2}$/) },
  inbound: { user: z.strictObject({ name: z.string() }).catchall(z.union([z.string(), z.number()])) },
};
const reached = {
  outbound: { lead: z.union([z.literal(false), values]).optional(), leads: count.optional() },
  inbound: {
    ticket: z.union([z.literal(false), values]).optional(),
    tickets: count.optional(),
    tickets_match: z.array(values).min(1).optional(),
    conversation: values.optional(),
  },
};

/** The form of a conversation in `evals`, as its README tells it; `known` are the names of the bot's state. */
export function conversationCase(bot: 'outbound' | 'inbound', known: ReadonlySet<string>): z.ZodType {
  const statePath = z.string().refine((path) => known.has(path.split('.')[0] ?? ''), 'is no value of the state');
  const expectation = z.strictObject({
    data: z.record(statePath, z.unknown()).optional(),
    data_match: z.record(statePath, pattern).optional(),
    data_any: z.record(statePath, z.array(z.unknown()).min(1)).optional(),
    reply: patterns.optional(),
    reply_any: patterns.min(1).optional(),
    reply_not: patterns.optional(),
    citations: z.boolean().optional(),
    max_questions: count.optional(),
    ended: z.boolean().optional(),
  });
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    bot: z.literal(bot),
    tags: z.array(z.string()).min(1),
    ...whose[bot],
    documents: z.union([z.literal('shipped'), z.array(caseDocument).min(1)]).optional(),
    turns: z.array(z.strictObject({ user: z.string().min(1), expect: expectation.optional() })).min(1),
    final: expectation.extend(reached[bot]).optional(),
  });
}
