import { OpenChatButton } from '@/features/chat/open-chat-button';
import { getTranslations } from '@/i18n/get-translations';
import styles from './chat-invitation.module.css';

/** The end of each page: ask us. */
export async function ChatInvitation() {
  const t = await getTranslations('site');
  return (
    <section className={styles.band}>
      <div className={styles.inner}>
        <h2 className={styles.title}>{t('chat')}</h2>
        <p>{t('chatText')}</p>
        <OpenChatButton variant="primary">{t('chatAction')}</OpenChatButton>
      </div>
    </section>
  );
}
