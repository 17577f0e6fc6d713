'use client';

import { SelectField, TextAreaField, TextField } from '@abbotsford/ui';
import type { ChangeEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { EmbedOptions } from '@/features/chat/embed-options';
import { choices, languages } from '../_lib/choices.data';
import styles from './embed.module.css';

export interface EmbedFormProps {
  options: EmbedOptions;
  onChange: (options: EmbedOptions) => void;
}

const COLOUR = /^#[\da-f]{6}$/i;

export function EmbedForm({ options, onChange }: EmbedFormProps) {
  const t = useTranslations('embed');
  const select = (name: keyof typeof choices, values: readonly (readonly [string, string])[]) => (
    <SelectField
      label={t(`${name}.label`)}
      filter
      options={[['', t(`${name}.usual`)] as const, ...values].map(([value, label]) => ({ value, label }))}
      {...field(name)}
    />
  );
  const field = (name: keyof EmbedOptions) => ({
    name,
    value: options[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
      onChange({ ...options, [name]: target.value }),
  });
  const colourError = options.accent === '' || COLOUR.test(options.accent) ? undefined : t('accentError');
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {select(
        'position',
        choices.position.map((each) => [each, t(`position.${each}`)]),
      )}
      {select(
        'theme',
        choices.theme.map((each) => [each, t(`theme.${each}`)]),
      )}
      <TextField label={t('accent')} hint={t('accentHint')} error={colourError} maxLength={7} {...field('accent')} />
      <SelectField
        label={t('locale')}
        filter
        options={[{ value: '', label: t('asPage') }, ...languages]}
        {...field('locale')}
      />
      <TextAreaField label={t('greeting')} hint={t('greetingHint')} rows={2} maxLength={500} {...field('greeting')} />
      <TextField
        label={t('after')}
        hint={t('afterHint')}
        inputMode="numeric"
        maxLength={4}
        {...field('proactiveAfter')}
      />
      <TextField
        label={t('scroll')}
        hint={t('scrollHint')}
        inputMode="numeric"
        maxLength={3}
        {...field('proactiveScroll')}
      />
      <TextField label={t('message')} maxLength={500} {...field('proactiveMessage')} />
      {select(
        'consent',
        choices.consent.map((each) => [each, t(`consent.${each}`)]),
      )}
    </form>
  );
}
