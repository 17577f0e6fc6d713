import { describe, expect, it } from 'vitest';
import { attributesOf, escapeHtml, fromQuery, noOptions, toQuery } from './embed-options';

describe('the options of an embedded chat', () => {
  it('are attributes, and only those that are chosen', () => {
    expect(attributesOf({ ...noOptions, theme: 'dark', proactiveAfter: ' 20 ', greeting: ' ' })).toEqual([
      ['data-theme', 'dark'],
      ['data-proactive-after', '20'],
    ]);
  });

  it('are the same after the address of the preview, which takes nothing else', () => {
    const chosen = { ...noOptions, accent: '#102a43', greeting: 'Ask & we answer "soon"' };
    expect(fromQuery(new URLSearchParams(toQuery(chosen)))).toEqual(chosen);
    expect(fromQuery(new URLSearchParams('api=https://evil.example&theme=dark'))).toEqual({
      ...noOptions,
      theme: 'dark',
    });
  });
});

it('no text ends an attribute or begins a tag', () => {
  expect(escapeHtml(`"><script>'&`)).toBe('&#34;&#62;&#60;script&#62;&#39;&#38;');
});
