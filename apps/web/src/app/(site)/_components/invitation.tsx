import { OpenChatButton } from '@/features/chat/open-chat-button';
import styles from './invitation.module.css';

export function Invitation() {
  return (
    <section className={styles.section} aria-label="For new and for running cafés">
      <div className={styles.half}>
        <h2 className={styles.title}>Opening a café?</h2>
        <p>
          Bring your date, your floor plan or only the idea. We help you choose a machine, work out your volumes and
          find the coffee that people will come back for.
        </p>
      </div>
      <div className={styles.half}>
        <h2 className={styles.title}>Running one already?</h2>
        <p>
          Say what gets in the way: taste that drifts, staff who come and go, a machine past its best. We start with
          what bothers you most.
        </p>
      </div>
      <p className={styles.action}>
        <OpenChatButton variant="primary">Start a chat</OpenChatButton>
        <span>Prefer a person? Say so in the chat and leave your number.</span>
      </p>
    </section>
  );
}
