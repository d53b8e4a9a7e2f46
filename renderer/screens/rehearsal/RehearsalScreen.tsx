import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { altinnCodes, gldCodes, maskinportenCodes } from '../../../shared/text/authority-codes.ts';
import { failureText, gldText } from '../../../shared/text/failure-text.ts';
import { REHEARSAL_TEXT } from '../../../shared/text/rehearsal-text.ts';
import { useApp } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { nilReturnOf } from '../../state/nil.ts';
import {
  altinnFault,
  CONNECTION_FAULTS,
  type FaultName,
  FEEDBACK_FAULTS,
  faultNamed,
  gldFault,
  maskinportenFault,
  NIL_FAULTS,
  nameOfFault,
} from '../../state/rehearsal.ts';
import { CodeChoice } from './CodeChoice.tsx';
import styles from './RehearsalScreen.module.css';
import { useFaults } from './use-faults.ts';

const [firstAltinnCode = '', ...otherAltinnCodes] = altinnCodes.keys();
const ALTINN_CODES: readonly [string, ...string[]] = [firstAltinnCode, ...otherAltinnCodes];

/** Everything that can go wrong, to be gone through before it does. */
export function RehearsalScreen() {
  const { language, model } = useApp();
  const words = REHEARSAL_TEXT[language];
  const { waiting, play, reset } = useFaults();
  const buttons = (names: readonly FaultName[]) => (
    <ul className={styles.faults}>
      {names.map((name) => (
        <li key={name}>
          <Button variant="secondary" data-size="sm" onClick={() => void play(faultNamed(name))}>
            {words.fault[name]}
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Screen title={words.title}>
      <Paragraph>{words.lead}</Paragraph>
      <section className={styles.waiting} aria-labelledby="waiting-faults">
        <div className={styles.head}>
          <Heading level={2} data-size="2xs" id="waiting-faults">
            {words.waiting}
          </Heading>
          {waiting !== undefined && waiting.length > 0 && (
            <Button variant="tertiary" data-size="sm" onClick={() => void reset()}>
              {words.reset}
            </Button>
          )}
        </div>
        {waiting?.length === 0 && <Paragraph>{words.none}</Paragraph>}
        {waiting !== undefined && waiting.length > 0 && (
          <ol>
            {waiting.map((fault, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may wait twice, and is told by its place alone
              <li key={position}>{nameOfFault(fault, words)}</li>
            ))}
          </ol>
        )}
      </section>
      <Group title={words.groups.connection}>{buttons(CONNECTION_FAULTS)}</Group>
      <Group title={words.groups.skatteetaten}>
        <CodeChoice name="gld" codes={gldCodes} says={(code) => gldText(language, code)} onAdd={(code) => void play(gldFault(code))} />
        {nilReturnOf(model.app).isOn && buttons(NIL_FAULTS)}
      </Group>
      <Group title={words.groups.maskinporten}>
        <CodeChoice
          name="mp"
          codes={maskinportenCodes}
          says={(code) => {
            const { detail, todo } = failureText(language, { code: 'MASKINPORTEN_REFUSED', data: { mp: code }, retryable: false });
            return `${detail} ${todo}`;
          }}
          onAdd={(code) => void play(maskinportenFault(code))}
        />
      </Group>
      <Group title={words.groups.altinn}>
        <CodeChoice
          name="auth"
          codes={ALTINN_CODES}
          says={(code) => {
            const { detail, todo } = failureText(language, {
              code: 'ALTINN_REFUSED',
              data: { auth: code, httpStatus: 400 },
              retryable: false,
            });
            return `${detail} ${todo}`;
          }}
          onAdd={(code) => void play(altinnFault(code))}
        />
      </Group>
      <Group title={words.groups.feedback}>{buttons(FEEDBACK_FAULTS)}</Group>
    </Screen>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {children}
    </section>
  );
}
