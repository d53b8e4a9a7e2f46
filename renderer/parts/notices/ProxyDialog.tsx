import { Alert, Button, Input, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useId, useState } from 'react';
import type { ProxyWants } from '../../../shared/ipc/proxy-views.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Choice } from '../form/Choice.tsx';
import { Form } from '../form/Form.tsx';
import { FormField } from '../form/FormField.tsx';
import { focusAtOnce } from '../form/focus-at-once.ts';
import { PassphraseField } from '../form/PassphraseField.tsx';
import { Question } from '../Question.tsx';
import { useProxyText } from '../texts/use-proxy-text.ts';
import styles from './ProxyDialog.module.css';

/** Which proxy it is, how the password gets there, and the two fields. The proxy is asked once for each click. */
export function ProxyDialog({ onClose }: { readonly onClose: () => void }) {
  const { client, dispatch, language, text } = useApp();
  const proxy = useProxyText();
  const announce = useAnnounce();
  const formId = useId();
  const [wants, setWants] = useState<ProxyWants | null>();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [isToBeKept, setToBeKept] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    let isHere = true;
    void client.call('proxy.wants', {}).then((reply) => isHere && setWants(reply.ok ? reply.value : null));
    return () => {
      isHere = false;
    };
  }, [client]);

  const signIn = async () => {
    setEmpty(username === '');
    if (username === '' || isBusy || !wants) return;
    setBusy(true);
    setPassword('');
    const reply = await client.call('proxy.signIn', { proxy: wants.proxy, username, password, isToBeKept });
    setBusy(false);
    if (!reply.ok) {
      const { detail, todo } = failureText(language, reply.failure);
      setWrong(`${detail} ${todo}`);
      setAttempt(attempt + 1);
      return announce(`${detail} ${todo}`);
    }
    dispatch({ kind: 'failure-seen' });
    dispatch({ kind: 'notice', notice: { text: isToBeKept && !reply.value.isKept ? proxy.notKept : proxy.done, undo: null } });
    onClose();
  };

  return (
    <Question
      title={proxy.title}
      onCancel={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {wants === null ? text.frame.close : text.frame.cancel}
          </Button>
          {wants && (
            <Button type="submit" form={formId} loading={isBusy}>
              {isBusy ? proxy.submitting : proxy.submit}
            </Button>
          )}
        </>
      }
    >
      {wants === undefined && <Paragraph role="status">{proxy.asking}</Paragraph>}
      {wants === null && <Paragraph role="status">{proxy.gone}</Paragraph>}
      {wants && (
        <Form id={formId} className={styles.form} onSubmit={signIn}>
          <Paragraph>{proxy.who(wants.proxy)}</Paragraph>
          {wants.isOutdated && <Paragraph>{proxy.outdated}</Paragraph>}
          {wants.isReadable && (
            <Alert data-color="warning" data-size="sm">
              {proxy.readable}
            </Alert>
          )}
          <FormField label={proxy.username} error={isEmpty ? proxy.empty : undefined}>
            {(control) => (
              <Input
                {...control}
                ref={focusAtOnce}
                type="text"
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={username}
                onChange={(event) => setUsername(event.target.value)}
              />
            )}
          </FormField>
          <PassphraseField
            key={attempt}
            label={proxy.password}
            error={wrong}
            autoComplete="off"
            hasFocus={attempt > 0}
            {...{ isShown, value: password, onChange: setPassword }}
          />
          <Choice label={proxy.show} checked={isShown} onChange={async (next) => setShown(next)} />
          <Choice label={proxy.keep} help={proxy.keepHelp} checked={isToBeKept} onChange={async (next) => setToBeKept(next)} />
        </Form>
      )}
    </Question>
  );
}
