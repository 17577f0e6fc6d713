'use client';

import { isStaff } from '@abbotsford/rights';
import { Button, Card, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi, useSession } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { saveJson } from '@/lib/save-file';
import styles from './account.module.css';
import { PasswordDialog } from './password-dialog';

type Asked = 'copy' | 'delete' | null;

/** What we hold of the person: a copy of it, and the end of it. */
export function OwnData({ user }: { user: User }) {
  const t = useTranslations('account');
  const { auth } = useApi();
  const { session } = useSession();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const confirmation = (password: string, otp: string) => ({ password, ...(otp && { otp }) });

  const download = async (password: string, otp: string) => {
    saveJson(await auth.exportMe(confirmation(password, otp)), t('data.fileName'));
    close();
    toast(t('data.downloaded'));
  };
  const remove = async (password: string, otp: string) => {
    await auth.deleteMe(confirmation(password, otp));
    toast(t('data.deleted'), { stays: true });
    session.accountDeleted();
  };

  return (
    <Card className={styles.form}>
      <h2>{t('data.title')}</h2>
      <p>{t('data.about')}</p>
      {user.email_verified ? null : <p>{t('data.unconfirmed')}</p>}
      <div className={styles.row}>
        <Button variant="secondary" onClick={() => setAsked('copy')}>
          {t('data.download')}
        </Button>
        <Button variant="quiet-danger" onClick={() => setAsked('delete')}>
          {t('data.delete')}
        </Button>
      </div>
      {asked === 'copy' ? (
        <PasswordDialog
          title={t('data.download')}
          confirmLabel={t('data.downloadNow')}
          busyLabel={t('data.downloading')}
          withCode={user.second_factor}
          onConfirm={download}
          onClose={close}
        >
          <p>{t('data.downloadAbout')}</p>
        </PasswordDialog>
      ) : null}
      {asked === 'delete' ? (
        <PasswordDialog
          title={t('data.deleteTitle')}
          confirmLabel={t('data.deleteNow')}
          busyLabel={t('data.deleting')}
          withCode={user.second_factor}
          dangerous
          onConfirm={remove}
          onClose={close}
        >
          <p>{t('data.deleteAbout')}</p>
          {isStaff(user.role) ? <p>{t('data.deleteStaff')}</p> : null}
          <p>{t('data.deleteStays')}</p>
        </PasswordDialog>
      ) : null}
    </Card>
  );
}
