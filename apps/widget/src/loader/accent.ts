/** What the accent of a page makes of our colours; null when it is no opaque colour. */
export function accentColours(colour: string): Readonly<Record<string, string>> | null {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(longHex(colour));
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Whichever can be read better: one of both always has a contrast of 4.5.
  const isDark = 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05;
  const on = isDark ? 'white' : 'black';
  return {
    ...{ '--accent': colour, '--accent-hover': colour, '--on-accent': on },
    ...{ '--highlight': colour, '--on-highlight': on },
    ...{ '--brand': colour, '--on-brand': on, '--on-brand-muted': on, '--brand-line': colour },
  };
}

const longHex = (colour: string): string => colour.trim().replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
