import { grinders, machines, plans, terms } from '@/features/site/machines.data';
import { siteFormats } from '@/features/site/site-formats';
import { siteMetadata } from '@/features/site/site-metadata';
import { getTranslations } from '@/i18n/get-translations';
import { requestLocale } from '@/i18n/request-locale';
import { ChatInvitation } from '../../_components/chat-invitation';
import { Bench } from '../../_components/drawings/bench';
import { FactTable } from '../../_components/fact-table';
import { PageHead } from '../../_components/page-head';
import { SiteSection } from '../../_components/site-section';

export const generateMetadata = siteMetadata('machines');

export default async function MachinesPage() {
  const t = await getTranslations('machines');
  const site = await getTranslations('site');
  const { money } = siteFormats(await requestLocale());
  const ways = {
    buy: t('ways.buy.text'),
    lease: t('ways.lease.text', { months: terms.leaseMonths }),
    rent: t('ways.rent.text', { price: money(terms.rentAWeek), weeks: terms.rentWeeks }),
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Bench />
      </PageHead>
      <SiteSection title={t('machines.title')}>
        <p>{t('machines.text')}</p>
        <FactTable
          label={site('table', { name: t('machines.title') })}
          columns={(['model', 'groups', 'cups', 'price', 'lease'] as const).map((column) => t(`machines.${column}`))}
          rows={machines.map(({ name, groups, cups, price, lease }) => [
            name,
            groups,
            t('machines.upTo', { cups }),
            money(price),
            money(lease),
          ])}
        />
      </SiteSection>
      <SiteSection title={t('grinders.title')}>
        <p>{t('grinders.text')}</p>
        <FactTable
          label={site('table', { name: t('grinders.title') })}
          columns={(['model', 'cups', 'price', 'lease'] as const).map((column) => t(`machines.${column}`))}
          rows={grinders.map(({ name, cups, price, lease }) => [
            name,
            t('machines.upTo', { cups }),
            money(price),
            money(lease),
          ])}
        />
      </SiteSection>
      <SiteSection title={t('ways.title')}>
        {(['buy', 'lease', 'rent'] as const).map((way) => (
          <div key={way}>
            <h3>{t(`ways.${way}.title`)}</h3>
            <p>{ways[way]}</p>
          </div>
        ))}
      </SiteSection>
      <SiteSection title={t('included.title')}>
        <p>{t('included.text', { price: money(terms.installation), hours: terms.trainingHours })}</p>
      </SiteSection>
      <SiteSection title={t('plans.title')}>
        <FactTable
          label={site('table', { name: t('plans.title') })}
          columns={(['plan', 'price', 'visits', 'includes'] as const).map((column) => t(`plans.${column}`))}
          rows={plans.map(({ key, name, price, visits }) => [name, money(price), visits, t(`plans.${key}`)])}
        />
        <p>{t('plans.text')}</p>
        <p>{site('rights')}</p>
      </SiteSection>
      <ChatInvitation />
    </>
  );
}
