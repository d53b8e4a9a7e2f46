import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { useEffect, useId, useState } from 'react';
import type { Inspection, KeychainState, KeyPairView, KeyStorage } from '../../../../shared/core/access/key.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import { useApp } from '../../../app-context.ts';
import { Choices } from '../../../parts/form/Choice.tsx';
import { focusAtOnce } from '../../../parts/form/focus-at-once.ts';
import { InlineFailure } from '../../../parts/notices/InlineFailure.tsx';
import { Facts } from '../../../parts/shown/Facts.tsx';
import { Remarks, useCertificateFacts } from './KeyFacts.tsx';
import styles from './KeyStep.module.css';

interface ChoosePairProps {
  readonly inspection: Inspection;
  readonly failure: Failure | null;
  readonly onKeep: (pairId: string, storage: KeyStorage) => Promise<void>;
  readonly onCancel: () => void;
}

/** The certificate doctor: what is in the file, which key shall sign, and where it shall be. */
export function ChoosePair({ inspection: { pairs }, failure, onKeep, onCancel }: ChoosePairProps) {
  const { client, text } = useApp();
  const { certificate } = text;
  const [chosen, setChosen] = useState(pairs.find(({ preselected }) => preselected)?.pairId);
  const [keychain, setKeychain] = useState<KeychainState>('ready');
  const [storage, setStorage] = useState<KeyStorage>('keychain');
  const [isBusy, setBusy] = useState(false);
  const headingId = useId();

  useEffect(() => {
    let isWanted = true;
    void client.call('keys.keychain', {}).then((reply) => {
      if (!isWanted || !reply.ok) return;
      setKeychain(reply.value);
      if (reply.value !== 'ready') setStorage('file');
    });
    return () => {
      isWanted = false;
    };
  }, [client]);

  const keep = async () => {
    if (chosen === undefined || isBusy) return;
    setBusy(true);
    await onKeep(chosen, storage);
    setBusy(false);
  };
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <Heading level={3} data-size="2xs" id={headingId} tabIndex={-1} ref={focusAtOnce} className={styles.found}>
        {certificate.pairs(pairs.length)}
      </Heading>
      <ul className={styles.pairs} aria-labelledby={headingId}>
        {pairs.map((pair) => (
          <Pair
            key={pair.pairId}
            pair={pair}
            isAlone={pairs.length === 1}
            isChosen={pair.pairId === chosen}
            onChoose={() => setChosen(pair.pairId)}
          />
        ))}
      </ul>
      {chosen !== undefined && (
        <Choices
          legend={certificate.storage.legend}
          name="key-storage"
          value={storage}
          options={[
            {
              value: 'keychain',
              label: certificate.storage.keychain,
              help: keychain === 'ready' ? certificate.storage.keychainHelp : certificate.storage.trouble[keychain],
            },
            { value: 'file', label: certificate.storage.file, help: certificate.storage.fileHelp },
          ]}
          onChange={async (next) => setStorage(next)}
        />
      )}
      <InlineFailure failure={failure} />
      <div className={styles.actions}>
        {chosen !== undefined && (
          <Button loading={isBusy} onClick={keep}>
            {isBusy ? certificate.keeping : certificate.keep[storage]}
          </Button>
        )}
        <Button variant="tertiary" onClick={onCancel}>
          {certificate.cancel}
        </Button>
      </div>
    </section>
  );
}

interface PairProps {
  readonly pair: KeyPairView;
  readonly isAlone: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Pair({ pair, isAlone, isChosen, onChoose }: PairProps) {
  const { certificate: words } = useApp().text;
  const { certificate, keyBits, preselected, problem, warnings } = pair;
  const facts = useCertificateFacts(certificate, keyBits);
  const purpose = words.purposes[certificate.purpose];
  const choiceId = useId();
  const factsId = useId();
  return (
    <li className={styles.pair} data-chosen={isChosen} data-usable={problem === null}>
      <div className={styles.pairHead}>
        {!isAlone && (
          <input
            type="radio"
            name="key-pair"
            id={choiceId}
            checked={isChosen}
            disabled={problem !== null}
            aria-describedby={factsId}
            onChange={onChoose}
          />
        )}
        {isAlone ? <strong>{purpose}</strong> : <label htmlFor={choiceId}>{purpose}</label>}
        {preselected && !isAlone && (
          <Tag data-size="sm" data-color="accent">
            {words.recommended}
          </Tag>
        )}
        {problem !== null && (
          <Tag data-size="sm" data-color="danger">
            {words.notUsable}
          </Tag>
        )}
      </div>
      <div id={factsId} className={styles.pairBody}>
        <Facts facts={facts} className={styles.facts} />
        <Remarks problem={problem} warnings={warnings} />
      </div>
    </li>
  );
}
