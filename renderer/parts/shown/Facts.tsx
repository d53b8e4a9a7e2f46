import styles from './Facts.module.css';

export type Fact = readonly [label: string, value: string];

/** What something is, one thing beside the other as far as the window is wide. `className` says how close. */
export function Facts({ facts, className }: { readonly facts: readonly Fact[]; readonly className: string | undefined }) {
  return (
    <dl className={[styles.facts, className].join(' ')}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
