import { useApp } from '../app-context.ts';
import styles from './EnvironmentBand.module.css';

/** Where things go is always in sight when it isn't Skatteetaten. A draft says where it belongs; without one the app's choice counts. */
export function EnvironmentBand() {
  const { model, text } = useApp();
  const environment = model.work?.draft.environment ?? model.app.environment;
  if (environment === 'production') return null;
  const { word, sentence } = text.frame.bands[environment];
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
