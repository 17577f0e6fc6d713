/**
 * A style sheet made in memory, which a strict `style-src` lets through where it blocks a `<style>`.
 * @param rem pixels of the visitor's own font size: `rem` would follow the page, and many pages set it to 10 px
 */
export function sheetOf(css: string, rem: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    css.replace(/(?<![\d.])(\d+(?:\.\d+)?|\.\d+)rem\b/g, (_length, figure: string) => `${Number(figure) * rem}px`),
  );
  return sheet;
}

/** Of an element whose font size is `medium`, which is what the visitor has chosen in their browser. */
export const remOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize) || 16;
