import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { RefObject } from 'react';
import { useApp } from '../../app-context.ts';
import { LongText } from './LongText.tsx';
import styles from './SettingsScreen.module.css';

/** Which app this is, on what it runs, and whose work is in it. */
export function About({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { client, model, text } = useApp();
  const { settings } = text;
  const { app } = model;
  return (
    <section className={styles.about} aria-labelledby="about">
      <Heading level={2} data-size="2xs" id="about" ref={heading} tabIndex={-1}>
        {settings.about}
      </Heading>
      <dl className={styles.facts}>
        <dt>{settings.version}</dt>
        <dd>{app.version}</dd>
        <dt>{settings.electron}</dt>
        <dd>{app.electron}</dd>
        {app.store.kind === 'open' && (
          <>
            <dt>{settings.storedBy}</dt>
            <dd>{settings.storeKinds[app.store.by]}</dd>
          </>
        )}
      </dl>
      <Paragraph data-size="sm" className={styles.help}>
        {settings.notOfficial}
      </Paragraph>
      <LongText summary={settings.licences} detail={settings.licencesDetail} ask={() => client.call('app.licences', {})} />
    </section>
  );
}
