const COUNT = /^\(\d+\+?\) /u;
const MOST_SHOWN = 99;

/** The name of a page with how much is unread before it, in the place of what was there. */
export function titledWith(title: string, unread: number): string {
  const name = title.replace(COUNT, '');
  if (unread === 0) return name;
  return `(${unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}) ${name}`;
}
