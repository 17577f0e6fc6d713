import { describe, expect, it } from 'vitest';
import { decide } from '../policy/flow-controller';
import { input, known } from '../../test/language/said';
import { LocalProvider } from './local-provider';

const call = { signal: new AbortController().signal, deadlineMs: 1_000, request_id: 'r', conversation_id: 'c' };
const context = { knowledge: null, country_code: 'AU', message: '', settings: { free_answers: 3 } };

async function turn(message: string, conversation_id = 'c') {
  const provider = new LocalProvider();
  const heard = await provider.understand(input(message));
  const { state, plan } = decide(known(), heard, { ...context, message });
  const pieces: string[] = [];
  const wording = await provider.word(
    { plan, state, message, country_code: 'AU', history: [] },
    { ...call, conversation_id },
    (piece) => pieces.push(piece),
  );
  return { heard, wording, pieces };
}

describe('LocalProvider', () => {
  it('understands and answers', async () => {
    const { heard, wording } = await turn("Hi, I'm Maya and I'm opening a café in Geelong");
    expect(heard.customer_type?.value).toBe('new_cafe');
    expect(wording.text).toMatch(/Maya[^?]*\?$/);
  });

  it('gives the reply piece by piece', async () => {
    const { wording, pieces } = await turn('Hello');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(wording.text);
  });

  it('words a turn that is tried again in the same way', async () => {
    expect((await turn('Hello')).wording).toEqual((await turn('Hello')).wording);
  });

  it('does not greet everybody in the same words', async () => {
    const texts = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map(async (id) => (await turn('Hello', id)).wording.text),
    );
    expect(new Set(texts).size).toBeGreaterThan(1);
  });
});
