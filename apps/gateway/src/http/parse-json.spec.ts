import { describe, expect, it } from 'vitest';
import { ServiceError } from '@abbotsford/contracts';
import { parseJson } from './parse-json';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function fieldOf(input: Uint8Array): string | undefined {
  try {
    parseJson(input);
  } catch (error) {
    if (error instanceof ServiceError) return error.body.errors?.[0]?.field;
    throw error;
  }
  return undefined;
}

describe('parseJson', () => {
  it('reads JSON in UTF-8', () => {
    expect(parseJson(bytes('{"name":"Zoë ☕","list":[1,{"a":null}]}'))).toEqual({
      name: 'Zoë ☕',
      list: [1, { a: null }],
    });
  });

  it('takes an empty body for none', () => {
    expect(parseJson(new Uint8Array())).toBeUndefined();
  });

  it.each([
    ['broken JSON', bytes('{'), 'body'],
    ['broken UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 'body'],
    ['a prototype key', bytes('{"__proto__":{}}'), '__proto__'],
    ['an escaped prototype key', bytes('{"\\u005f\\u005fproto__":{}}'), '__proto__'],
    ['a constructor deep inside', bytes('[{"a":{"constructor":1}}]'), 'constructor'],
    ['too deep nesting', bytes('['.repeat(33) + ']'.repeat(33)), 'body'],
  ])('refuses %s', (_name, input, field) => {
    expect(fieldOf(input)).toBe(field);
  });

  it('allows the depth that it says', () => {
    expect(fieldOf(bytes('['.repeat(32) + ']'.repeat(32)))).toBeUndefined();
  });

  it('takes such words as values', () => {
    expect(parseJson(bytes('{"message":"what is __proto__ and a constructor?"}'))).toHaveProperty('message');
  });
});
