'use client';

import { SelectField, TextAreaField, TextField } from '@abbotsford/ui';
import type { ChangeEvent } from 'react';
import type { EmbedOptions } from '@/features/chat/embed-options';
import { consents, languages, positions, themes } from '../_lib/choices.data';
import styles from './embed.module.css';

export interface EmbedFormProps {
  options: EmbedOptions;
  onChange: (options: EmbedOptions) => void;
}

const COLOUR = /^#[\da-f]{6}$/i;

export function EmbedForm({ options, onChange }: EmbedFormProps) {
  const field = (name: keyof EmbedOptions) => ({
    name,
    value: options[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
      onChange({ ...options, [name]: target.value }),
  });
  const colourError =
    options.accent === '' || COLOUR.test(options.accent) ? undefined : 'Please write it as # and six digits.';
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <SelectField label="Corner" filter options={positions} {...field('position')} />
      <SelectField label="Colours" filter options={themes} {...field('theme')} />
      <TextField
        label="Accent colour"
        hint="For the button and the header, such as #102a43"
        error={colourError}
        maxLength={7}
        {...field('accent')}
      />
      <SelectField label="Language" filter options={languages} {...field('locale')} />
      <TextAreaField label="Greeting" hint="Above the first message" rows={2} maxLength={500} {...field('greeting')} />
      <TextField
        label="Speak to visitors after"
        hint="Seconds; once for each visitor"
        inputMode="numeric"
        maxLength={4}
        {...field('proactiveAfter')}
      />
      <TextField
        label="Or after reading"
        hint="Per cent of the page"
        inputMode="numeric"
        maxLength={3}
        {...field('proactiveScroll')}
      />
      <TextField label="What is said then" maxLength={500} {...field('proactiveMessage')} />
      <SelectField label="Storage in the browser" filter options={consents} {...field('consent')} />
    </form>
  );
}
