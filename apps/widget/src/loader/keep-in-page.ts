/** Brings an element of ours back when a page of one script empties its body, or puts another body in its place. */
export function keepInPage(element: HTMLElement): void {
  const putBack = () => {
    if (!element.isConnected) document.body.append(element);
    watch();
  };
  const observer = new MutationObserver(putBack);
  const watch = () => {
    observer.disconnect();
    observer.observe(document.documentElement, { childList: true });
    observer.observe(document.body, { childList: true });
  };
  putBack();
}
