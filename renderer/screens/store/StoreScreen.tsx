import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { failure } from '../../../shared/core/failure.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { Unlock } from './Unlock.tsx';

/** When the drafts can't be reached, or wouldn't be kept: why, and what to do about it. */
export function StoreScreen() {
  const { commands, language, model, text } = useApp();
  const { store } = model.app;
  const tryAgain = <Button onClick={() => void commands.openAgain()}>{text.store.tryAgain}</Button>;
  switch (store.kind) {
    case 'open':
      return model.place === 'recovery-code' ? (
        <RecoveryCode />
      ) : (
        <Screen title={text.store.choose.title}>
          <ChoosePassphrase />
        </Screen>
      );
    case 'locked':
      return <Unlock store={store} />;
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
