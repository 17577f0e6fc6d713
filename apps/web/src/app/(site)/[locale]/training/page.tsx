import { emails } from '@/features/site/contact.data';
import { siteFormats } from '@/features/site/site-formats';
import { siteMetadata } from '@/features/site/site-metadata';
import { courses, training } from '@/features/site/training.data';
import { getTranslations } from '@/i18n/get-translations';
import { requestLocale } from '@/i18n/request-locale';
import { ChatInvitation } from '../../_components/chat-invitation';
import { Latte } from '../../_components/drawings/latte';
import { FactTable } from '../../_components/fact-table';
import { PageHead } from '../../_components/page-head';
import { SiteSection } from '../../_components/site-section';

export const generateMetadata = siteMetadata('training');

export default async function TrainingPage() {
  const t = await getTranslations('training');
  const site = await getTranslations('site');
  const { money } = siteFormats(await requestLocale());
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Latte />
      </PageHead>
      <SiteSection title={t('courses.title')}>
        <p>{t('courses.text', { places: training.places })}</p>
        <FactTable
          label={site('table', { name: t('courses.title') })}
          columns={(['course', 'learn', 'length', 'price'] as const).map((column) => t(`courses.${column}`))}
          rows={courses.map((course) => [
            course.name,
            t(`courses.${course.key}`),
            'days' in course ? t('courses.days', { days: course.days }) : t('courses.hours', { hours: course.hours }),
            money(course.price),
          ])}
        />
        <p>{t('courses.note')}</p>
        <p>{site('rights')}</p>
      </SiteSection>
      <SiteSection title={t('site.title')}>
        <p>
          {t('site.text', {
            price: money(training.onSiteAnHour),
            hours: training.onSiteMinimumHours,
            people: training.onSiteGroup,
          })}
        </p>
      </SiteSection>
      <SiteSection title={t('book.title')}>
        <p>{t('book.text', { email: emails.training })}</p>
      </SiteSection>
      <ChatInvitation />
    </>
  );
}
