/** What a tab of the browser says of a page with this name. */
export const pageTitle = (name: string): string => `${name} · Abbotsford Road`;
