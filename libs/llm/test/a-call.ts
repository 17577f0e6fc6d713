import { z } from 'zod';

import type { StructuredCall, TextCall } from '../src/language-model';

export const cafeSchema = z.object({ business: z.string(), cups_a_day: z.number().int().nullable() });
export type Cafe = z.infer<typeof cafeSchema>;

export function aTextCall(changes: Partial<TextCall> = {}): TextCall {
  return {
    messages: [
      { role: 'system', content: 'Word the reply.' },
      { role: 'user', content: 'We sell 200 cups a day' },
    ],
    prompt: { id: 'word-reply', version: '3' },
    metadata: { request_id: 'req-1', conversation_id: 'conv-1' },
    signal: new AbortController().signal,
    deadlineMs: 5_000,
    ...changes,
  };
}

export function aStructuredCall(changes: Partial<StructuredCall<Cafe>> = {}): StructuredCall<Cafe> {
  return { ...aTextCall(), schema: cafeSchema, schemaName: 'cafe', ...changes };
}
