/** How a page wants the chat, as its designer chooses it; empty: as the widget comes. docs/widget.md tells the attributes. */
export interface EmbedOptions {
  position: string;
  theme: string;
  accent: string;
  locale: string;
  greeting: string;
  proactiveAfter: string;
  proactiveScroll: string;
  proactiveMessage: string;
  consent: string;
}

export const noOptions: EmbedOptions = {
  position: '',
  theme: '',
  accent: '',
  locale: '',
  greeting: '',
  proactiveAfter: '',
  proactiveScroll: '',
  proactiveMessage: '',
  consent: '',
};

const names = Object.keys(noOptions) as (keyof EmbedOptions)[];

/** The options that are chosen, by their attributes: `data-proactive-after`. */
export const attributesOf = (options: EmbedOptions): [attribute: string, value: string][] =>
  names
    .map((name): [string, string] => [
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      options[name].trim(),
    ])
    .filter(([, value]) => value !== '');

/** For the address of the preview, and back. */
export const toQuery = (options: EmbedOptions): string =>
  new URLSearchParams(names.filter((name) => options[name] !== '').map((name) => [name, options[name]])).toString();

export const fromQuery = (query: URLSearchParams): EmbedOptions =>
  Object.fromEntries(names.map((name) => [name, (query.get(name) ?? '').slice(0, 500)])) as unknown as EmbedOptions;

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
