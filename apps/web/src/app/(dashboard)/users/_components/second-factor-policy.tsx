'use client';

import { Button, Card, SelectField, useToast } from '@abbotsford/ui';
import { useCallback, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { SecondFactorPolicy as Policy } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import styles from './user-list.module.css';

/** From whom on it is asked, each more than the one before. */
const scopes = ['nobody', 'admins', 'staff'] as const satisfies readonly Policy['required_of'][];

/** Whom a second factor is asked of. */
export function SecondFactorPolicy() {
  const t = useTranslations('users');
  const { users } = useApi();
  const toast = useToast();
  const policy = useResource(useCallback((signal: AbortSignal) => users.secondFactorPolicy(signal), [users]));
  const { busy, problem, run } = useSubmit();

  const change = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const required_of = formText(new FormData(event.currentTarget), 'required_of') as Policy['required_of'];
    void run(async () => {
      const changed = await users.changeSecondFactorPolicy(required_of);
      policy.mutate(() => changed);
      toast(t('secondFactor.saved'));
    });
  };

  if (policy.status === 'loading') return null;
  if (policy.status === 'failed') return <ProblemView problem={policy.problem} onRetry={policy.retry} />;
  const { required_of, at_least } = policy.data;
  return (
    <Card>
      <form className={styles.part} onSubmit={change}>
        <h2>{t('secondFactor.title')}</h2>
        <p>{t('secondFactor.about')}</p>
        {at_least === 'nobody' ? null : (
          <p>{t('secondFactor.atLeast', { scope: t(`secondFactor.scopes.${at_least}`) })}</p>
        )}
        <FormProblem problem={problem} />
        <div className={styles.filter}>
          <SelectField
            label={t('secondFactor.requiredOf')}
            name="required_of"
            required
            key={required_of}
            defaultValue={required_of}
            options={scopes
              .slice(scopes.indexOf(at_least))
              .map((scope) => ({ value: scope, label: t(`secondFactor.scopes.${scope}`) }))}
            error={problem?.forField('required_of')}
          />
          <Button type="submit" variant="secondary" busyLabel={busy ? t('secondFactor.saving') : undefined}>
            {t('secondFactor.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
