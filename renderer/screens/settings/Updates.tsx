import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { UpdatesView } from '../../../shared/ipc/update-views.ts';
import type { UpdatesTexts } from '../../../shared/text/updates/nb.ts';
import { useApp } from '../../app-context.ts';
import styles from './SettingsScreen.module.css';

/** What is known of new versions, and the one thing that can be done about it. */
export function Updates() {
  const { client, dispatch, text } = useApp();
  const words = text.updates;
  const [view, setView] = useState<UpdatesView | null>(null);
  useEffect(() => {
    let isHere = true;
    void client.call('updates.state', {}).then((reply) => isHere && reply.ok && setView(reply.value));
    const stop = client.on('updates.changed', setView);
    return () => {
      isHere = false;
      stop();
    };
  }, [client]);
  if (view === null) return null;
  const { state, wait } = view;
  const isWaiting = wait !== null && (state.kind === 'available' || state.kind === 'ready');
  const act = async (call: 'updates.look' | 'updates.download' | 'updates.install') => {
    const reply = await client.call(call, {});
    if (reply.ok) setView(reply.value);
    else dispatch({ kind: 'failed', failure: reply.failure });
  };
  const next = nextCall(state.kind);
  return (
    <section className={styles.about} aria-labelledby="updates">
      <Heading level={2} data-size="2xs" id="updates">
        {words.title}
      </Heading>
      <div role="status">
        <Paragraph data-size="sm" className={styles.help}>
          {sayState(view, words)}
          {'security' in state && state.security && ` ${words.security}`}
          {isWaiting && ` ${words.wait[wait]}`}
        </Paragraph>
      </div>
      {next !== null && !isWaiting && (
        <Button variant="secondary" data-size="sm" className={styles.button} onClick={() => void act(next.call)}>
          {words[next.words]}
        </Button>
      )}
    </section>
  );
}

function nextCall(kind: UpdatesView['state']['kind']) {
  switch (kind) {
    case 'impossible':
    case 'looking':
    case 'downloading':
      return null;
    case 'available':
      return { call: 'updates.download', words: 'download' } as const;
    case 'ready':
      return { call: 'updates.install', words: 'install' } as const;
    default:
      return { call: 'updates.look', words: 'look' } as const;
  }
}

function sayState({ state }: UpdatesView, words: UpdatesTexts): string {
  switch (state.kind) {
    case 'impossible':
      return words.impossible[state.why];
    case 'not-looked':
      return words.notLooked;
    case 'looking':
      return words.looking;
    case 'newest':
      return words.newest;
    case 'available':
      return words.available(state.version);
    case 'downloading':
      return words.downloading(state.version, state.percent);
    case 'ready':
      return words.ready(state.version);
    case 'trouble':
      return words.trouble[state.why];
  }
}
