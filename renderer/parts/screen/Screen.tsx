import { Heading } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../../app-context.ts';
import { isReadOnly } from '../../state/selectors.ts';
import { NoticeBar } from '../notices/NoticeBar.tsx';
import styles from './Screen.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

/** The sentences for everything that can fail are many, and seldom wanted. */
const DamageNotice = lazy(async () => ({ default: (await import('../notices/DamageNotice.tsx')).DamageNotice }));
const FileChanges = lazy(async () => ({ default: (await import('../file-changes/FileChanges.tsx')).FileChanges }));
const CorrectedCopy = lazy(async () => ({ default: (await import('../file-changes/CorrectedCopy.tsx')).CorrectedCopy }));
const FailureNotice = lazy(async () => ({ default: (await import('../notices/FailureNotice.tsx')).FailureNotice }));

interface ScreenProps {
  readonly title: string;
  /** Beside the title. */
  readonly tools?: ReactNode;
  /** The one thing to do, at the right of the footer. */
  readonly action?: ReactNode;
  /** At the left of the footer. */
  readonly status?: ReactNode;
  readonly rail?: ReactNode;
  /** `reading` keeps lines short, `wide` is for tables; `full` gives the content all the room there is, and lets it scroll by itself. */
  readonly width?: 'reading' | 'wide' | 'full';
  readonly children: ReactNode;
}

/** The content, rail and footer of one screen, each in its place in the frame. */
export function Screen({ title, tools, action, status, rail, width = 'reading', children }: ScreenProps) {
  const { model } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading);
  useEffect(() => {
    // The first screen leaves focus to the page; a screen that was gone to is announced by its heading.
    if (document.documentElement.dataset.ready === 'true') heading.current?.focus();
    document.documentElement.dataset.ready = 'true';
  }, []);

  return (
    <>
      <main id="content" tabIndex={-1} className={styles.main} data-width={width}>
        <div className={styles.column}>
          <div className={styles.head}>
            <Heading level={1} data-size={width === 'full' ? 'sm' : 'md'} tabIndex={-1} ref={heading} className={styles.title}>
              {title}
            </Heading>
            {tools}
          </div>
          {model.failure && <FailureNotice failure={model.failure} />}
          {model.work?.draft.damage && !model.damageSeen && <DamageNotice damage={model.work.draft.damage} />}
          {model.work?.draft.hasFile && !isReadOnly(model.work.draft) && <FileChanges key={model.work.draft.draftId} />}
          {model.correctedAsked && model.work && <CorrectedCopy draftId={model.work.draft.draftId} />}
          <NoticeBar />
          {children}
        </div>
      </main>
      {rail}
      {(action || status) && (
        <footer className={styles.footer}>
          {status}
          <div className={styles.action}>{action}</div>
        </footer>
      )}
    </>
  );
}
