'use client';

import { Badge, Button, buttonClass, Card, Dialog, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi, useSession } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import styles from './account.module.css';
import { PasswordDialog } from './password-dialog';
import { RecoveryCodes } from './recovery-codes';

type Asked = 'turn-off' | 'new-codes' | null;

export function SecondFactorCard({ user }: { user: User }) {
  const t = useTranslations('account');
  const { auth } = useApi();
  const { session } = useSession();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const close = () => setAsked(null);

  const turnOff = async (password: string) => {
    const { message } = await auth.endSecondFactor(password);
    await session.renewProfile();
    close();
    toast(message);
  };
  const renewCodes = async (password: string) => {
    const { recovery_codes } = await auth.renewRecoveryCodes(password);
    close();
    setCodes(recovery_codes);
  };

  return (
    <Card className={styles.form}>
      <h2>{t('secondFactor.title')}</h2>
      <p>
        <Badge tone={user.second_factor ? 'good' : 'neutral'}>
          {user.second_factor ? t('secondFactor.on') : t('secondFactor.off')}
        </Badge>
      </p>
      <p>{t('secondFactor.about')}</p>
      {user.second_factor ? (
        <div className={styles.row}>
          <Button variant="secondary" onClick={() => setAsked('new-codes')}>
            {t('secondFactor.newCodes')}
          </Button>
          <Button variant="quiet-danger" onClick={() => setAsked('turn-off')}>
            {t('secondFactor.turnOff')}
          </Button>
        </div>
      ) : (
        <Link href="/account/second-factor" className={`${buttonClass('secondary')} ${styles.actions}`}>
          {t('secondFactor.setUp')}
        </Link>
      )}
      {asked === 'turn-off' ? (
        <PasswordDialog
          title={t('secondFactor.turnOff')}
          confirmLabel={t('secondFactor.turnOff')}
          busyLabel={t('secondFactor.turningOff')}
          dangerous
          onConfirm={turnOff}
          onClose={close}
        >
          <p>{t('secondFactor.turnOffAbout')}</p>
        </PasswordDialog>
      ) : null}
      {asked === 'new-codes' ? (
        <PasswordDialog
          title={t('secondFactor.newCodes')}
          confirmLabel={t('secondFactor.newCodes')}
          busyLabel={t('secondFactor.makingCodes')}
          onConfirm={renewCodes}
          onClose={close}
        >
          <p>{t('secondFactor.newCodesAbout')}</p>
        </PasswordDialog>
      ) : null}
      {codes.length > 0 ? (
        <Dialog title={t('secondFactor.codes.title')} onClose={() => setCodes([])}>
          <RecoveryCodes codes={codes} onDone={() => setCodes([])} />
        </Dialog>
      ) : null}
    </Card>
  );
}
