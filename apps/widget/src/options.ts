import { chooseLocale } from './choose-locale';
import type { Locale } from './locales.data';

/** How a page wants the widget, from its `data-` attributes (docs/widget.md). */
export interface WidgetOptions {
  /** Address of the gateway, without a slash at its end. */
  readonly api: string;
  readonly bot: 'outbound' | 'inbound';
  /** In a corner of the window behind a launcher, or in the page where the element stands. */
  readonly mode: 'floating' | 'inline';
  readonly position: 'bottom-right' | 'bottom-left';
  readonly locale: Locale;
  /** The language that the page asks for; undefined when it leaves that to the visitor. */
  readonly pageLocale: string | undefined;
  /** Stands above the first message; undefined: the widget's own. */
  readonly greeting: string | undefined;
  readonly accent: string | undefined;
  readonly proactive: Proactive | null;
  /** Whether something may be stored in the visitor's browser. */
  readonly mayStore: boolean;
}

/** When the visitor is spoken to, once: after so many seconds, or so much of the page, whichever is first. */
export interface Proactive {
  readonly afterSeconds: number | null;
  readonly scrollPercent: number | null;
  /** Undefined: the greeting. */
  readonly message: string | undefined;
}

const LONGEST_TEXT = 500;

/**
 * @param data the element's `data-` attributes; what is not understood counts as left out
 * @param page the script's origin, and the languages of the page and of the visitor, best first
 */
export function readOptions(
  data: Readonly<Record<string, string | undefined>>,
  page: { readonly scriptOrigin: string; readonly languages: readonly (string | null | undefined)[] },
): WidgetOptions {
  return {
    api: originOf(data.api) ?? page.scriptOrigin,
    bot: data.bot === 'inbound' ? 'inbound' : 'outbound',
    mode: data.mode === 'inline' ? 'inline' : 'floating',
    position: data.position === 'bottom-left' ? 'bottom-left' : 'bottom-right',
    locale: chooseLocale([data.locale, ...page.languages]),
    pageLocale: text(data.locale),
    greeting: text(data.greeting),
    accent: text(data.accent),
    proactive: readProactive(data),
    mayStore: data.consent === undefined || data.consent === 'granted',
  };
}

function readProactive(data: Readonly<Record<string, string | undefined>>): Proactive | null {
  const afterSeconds = figure(data.proactiveAfter, 3_600);
  const scrollPercent = figure(data.proactiveScroll, 100);
  if (afterSeconds === null && scrollPercent === null) return null;
  return { afterSeconds, scrollPercent, message: text(data.proactiveMessage) };
}

const text = (value: string | undefined): string | undefined => value?.trim().slice(0, LONGEST_TEXT) || undefined;

function figure(value: string | undefined, most: number): number | null {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) && number > 0 ? Math.min(number, most) : null;
}

function originOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
