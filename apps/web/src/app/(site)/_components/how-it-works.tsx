import styles from './how-it-works.module.css';

const steps = [
  {
    title: 'Tell us where you are',
    text: 'Opening in spring, or pouring three hundred cups a day already? A few questions in the chat are enough to start.',
  },
  {
    title: 'We call you',
    text: 'Someone who knows cafés calls, asks what the chat could not, and suggests coffee, equipment and training that fit.',
  },
  {
    title: 'We stay with you',
    text: 'As a customer you have an account, and people behind it who know your machine, your coffee and your team.',
  },
];

export function HowItWorks() {
  return (
    <section id="how-it-works" className={styles.band} aria-labelledby="how-it-works-title">
      <div className={styles.inner}>
        <h2 id="how-it-works-title" className={styles.title}>
          How it works
        </h2>
        <ol className={styles.steps}>
          {steps.map(({ title, text }) => (
            <li key={title} className={styles.step}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
