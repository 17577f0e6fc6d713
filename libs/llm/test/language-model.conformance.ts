import { describe, expect, it } from 'vitest';

import type { LanguageModel, StreamPart, TextCall } from '../src/language-model';
import { aStructuredCall, aTextCall } from './a-call';

/** What the provider behind the model does with all that it is asked from now on. */
export type Behaviour =
  | { readonly kind: 'answers'; readonly value: unknown }
  | { readonly kind: 'streams'; readonly deltas: readonly string[] }
  | { readonly kind: 'is cut'; readonly after: readonly string[] }
  | { readonly kind: 'is silent'; readonly after?: readonly string[] }
  | { readonly kind: 'refuses' };

export interface Subject {
  readonly model: LanguageModel;
  /** How many requests have reached the provider. */
  requests(): number;
  /** Whether the first request was given up before its end; settles when it is over for the provider. */
  leftEarly(): Promise<boolean | undefined>;
}

/** What every adapter and every wrapper promises, however it is made. */
export function languageModelConformance(name: string, make: (behaviour: Behaviour) => Subject): void {
  describe(`${name}, as a language model`, () => {
    it('gives a value that fits the schema, with usage, model and id', async () => {
      const { model } = make({ kind: 'answers', value: { business: 'café', cups_a_day: 200 } });

      const answer = await model.generate(aStructuredCall());

      expect(answer).toMatchObject({ value: { business: 'café', cups_a_day: 200 }, finish_reason: 'stop' });
      expect(answer.usage.total_tokens).toBe(answer.usage.prompt_tokens + answer.usage.completion_tokens);
      expect(answer.usage.prompt_tokens).toBeGreaterThan(0);
      expect(answer.model).toBe('gpt-4o-mini');
      expect(answer.response_id).toMatch(/^chatcmpl-/);
      expect(JSON.parse(answer.text)).toEqual(answer.value);
    });

    it('streams the text in order and then one finish with usage', async () => {
      const { model } = make({ kind: 'streams', deltas: ['Thank', ' you', ', Dave.'] });

      const parts = await partsOf(model.stream(aTextCall()));

      expect(parts.map(({ type }) => type)).toEqual(['text-delta', 'text-delta', 'text-delta', 'finish']);
      expect(textOf(parts)).toBe('Thank you, Dave.');
      const finish = parts.at(-1);
      expect(finish).toMatchObject({ type: 'finish', model: 'gpt-4o-mini', finish_reason: 'stop' });
      expect(finish?.type === 'finish' && finish.usage.prompt_tokens).toBeGreaterThan(0);
    });

    it('ends a cut stream with an error after the text that came', async () => {
      const { model } = make({ kind: 'is cut', after: ['Thank', ' you'] });
      const parts: StreamPart[] = [];

      await expect(collect(model, aTextCall(), parts)).rejects.toMatchObject({ name: 'LlmError', code: 'cut' });
      expect(textOf(parts)).toBe('Thank you');
      expect(parts.some(({ type }) => type === 'finish')).toBe(false);
    });

    it('says that the model refused', async () => {
      await expect(make({ kind: 'refuses' }).model.generate(aStructuredCall())).rejects.toMatchObject({
        code: 'refused',
      });
      await expect(partsOf(make({ kind: 'refuses' }).model.stream(aTextCall()))).rejects.toMatchObject({
        code: 'refused',
      });
    });

    it('asks nothing of the provider when the call is cancelled already', async () => {
      const { model, requests } = make({ kind: 'is silent' });
      const signal = AbortSignal.abort();

      await expect(model.generate(aStructuredCall({ signal }))).rejects.toMatchObject({ code: 'aborted' });
      await expect(partsOf(model.stream(aTextCall({ signal })))).rejects.toMatchObject({ code: 'aborted' });
      expect(requests()).toBe(0);
    });

    it('stops waiting when the call is cancelled', async () => {
      const { model } = make({ kind: 'is silent' });
      const visitor = new AbortController();
      const answer = model.generate(aStructuredCall({ signal: visitor.signal }));
      const stream = partsOf(model.stream(aTextCall({ signal: visitor.signal })));

      visitor.abort();

      await expect(answer).rejects.toMatchObject({ code: 'aborted' });
      await expect(stream).rejects.toMatchObject({ code: 'aborted' });
    });

    it('stops a stream that is cancelled in the middle', async () => {
      const { model } = make({ kind: 'is silent', after: ['Thank'] });
      const visitor = new AbortController();
      const parts: StreamPart[] = [];

      const reading = (async () => {
        for await (const part of model.stream(aTextCall({ signal: visitor.signal }))) {
          parts.push(part);
          visitor.abort();
        }
      })();

      await expect(reading).rejects.toMatchObject({ code: 'aborted' });
      expect(textOf(parts)).toBe('Thank');
    });

    it("ends the provider's work when the reader leaves a stream early", async () => {
      const { model, leftEarly } = make({ kind: 'is silent', after: ['Thank', ' you'] });
      const parts: StreamPart[] = [];

      for await (const part of model.stream(aTextCall())) {
        parts.push(part);
        break;
      }

      expect(textOf(parts)).toBe('Thank');
      expect(await leftEarly()).toBe(true);
    });
  });
}

export async function partsOf(stream: AsyncIterable<StreamPart>): Promise<StreamPart[]> {
  const parts: StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

async function collect(model: LanguageModel, call: TextCall, into: StreamPart[]): Promise<void> {
  for await (const part of model.stream(call)) into.push(part);
}

export function textOf(parts: readonly StreamPart[]): string {
  return parts.map((part) => (part.type === 'text-delta' ? part.text : '')).join('');
}
