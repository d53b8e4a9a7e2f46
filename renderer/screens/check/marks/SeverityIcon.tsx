import { CircleAlert, TriangleAlert, Wrench } from 'lucide-react';
import type { Severity } from '../../../../shared/core/values/problem.ts';
import styles from './SeverityIcon.module.css';

const ICONS = { error: CircleAlert, warning: TriangleAlert, repaired: Wrench } as const;

/** Each severity has a shape of its own; colour comes on top. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon className={styles.icon} data-severity={severity} aria-hidden="true" size="1.125em" />;
}
