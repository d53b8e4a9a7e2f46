import type { ReactNode } from 'react';
import type { EnvironmentName } from '../../shared/core/access/environment.ts';
import { useApp } from '../app-context.ts';
import type { Model } from '../state/model.ts';
import styles from './EnvironmentBand.module.css';

/**
 * Where things go is always in sight when it isn't Skatteetaten. A draft says where it belongs; without one the app's choice counts. The
 * screen for access is about an environment of its own, and there production is named too; so is the archive about one.
 */
export function EnvironmentBand({ children }: { readonly children?: ReactNode }) {
  const { model, text } = useApp();
  const onAccess = model.place === 'access';
  const environment = environmentShown(model);
  if (environment === undefined || (environment === 'production' && !onAccess)) return null;
  const { word, sentence } = environment === 'production' ? text.access.band : text.frame.bands[environment];
  return (
    <div className={styles.band} data-environment={environment} role="note">
      <strong className={styles.word}>{word}</strong>
      <span className={styles.sentence}>
        {sentence}
        {model.app.practiceOnly && ` ${text.frame.practiceOnly}`}
      </span>
      {children}
    </div>
  );
}

const ENVIRONMENTS: readonly EnvironmentName[] = ['practice', 'test', 'production'];

/** Undefined for an environment of the user's own. */
export function environmentShown({ access, app, archive, place, work }: Model): EnvironmentName | undefined {
  if (place === 'access') return access.environment;
  if (place === 'archive') return ENVIRONMENTS.find((name) => name === archive.environmentName);
  return work?.draft.environment ?? app.environment;
}
