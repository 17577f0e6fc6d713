import { OpenChatButton } from '@/features/chat/open-chat-button';
import { EspressoBar } from './espresso-bar';
import styles from './hero.module.css';

export function Hero() {
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <div className={styles.inner}>
        <div className={styles.words}>
          <h1 id="hero-title" className={styles.title}>
            The coffee side of your café, looked after.
          </h1>
          <p className={styles.lead}>
            We roast in Melbourne, supply the machine it runs through, train the people who pour it, and help when
            something stops.
          </p>
          <div className={styles.actions}>
            <OpenChatButton variant="highlight">Tell us about your café</OpenChatButton>
            <a href="#what-we-do" className={styles.more}>
              See what we do
            </a>
          </div>
        </div>
        <div className={styles.art}>
          <EspressoBar />
        </div>
      </div>
    </section>
  );
}
