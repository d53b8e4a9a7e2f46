import styles from './ScrolledText.module.css';

/** Text by others, exactly as it is, in a box that scrolls: by keyboard, too. */
export function ScrolledText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.box} aria-label={label} tabIndex={0} data-paper="no">
      <pre className={styles.text}>{text}</pre>
    </section>
  );
}
