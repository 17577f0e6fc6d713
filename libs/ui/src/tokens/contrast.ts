type Theme = 'light' | 'dark';
type Declarations = ReadonlyMap<string, string>;

/** Custom properties of a style sheet, by name with the two dashes. A later declaration wins. */
export function customProperties(css: string): Declarations {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...withoutComments.matchAll(/(?<![\w-])(--[\w-]+)\s*:([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** The `#rrggbb` that a token has in a theme, followed through `var()` and `light-dark()`. Throws when it has none. */
export function resolveColour(token: string, theme: Theme, declarations: Declarations): string {
  const value = declarations.get(token);
  if (value === undefined) throw new Error(`No token ${token}`);
  return resolveValue(value, theme, declarations);
}

function resolveValue(value: string, theme: Theme, declarations: Declarations): string {
  if (/^#[\da-f]{6}$/i.test(value)) return value;
  const themed = /^light-dark\(([^,]+),(.+)\)$/.exec(value);
  if (themed) return resolveValue((theme === 'light' ? themed[1] : themed[2])?.trim() ?? '', theme, declarations);
  const reference = /^var\((--[\w-]+)\)$/.exec(value);
  if (reference) return resolveColour(reference[1] ?? '', theme, declarations);
  throw new Error(`Not an opaque colour: ${value}`);
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
