/**
 * Tells an element that fills a phone's screen how much of it can be seen: the keyboard covers the rest, and neither `dvh`
 * nor `fixed` know of it.
 */
export function fitToScreen(element: HTMLElement): void {
  const { visualViewport } = globalThis;
  if (!visualViewport) return;
  const fit = () => {
    element.style.setProperty('--seen-top', `${visualViewport.offsetTop}px`);
    element.style.setProperty('--seen-height', `${visualViewport.height}px`);
  };
  visualViewport.addEventListener('resize', fit);
  visualViewport.addEventListener('scroll', fit);
  fit();
}
