import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { FileKey, KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { EnvironmentName } from '../../../../shared/core/access/environment.ts';
import type { Inspection, KeyStorage } from '../../../../shared/core/access/key.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import type { Ticket } from '../../../../shared/ipc/views.ts';
import type { Result } from '../../../../shared/result.ts';
import { useApp } from '../../../app-context.ts';
import { useAnnounce } from '../../../parts/Announcer.tsx';
import { FileAndPassphrase } from '../../../parts/notices/FileAndPassphrase.tsx';
import { InlineFailure } from '../../../parts/notices/InlineFailure.tsx';
import { ChoosePair } from './ChoosePair.tsx';
import { KeyCard } from './KeyCard.tsx';
import styles from './KeyStep.module.css';
import { useKeys } from './use-keys.ts';

interface KeyStepProps {
  readonly environment: EnvironmentName;
  /** Of the organisation that owns the client. */
  readonly organisasjonsnummer: string;
  /** Another key signs from now on. */
  readonly onChanged: () => void;
}

/** What the user is doing: looking, typing the file's passphrase, or choosing among what is in it. */
type Doing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'opening'; readonly ticket: Ticket }
  | { readonly kind: 'choosing'; readonly inspection: Inspection };

const LOOKING: Doing = { kind: 'looking' };

/** The certificate or key of one organisation: what there is, and how to get one. */
export function KeyStep({ environment, organisasjonsnummer, onChanged }: KeyStepProps) {
  const { client, text } = useApp();
  const { certificate } = text;
  const announce = useAnnounce();
  const keys = useKeys({ environment, organisasjonsnummer }, onChanged);
  const [doing, setDoing] = useState<Doing>(LOOKING);
  const [isMaking, setMaking] = useState(false);
  const place = { environment, organisasjonsnummer };

  const stop = () => {
    keys.fail(null);
    if (doing.kind === 'choosing') void client.call('keys.forget', { inspectionId: doing.inspection.inspectionId });
    setDoing(LOOKING);
  };
  const pick = async () => {
    const reply = await client.call('keys.pickFile', {});
    keys.fail(reply.ok ? null : reply.failure);
    if (reply.ok && reply.value !== null) setDoing({ kind: 'opening', ticket: reply.value });
  };
  const inspected = (reply: Result<Inspection, Failure>) => {
    keys.fail(reply.ok ? null : reply.failure);
    if (reply.ok) setDoing({ kind: 'choosing', inspection: reply.value });
  };
  const keep = async (inspectionId: string, pairId: string, storage: KeyStorage) => {
    if (!keys.changed(await client.call('keys.import', { inspectionId, pairId, storage }))) return;
    setDoing(LOOKING);
    announce(certificate.kept);
  };
  const make = async () => {
    if (isMaking) return;
    setMaking(true);
    if (keys.changed(await client.call('keys.generate', place))) announce(certificate.kept);
    setMaking(false);
  };
  const told = async (reply: ReturnType<typeof client.call<'keys.use'>>, words: string) => {
    if (keys.changed(await reply)) announce(words);
  };

  if (keys.list === null) return null;
  if (doing.kind === 'opening') {
    const { ticket } = doing;
    return (
      <FileAndPassphrase
        key={ticket.ticket}
        ticket={ticket}
        submit={certificate.import.open}
        failure={keys.failure}
        onSubmit={async (passphrase) => inspected(await client.call('keys.inspect', { ...place, ticket: ticket.ticket, passphrase }))}
        onOtherFile={pick}
        onCancel={stop}
      />
    );
  }
  if (doing.kind === 'choosing') {
    const { inspection } = doing;
    return (
      <ChoosePair
        inspection={inspection}
        failure={keys.failure}
        onKeep={(pairId, storage) => keep(inspection.inspectionId, pairId, storage)}
        onCancel={stop}
      />
    );
  }
  const hasOne = keys.list.length > 0;
  return (
    <div className={styles.step}>
      {keys.list.map((entry) => (
        <KeyCard
          key={entry.keyId}
          entry={entry}
          isSuccessor={!entry.inUse}
          onUse={() => told(client.call('keys.use', { keyId: entry.keyId }), certificate.used)}
          onRemove={() => told(client.call('keys.remove', { keyId: entry.keyId }), certificate.removed)}
        />
      ))}
      {!hasOne && <Paragraph>{certificate.ways}</Paragraph>}
      <InlineFailure failure={keys.failure} />
      <div className={styles.ways} data-compact={hasOne}>
        <section className={styles.way}>
          <FileKey aria-hidden="true" className={styles.wayIcon} />
          <Heading level={3} data-size="2xs">
            {certificate.import.title}
          </Heading>
          <Paragraph data-size="sm">{certificate.import.help}</Paragraph>
          <div className={styles.actions}>
            <Button variant="secondary" data-size="sm" onClick={pick}>
              {certificate.import.pick}
            </Button>
            {environment === 'practice' && (
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={async () => inspected(await client.call('keys.inspectPractice', { organisasjonsnummer }))}
              >
                {certificate.import.practice}
              </Button>
            )}
          </div>
        </section>
        <section className={styles.way}>
          <KeyRound aria-hidden="true" className={styles.wayIcon} />
          <Heading level={3} data-size="2xs">
            {certificate.make.title}
          </Heading>
          <Paragraph data-size="sm">{certificate.make.help}</Paragraph>
          <div className={styles.actions}>
            <Button variant="secondary" data-size="sm" loading={isMaking} onClick={make}>
              {isMaking
                ? certificate.make.making
                : keys.list.some(({ kind }) => kind === 'jwk')
                  ? certificate.make.renew
                  : certificate.make.button}
            </Button>
          </div>
        </section>
      </div>
    </div>
  );
}
