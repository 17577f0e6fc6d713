import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hostTokens } from './host-tokens';

it('makes the tokens of the pages those of an element', () => {
  const css = readFileSync(new URL('../../../libs/ui/src/tokens/semantic.css', import.meta.url), 'utf8');
  const tokens = hostTokens(css);
  expect(tokens).not.toContain(':root');
  for (const theme of ['light', 'dark']) expect(tokens).toContain(`:host([data-theme='${theme}']) {`);
});
