import { OpenChatButton } from '@/features/chat/open-chat-button';
import { getTranslations } from '@/i18n/get-translations';
import styles from './invitation.module.css';

export async function Invitation() {
  const t = await getTranslations('home');
  return (
    <section className={styles.section} aria-label={t('invitation.label')}>
      {(['opening', 'running'] as const).map((whom) => (
        <div key={whom} className={styles.half}>
          <h2 className={styles.title}>{t(`invitation.${whom}.title`)}</h2>
          <p>{t(`invitation.${whom}.text`)}</p>
        </div>
      ))}
      <p className={styles.action}>
        <OpenChatButton variant="primary">{t('invitation.chat')}</OpenChatButton>
        <span>{t('invitation.person')}</span>
      </p>
    </section>
  );
}
