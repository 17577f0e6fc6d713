/** The design tokens of libs/ui for an element of its own instead of a page: `:root` becomes the element. */
export const hostTokens = (css: string): string =>
  css.replaceAll(':root', ':host').replace(/^\[data-theme='(\w+)'\]/gm, ":host([data-theme='$1'])");
