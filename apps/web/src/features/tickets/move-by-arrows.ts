import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/** For each link of a list: the arrows go from one to the next. */
export function moveByArrows(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = steps[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.currentTarget;
  const links = [...(link.closest('ul, ol')?.querySelectorAll('a') ?? [link])];
  event.preventDefault();
  links[step(links.indexOf(link), links.length - 1)]?.focus();
}
