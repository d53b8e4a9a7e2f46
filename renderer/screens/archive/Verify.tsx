import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { FileSearch } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import styles from './Verify.module.css';
import { VerifyResult } from './VerifyResult.tsx';

/** A receipt from the drawer, years later: unchanged, or what differs. Files can be dropped anywhere; the button does the same. */
export function Verify() {
  const { commands, model } = useApp();
  const { verify } = useArchiveText();
  const { verifying } = model;
  return (
    <section className={styles.verify} aria-labelledby="verify">
      <div className={styles.ask}>
        <div>
          <Heading level={2} data-size="2xs" id="verify">
            {verify.title}
          </Heading>
          <Paragraph data-size="sm" className={styles.help}>
            {verify.help}
          </Paragraph>
        </div>
        <Button variant="secondary" data-size="sm" onClick={() => void commands.archive.pickToVerify()}>
          <FileSearch aria-hidden="true" />
          {verify.choose}
        </Button>
      </div>
      <div role="status">
        {verifying?.result === null && <Paragraph>{verify.checking(verifying.file)}</Paragraph>}
        {verifying?.result && <VerifyResult file={verifying.file} result={verifying.result} />}
      </div>
    </section>
  );
}
