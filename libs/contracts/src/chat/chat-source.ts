import { Line, Text } from '../fields';

/** http(s) only, since people of our team click on it; no query, in which sites pass all kinds of secrets on. */
const PAGE = /^https?:\/\/[^\s?#]+$/;
const page = {
  max: 500,
  pattern: PAGE,
  patternMeans: 'an address that begins with http:// or https://, without ? and #',
};
const campaign = { max: 120, optional: true, nullable: true } as const;

/** Where a visitor wrote from, and what had brought them there. */
export class ChatSource {
  @Text({ ...page, optional: true, nullable: true, example: 'https://www.example.com.au/machines' })
  page?: string | null;

  @Text({ ...page, optional: true, nullable: true, about: 'The page before it', example: 'https://www.google.com/' })
  referrer?: string | null;

  @Line({ ...campaign, example: 'newsletter' })
  utm_source?: string | null;

  @Line({ ...campaign, example: 'email' })
  utm_medium?: string | null;

  @Line({ ...campaign, example: 'spring-opening' })
  utm_campaign?: string | null;
}

/** As it is stored: every field, and null for what is not known. Null when none of it is. */
export function sourceToStore(source: ChatSource | null | undefined): ChatSource | null {
  if (!source) return null;
  const { page = null, referrer = null, utm_source = null, utm_medium = null, utm_campaign = null } = source;
  const known = { page, referrer, utm_source, utm_medium, utm_campaign };
  return Object.values(known).every((value) => value === null) ? null : known;
}
