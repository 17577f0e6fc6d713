import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio, customProperties, resolveColour } from './contrast';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const tokens = customProperties(read('./primitives.css') + read('./semantic.css'));
const themes = ['light', 'dark'] as const;

const surfaces = ['--surface', '--surface-raised', '--surface-sunken'];
const texts = ['--text', '--text-muted', '--accent-text', '--danger'];
const pairs: [text: string, surface: string][] = [
  ...texts.flatMap((text) => surfaces.map((surface): [string, string] => [text, surface])),
  ['--text', '--surface-hover'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  ['--on-accent-soft', '--accent-soft'],
  ['--on-highlight', '--highlight'],
  ['--on-brand', '--brand'],
  ['--on-brand-muted', '--brand'],
  ['--highlight', '--brand'],
  ['--on-danger', '--danger'],
  ['--on-danger', '--danger-hover'],
  ['--on-danger-soft', '--danger-soft'],
  ['--on-warning-soft', '--warning-soft'],
  ['--on-info-soft', '--info-soft'],
];
const graphics = ['--focus', '--border-strong', '--chart-1', '--chart-2'].flatMap((line) =>
  surfaces.map((surface) => [line, surface] as const),
);

const ratio = (first: string, second: string, theme: (typeof themes)[number]) =>
  contrastRatio(resolveColour(first, theme, tokens), resolveColour(second, theme, tokens));

describe.each(themes)('tokens in the %s theme', (theme) => {
  it.each(pairs)('gives %s on %s the contrast of readable text (4.5)', (text, surface) => {
    expect(ratio(text, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphics)('makes %s visible on %s (3)', (line, surface) => {
    expect(ratio(line, surface, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrastRatio', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrastRatio('#2c7a58', '#2c7a58')).toBe(1);
  });

  it('agrees with the published value for mid grey on white', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe('resolveColour', () => {
  it('refuses a token that does not exist', () => {
    expect(() => resolveColour('--missing', 'light', tokens)).toThrow('No token --missing');
  });

  it('refuses a colour that is not opaque, for its contrast depends on what lies below', () => {
    expect(() => resolveColour('--scrim', 'light', tokens)).toThrow('Not an opaque colour');
  });
});
