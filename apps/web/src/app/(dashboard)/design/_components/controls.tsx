'use client';

import { LoadMore, Menu, StatTile, StatTiles, Switch, Tabs, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Sample } from './sample';

/** The components that somebody goes through or turns on. */
export function Controls() {
  const t = useTranslations('design');
  const toast = useToast();
  const [isOn, setIsOn] = useState(true);
  const text = t('text');
  const sides = [1, 2, 3].map((number) => ({
    id: String(number),
    label: t('side', { number }),
    content: <p>{t('sideText', { number })}</p>,
  }));
  return (
    <>
      <Sample title={t('tabs')}>
        <Tabs label={t('tabs')} tabs={sides} />
      </Sample>
      <Sample title={t('menu')}>
        <div>
          <Menu
            label={t('menuOpen')}
            items={[
              { label: t('roast'), onChoose: () => toast(t('roast')) },
              { label: t('pack'), onChoose: () => toast(t('pack')) },
              { label: t('pourAway'), onChoose: () => toast(t('pourAway')), dangerous: true },
            ]}
          />
        </div>
      </Sample>
      <Sample title={t('switches')}>
        <Switch label={t('switch')} hint={t('switchHint')} checked={isOn} onChange={setIsOn} />
        <Switch label={t('switch')} checked={!isOn} onChange={(on) => setIsOn(!on)} />
        <Switch label={t('switch')} checked disabled onChange={setIsOn} />
      </Sample>
      <Sample title={t('figures')}>
        <StatTiles label={t('figures')}>
          <StatTile label={t('number')} value="42" change={t('more')} note={text} />
          <StatTile label={t('number')} value="0" />
        </StatTiles>
        <LoadMore more label={t('loadMore')} onMore={() => toast(text)} />
      </Sample>
    </>
  );
}
