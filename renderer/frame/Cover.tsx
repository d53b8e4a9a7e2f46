import { EyeOff } from 'lucide-react';
import { useApp } from '../app-context.ts';
import styles from './Cover.module.css';

/** Over everything while nobody may be looking. What is behind it stays as it was, with what is being typed. */
export function Cover() {
  const { title, detail } = useApp().text.frame.covered;
  return (
    <div className={styles.cover} role="status">
      <EyeOff aria-hidden="true" size="2rem" />
      <strong>{title}</strong>
      <span>{detail}</span>
    </div>
  );
}
