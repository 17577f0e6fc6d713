'use client';

import {
  Alert,
  Badge,
  Bar,
  Button,
  Card,
  DataTable,
  Dialog,
  EmptyState,
  SelectField,
  Skeleton,
  Spinner,
  TextAreaField,
  TextField,
  useToast,
  type AlertTone,
  type BadgeTone,
  type ButtonVariant,
} from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Controls } from './controls';
import styles from './design.module.css';
import { Sample } from './sample';
import { Surfaces } from './surfaces';

const variants: readonly ButtonVariant[] = ['primary', 'highlight', 'secondary', 'quiet', 'danger', 'quiet-danger'];
const alertTones: readonly AlertTone[] = ['info', 'good', 'warning', 'danger'];
const badgeTones: readonly BadgeTone[] = ['neutral', 'good', 'info', 'warning', 'danger'];
const rows = [
  { name: 'Foundry', kilos: 12 },
  { name: 'Merri', kilos: 30 },
];

/** The components in their states. */
export function Samples() {
  const t = useTranslations('design');
  const showToast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const text = t('text');
  return (
    <>
      <Sample title={t('colours')}>
        <Surfaces />
      </Sample>
      <Sample title={t('buttons')}>
        {variants.map((variant) => (
          <div key={variant} className={styles.row}>
            <Button variant={variant}>{variant}</Button>
            <Button variant={variant} size="small">
              {variant}
            </Button>
            <Button variant={variant} busyLabel={t('busy')}>
              {variant}
            </Button>
            <Button variant={variant} disabled>
              {variant}
            </Button>
          </div>
        ))}
      </Sample>
      <Sample title={t('fields')}>
        <TextField label={t('label')} hint={t('hint')} />
        <TextField label={t('label')} required defaultValue={text} error={t('error')} />
        <TextField label={t('label')} disabled defaultValue={text} />
        <SelectField label={t('label')} options={rows.map(({ name }) => ({ value: name, label: name }))} />
        <TextAreaField label={t('label')} rows={3} defaultValue={text} />
      </Sample>
      <Controls />
      <Sample title={t('messages')}>
        {alertTones.map((tone) => (
          <Alert key={tone} tone={tone}>
            <p>{text}</p>
          </Alert>
        ))}
        <div className={styles.row}>
          {badgeTones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
        <div className={styles.row}>
          <Button
            variant="secondary"
            onClick={() => showToast(text, { action: { label: t('dialog'), run: () => setIsOpen(true) } })}
          >
            {t('toast')}
          </Button>
          <Button variant="secondary" onClick={() => setIsOpen(true)}>
            {t('dialog')}
          </Button>
        </div>
        {isOpen ? (
          <Dialog title={t('dialog')} onClose={() => setIsOpen(false)}>
            <p>{text}</p>
          </Dialog>
        ) : null}
      </Sample>
      <Sample title={t('waiting')}>
        <Bar label={t('waiting')} value={0.6} />
        <Bar label={t('waiting')} value={0.3} kind="meter" />
        <Skeleton />
        <Spinner label={t('busy')} />
      </Sample>
      <Sample title={t('content')}>
        <Card>
          <p>{text}</p>
        </Card>
        <DataTable
          label={t('content')}
          columns={[
            { label: t('label'), cell: ({ name }) => name },
            { label: t('number'), cell: ({ kilos }) => kilos, kind: 'number' },
          ]}
          rows={rows}
          keyOf={({ name }) => name}
        />
        <EmptyState title={t('empty')}>{text}</EmptyState>
      </Sample>
    </>
  );
}
