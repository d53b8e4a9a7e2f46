import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../../parts/Announcer.tsx';
import { copyText } from '../../parts/copy/copy.ts';
import { LongText } from './LongText.tsx';
import styles from './SettingsScreen.module.css';

/** What to send to whoever helps; shown too, so that nobody has to take our word for what is in it. */
export function Help() {
  const { client, dispatch, text } = useApp();
  const { settings, frame } = text;
  const announce = useAnnounce();
  const ask = () => client.call('app.diagnostics', {});
  const copy = async () => {
    const answer = await ask();
    if (!answer.ok) return dispatch({ kind: 'failed', failure: answer.failure });
    if (!copyText(answer.value)) return dispatch({ kind: 'notice', notice: { text: frame.copyRefused, undo: null } });
    dispatch({ kind: 'notice', notice: { text: frame.copied, undo: null } });
    announce(frame.copied);
  };
  return (
    <section className={styles.about} aria-labelledby="help">
      <Heading level={2} data-size="2xs" id="help">
        {settings.help}
      </Heading>
      <Paragraph data-size="sm" className={styles.help}>
        {settings.helpDetail}
      </Paragraph>
      <Button variant="secondary" data-size="sm" className={styles.button} onClick={copy}>
        {settings.copyDiagnostics}
      </Button>
      <LongText summary={settings.showDiagnostics} ask={ask} />
    </section>
  );
}
