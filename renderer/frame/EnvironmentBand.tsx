import { useApp } from '../app-context.ts';
import styles from './EnvironmentBand.module.css';

/**
 * Where things go is always in sight when it isn't Skatteetaten. A draft says where it belongs; without one the app's choice counts. The
 * screen for access is about an environment of its own, and there production is named too.
 */
export function EnvironmentBand() {
  const { model, text } = useApp();
  const onAccess = model.place === 'access';
  const environment = onAccess ? model.access.environment : (model.work?.draft.environment ?? model.app.environment);
  if (environment === 'production' && !onAccess) return null;
  const { word, sentence } = environment === 'production' ? text.access.band : text.frame.bands[environment];
  return (
    <div className={styles.band} data-environment={environment} role="note">
      <strong className={styles.word}>{word}</strong>
      <span className={styles.sentence}>
        {sentence}
        {model.app.practiceOnly && ` ${text.frame.practiceOnly}`}
      </span>
    </div>
  );
}
