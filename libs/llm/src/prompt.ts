import { createHash } from 'node:crypto';

import type { Message, PromptReference } from './language-model';

export interface PromptDefinition extends PromptReference {
  /** The instructions, with `{{name}}` where a placeholder's value goes. */
  readonly text: string;
  /** Our own words and data. They are filled in once, when the prompt is defined, so no visitor's words can get here. */
  readonly placeholders?: Readonly<Record<string, string>>;
}

export interface Exchange {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface PromptTurn {
  readonly history?: readonly Exchange[];
  /** What the model needs to know of this turn, as JSON: state, plan, passages. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the visitor wrote. */
  readonly message: string;
}

export interface Prompt extends PromptReference {
  readonly instructions: string;
  /** Changes with the instructions; a spec that keeps it notices a changed text without a new version. */
  readonly fingerprint: string;
  /**
   * The messages of one turn, from the stable to the changing, which is what the provider's cache rewards: instructions,
   * history, then one JSON object `{"data": ..., "message": ...}`. As a JSON value no message can pose as anything else.
   */
  messages(turn: PromptTurn): Message[];
}

/** Throws when a placeholder in the text has no value, or a value no placeholder. */
export function definePrompt({ id, version, text, placeholders = {} }: PromptDefinition): Prompt {
  const instructions = fill(text, placeholders, `${id}@${version}`);
  return {
    id,
    version,
    instructions,
    fingerprint: createHash('sha256').update(instructions).digest('hex').slice(0, 16),
    messages: ({ history = [], data = {}, message }) => [
      { role: 'system', content: instructions },
      ...history.map(({ role, content }): Message => ({ role, content })),
      { role: 'user', content: JSON.stringify({ data, message }) },
    ],
  };
}

function fill(text: string, values: Readonly<Record<string, string>>, prompt: string): string {
  const unused = new Set(Object.keys(values));
  const filled = text.replaceAll(/\{\{([^{}]*)\}\}/g, (_, inner: string) => {
    const name = inner.trim();
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`Prompt ${prompt}: the placeholder "${name}" has no value`);
    unused.delete(name);
    return value;
  });
  if (unused.size > 0) throw new Error(`Prompt ${prompt}: the text has no placeholder "${[...unused].join('", "')}"`);
  return filled;
}
