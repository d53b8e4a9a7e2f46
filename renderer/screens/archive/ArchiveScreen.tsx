import { Alert, Button, Heading, Input, Paragraph } from '@digdir/designsystemet-react';
import { FolderArchive } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useSaved } from '../../parts/use-saved.ts';
import { ENTRIES_WORTH_SEARCHING, entriesMatching } from '../../state/archive.ts';
import styles from './ArchiveScreen.module.css';
import { Empty } from './Empty.tsx';
import { LedgerEntry } from './LedgerEntry.tsx';
import { ShownEnvironment } from './ShownEnvironment.tsx';
import { useLedger } from './use-ledger.ts';
import { Verify } from './Verify.tsx';

export function ArchiveScreen() {
  const { client, model, text } = useApp();
  const archive = useArchiveText();
  const ledger = useLedger();
  const saved = useSaved();
  const [wanted, setWanted] = useState('');
  const { environmentName } = model.archive;
  const entries = ledger?.entries ?? [];
  const here = entries.filter((entry) => entry.environmentName === environmentName);
  const isLong = here.length >= ENTRIES_WORTH_SEARCHING;

  return (
    <Screen
      title={text.frame.archive}
      width="wide"
      tools={
        entries.length > 0 && (
          <Button variant="secondary" data-size="sm" onClick={() => void saved(client.call('ledger.export', {}), archive.exported)}>
            <FolderArchive aria-hidden="true" />
            {archive.exportAll}
          </Button>
        )
      }
    >
      {ledger === undefined && (
        <Paragraph className={styles.quiet} role="status">
          {archive.loading}
        </Paragraph>
      )}
      {ledger?.isWhole === false && (
        <Alert data-color="warning" role="alert">
          <Heading level={2} data-size="2xs">
            {archive.notWhole.title}
          </Heading>
          <Paragraph>{archive.notWhole.detail}</Paragraph>
        </Alert>
      )}
      {ledger !== undefined && entries.length === 0 && <Empty />}
      {entries.length > 0 && (
        <>
          <Paragraph className={styles.quiet}>{archive.lead}</Paragraph>
          <div className={styles.tools}>
            <ShownEnvironment entries={entries} />
            {isLong && (
              <FormField label={archive.search}>
                {(control) => <Input {...control} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />}
              </FormField>
            )}
          </div>
          {here.length === 0 && <Paragraph>{archive.emptyHere}</Paragraph>}
          {(isLong ? entriesMatching(here, wanted) : here).map((entry) => (
            <LedgerEntry key={`${entry.organisasjonsnummer} ${entry.inntektsaar}`} entry={entry} />
          ))}
        </>
      )}
      {ledger !== undefined && <Verify />}
    </Screen>
  );
}
