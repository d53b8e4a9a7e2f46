import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { KeyEntry } from '../../../../shared/core/access/key.ts';
import { longDate } from '../../../../shared/text/format.ts';
import { useApp } from '../../../app-context.ts';
import { CopyButton } from '../../../parts/copy/CopyButton.tsx';
import { focusAtOnce } from '../../../parts/form/focus-at-once.ts';
import { type Fact, Facts } from '../../../parts/shown/Facts.tsx';
import { Remarks, useCertificateFacts } from './KeyFacts.tsx';
import styles from './KeyStep.module.css';

interface KeyCardProps {
  readonly entry: KeyEntry;
  /** Another key signs while this one waits to be registered. */
  readonly isSuccessor: boolean;
  readonly onUse: () => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

export function KeyCard({ entry, isSuccessor, onUse, onRemove }: KeyCardProps) {
  const { certificate } = useApp().text;
  const [isRemoving, setRemoving] = useState(false);
  const headingId = useId();
  const { kind, inUse, problem, warnings, publicJwks } = entry;
  return (
    <section className={styles.key} data-in-use={inUse} aria-labelledby={headingId}>
      <div className={styles.keyHead}>
        <Heading level={3} data-size="2xs" id={headingId}>
          {certificate.kinds[kind]}
        </Heading>
        <Tag data-size="sm" data-color={inUse ? 'success' : 'neutral'}>
          {inUse ? certificate.inUse : certificate.waiting}
        </Tag>
      </div>
      {entry.certificate === null ? <MadeKeyFacts entry={entry} /> : <ImportedFacts entry={entry} certificate={entry.certificate} />}
      <Remarks problem={problem} warnings={warnings} />
      {publicJwks !== null && <PublicKey jwks={publicJwks} isSuccessor={isSuccessor} />}
      <div className={styles.actions}>
        {!inUse && (
          <Button variant="secondary" data-size="sm" onClick={onUse}>
            {kind === 'jwk' ? certificate.useMade : certificate.use}
          </Button>
        )}
        {!isRemoving && (
          <Button variant="tertiary" data-size="sm" data-color="neutral" onClick={() => setRemoving(true)}>
            {certificate.remove}
          </Button>
        )}
      </div>
      {isRemoving && (
        <div className={styles.sure}>
          <Paragraph>
            <strong>{certificate.removeSure}</strong> {certificate.removeHelp[kind]}
          </Paragraph>
          <div className={styles.actions}>
            <Button data-size="sm" data-color="danger" onClick={onRemove} ref={focusAtOnce}>
              {certificate.removeYes}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => setRemoving(false)}>
              {certificate.cancel}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function ImportedFacts({ entry, certificate }: { readonly entry: KeyEntry; readonly certificate: NonNullable<KeyEntry['certificate']> }) {
  const { certificate: words } = useApp().text;
  const facts = useCertificateFacts(certificate, entry.keyBits);
  return <Facts facts={[...facts, [words.facts.storage, words.storage.short[entry.storage]]]} className={styles.facts} />;
}

function MadeKeyFacts({ entry }: { readonly entry: KeyEntry }) {
  const { language, text } = useApp();
  const { bits, facts, storage, validTo } = text.certificate;
  const list: readonly Fact[] = [
    [facts.key, bits(entry.keyBits)],
    [facts.valid, validTo(longDate(language, entry.notAfter))],
    [facts.kid, entry.kid ?? ''],
    [facts.storage, storage.short[entry.storage]],
  ];
  return <Facts facts={list} className={styles.facts} />;
}

function PublicKey({ jwks, isSuccessor }: { readonly jwks: string; readonly isSuccessor: boolean }) {
  const { publicKey } = useApp().text.certificate;
  const id = useId();
  return (
    <div className={styles.publicKey}>
      <strong id={id}>{publicKey.title}</strong>
      <Paragraph data-size="sm">
        {publicKey.help} {isSuccessor && publicKey.overlap}
      </Paragraph>
      <textarea className={styles.jwks} readOnly rows={6} spellCheck={false} aria-labelledby={id} value={jwks} />
      <CopyButton label={publicKey.copy} value={jwks} />
    </div>
  );
}
