import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { ProxyKnown } from '../../../shared/ipc/proxy-views.ts';
import { useApp } from '../../app-context.ts';
import { useProxyText } from '../../parts/texts/use-proxy-text.ts';
import styles from './SettingsScreen.module.css';

/** Which proxy the app has a password for, and forgetting it. Nothing for the many who have no such proxy. */
export function ProxySection() {
  const { client, dispatch } = useApp();
  const { settings: words } = useProxyText();
  const [known, setKnown] = useState<ProxyKnown | null>(null);
  useEffect(() => {
    let isHere = true;
    void client.call('proxy.known', {}).then((reply) => isHere && reply.ok && setKnown(reply.value));
    return () => {
      isHere = false;
    };
  }, [client]);
  if (known === null) return null;
  const forget = async () => {
    const reply = await client.call('proxy.forget', {});
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    setKnown(null);
    dispatch({ kind: 'notice', notice: { text: words.forgotten, undo: null } });
  };
  return (
    <section className={styles.about} aria-labelledby="proxy">
      <Heading level={2} data-size="2xs" id="proxy">
        {words.title}
      </Heading>
      <Paragraph data-size="sm" className={styles.help}>
        {known.isKept ? words.kept(known.proxy) : words.inMemory(known.proxy)}
      </Paragraph>
      <Button variant="secondary" data-size="sm" className={styles.button} onClick={forget}>
        {words.forget}
      </Button>
    </section>
  );
}
