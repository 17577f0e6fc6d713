import Link from 'next/link';
import { Wordmark } from '@/features/brand/wordmark';
import { ThemeSelect } from '@/features/theme/theme-select';
import styles from './site-footer.module.css';

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <Wordmark />
          <p>Coffee specialists for cafés. Melbourne, Australia.</p>
        </div>
        <nav aria-label="Footer" className={styles.links}>
          <a href="#what-we-do">What we do</a>
          <a href="#how-it-works">How it works</a>
          <Link href="/sign-in">Sign in</Link>
          <Link href="/register">Create a customer account</Link>
        </nav>
        <ThemeSelect />
      </div>
    </footer>
  );
}
