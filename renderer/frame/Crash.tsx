import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import type { Failure } from '../../shared/core/failure.ts';
import type { FrameTexts } from '../../shared/text/frame/nb.ts';
import { unexpected } from '../unexpected.ts';
import styles from './Crash.module.css';

interface CrashProps {
  readonly text: FrameTexts;
  readonly failure?: Failure;
  readonly children?: ReactNode;
}

/** A bug in a screen must not leave the user with a blank window: nothing typed is lost, and starting the window again is safe. */
export class Crash extends Component<CrashProps, { failure: Failure | undefined }> {
  override state = { failure: this.props.failure };

  static getDerivedStateFromError(): { failure: Failure } {
    return { failure: unexpected('render') };
  }

  override render(): ReactNode {
    const { text, children } = this.props;
    const { failure } = this.state;
    if (failure === undefined) return children;
    const { crashed, errorCode } = text;
    return (
      <main className={styles.crash} role="alert">
        <Heading level={1} data-size="sm">
          {crashed.title}
        </Heading>
        <Paragraph>{crashed.detail}</Paragraph>
        <Paragraph data-size="sm">{errorCode(failure.code)}</Paragraph>
        <Button onClick={startAgain}>{crashed.restart}</Button>
      </main>
    );
  }
}

/** At the first screen, not where it crashed: the draft is in its list there. */
function startAgain(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}
