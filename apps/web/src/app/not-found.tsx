import { buttonClass, EmptyState } from '@abbotsford/ui';
import { getTranslations } from '@/i18n/get-translations';
import { requestLocale } from '@/i18n/request-locale';
import { sitePath } from '@/i18n/site-route';

export default async function NotFound() {
  const t = await getTranslations('common');
  return (
    <main>
      <EmptyState
        wholePage
        title={t('notFound.title')}
        action={
          <a href={sitePath(await requestLocale(), '')} className={buttonClass('primary')}>
            {t('notFound.action')}
          </a>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </main>
  );
}
