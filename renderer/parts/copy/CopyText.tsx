import { useApp } from '../../app-context.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './CopyText.module.css';

/** A value that somebody will want to paste elsewhere, exactly. */
export function CopyText({ label, value }: { readonly label: string; readonly value: string }) {
  const { copyOne } = useApp().text.frame;
  return (
    <span className={styles.copy}>
      <span className={styles.label}>{label}</span>
      <code className={styles.value}>{value}</code>
      <CopyButton icon label={copyOne(label)} value={value} />
    </span>
  );
}
