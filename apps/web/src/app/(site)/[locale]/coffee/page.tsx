import { siteMetadata } from '@/features/site/site-metadata';
import { blends, deliveries, wholesale } from '@/features/site/coffee.data';
import { siteFormats } from '@/features/site/site-formats';
import { getTranslations } from '@/i18n/get-translations';
import { requestLocale } from '@/i18n/request-locale';
import { ChatInvitation } from '../../_components/chat-invitation';
import { Bags } from '../../_components/drawings/bags';
import { FactTable } from '../../_components/fact-table';
import { PageHead } from '../../_components/page-head';
import { SiteSection } from '../../_components/site-section';

export const generateMetadata = siteMetadata('coffee');

export default async function CoffeePage() {
  const t = await getTranslations('coffee');
  const site = await getTranslations('site');
  const { money, range } = siteFormats(await requestLocale());
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Bags />
      </PageHead>
      <SiteSection title={t('blends.title')}>
        <p>{t('blends.text')}</p>
        <FactTable
          label={site('table', { name: t('blends.title') })}
          columns={[t('prices.coffee'), t('prices.style'), t('prices.taste')]}
          rows={blends.map(({ key, name }) => [name, t(`blends.${key}.style`), t(`blends.${key}.taste`)])}
        />
      </SiteSection>
      <SiteSection title={t('origins.title')}>
        <p>{t('origins.text')}</p>
      </SiteSection>
      <SiteSection title={t('prices.title')}>
        <FactTable
          label={site('table', { name: t('prices.title') })}
          columns={[t('prices.coffee'), t('prices.price')]}
          rows={blends.map(({ name, from, to }) => [name, t('prices.range', { from: money(from), to: money(to) })])}
        />
        <p>{t('prices.text', { kg: wholesale.minimumKg })}</p>
        <p>{site('rights')}</p>
      </SiteSection>
      <SiteSection title={t('samples.title')}>
        <p>
          {t('samples.text', {
            bags: wholesale.samplePackBags,
            grams: wholesale.sampleBagGrams,
            minutes: wholesale.tastingMinutes,
          })}
        </p>
      </SiteSection>
      <SiteSection title={t('delivery.title')}>
        <FactTable
          label={site('table', { name: t('delivery.title') })}
          columns={[t('delivery.to'), t('delivery.time'), t('delivery.fee')]}
          rows={deliveries.map(({ key, days, fee, freeFromKg }) => [
            t(`delivery.places.${key}`),
            t('delivery.days', { range: range(days), max: days[1] }),
            t('delivery.costs', { fee: money(fee), kg: freeFromKg }),
          ])}
        />
        <p>{t('delivery.text')}</p>
      </SiteSection>
      <ChatInvitation />
    </>
  );
}
