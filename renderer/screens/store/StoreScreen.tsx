import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { failure } from '../../../shared/core/failure.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { Screen } from '../../parts/Screen.tsx';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { EnterPassphrase } from './EnterPassphrase.tsx';

/** When the drafts can't be reached, or wouldn't be kept: why, and what to do about it. */
export function StoreScreen() {
  const { commands, language, model, text } = useApp();
  const { store } = model.app;
  const tryAgain = <Button onClick={() => void commands.reload()}>{text.store.tryAgain}</Button>;
  switch (store.kind) {
    case 'open':
      return (
        <Screen title={text.store.choose.title}>
          <ChoosePassphrase />
        </Screen>
      );
    case 'enter-passphrase':
      return (
        <Screen title={text.store.enter.title}>
          <Paragraph>{text.store.enter[store.reason]}</Paragraph>
          <EnterPassphrase />
        </Screen>
      );
    case 'in-use-by-other-process':
      return (
        <Screen title={text.store.inUse.title} action={tryAgain}>
          <Paragraph>{text.store.inUse.detail}</Paragraph>
          <Paragraph>{text.store.inUse.todo}</Paragraph>
        </Screen>
      );
    case 'unreadable': {
      const { title, detail, todo } = failureText(language, failure(store.code));
      return (
        <Screen title={title} action={tryAgain}>
          <Alert data-color="warning">
            <Paragraph>
              {detail} {todo}
            </Paragraph>
          </Alert>
        </Screen>
      );
    }
  }
}
