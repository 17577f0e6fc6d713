const KEY = 'abbotsford.lead-list';

/** The list that somebody looks at, for the way back from a lead. A browser that keeps nothing leads to all of them. */
export function rememberList(address: string): void {
  try {
    sessionStorage.setItem(KEY, address);
  } catch {
    // The way back is to all leads then.
  }
}

export function lastList(): string {
  try {
    const address = sessionStorage.getItem(KEY) ?? '';
    return address.startsWith('/leads?') ? address : '/leads';
  } catch {
    return '/leads';
  }
}
