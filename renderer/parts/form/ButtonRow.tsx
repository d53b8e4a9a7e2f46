import type { ReactNode } from 'react';
import styles from './ButtonRow.module.css';

/** The buttons that end a form or a notice; on a narrow window they go on underneath. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
