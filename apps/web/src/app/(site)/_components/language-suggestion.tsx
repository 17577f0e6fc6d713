import { cookies, headers } from 'next/headers';
import { getTranslations } from '@/i18n/get-translations';
import { locales } from '@/i18n/locales.data';
import { preferredLocale } from '@/i18n/preferred-locale';
import { requestLocale } from '@/i18n/request-locale';
import { LANGUAGE_CHOSEN_COOKIE } from './language-choice';
import { SuggestedLanguage } from './suggested-language';

/** Offers the site in the reader's language, in that language; it forces nobody, and asks no second time. */
export async function LanguageSuggestion() {
  const preferred = preferredLocale((await headers()).get('accept-language') ?? '');
  if (preferred === null || preferred === (await requestLocale())) return null;
  if ((await cookies()).has(LANGUAGE_CHOSEN_COOKIE)) return null;
  const t = await getTranslations('site', preferred);
  return (
    <SuggestedLanguage
      locale={preferred}
      tag={locales[preferred].tag}
      text={t('suggestion')}
      link={t('suggestionLink')}
      close={t('suggestionClose')}
    />
  );
}
