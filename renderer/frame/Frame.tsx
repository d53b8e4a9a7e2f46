import { SkipLink } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { Bands } from './Bands.tsx';
import { Cover } from './Cover.tsx';
import styles from './Frame.module.css';
import { StepsRail } from './StepsRail.tsx';
import { TopBar } from './TopBar.tsx';

/** What stays while the screens change. A screen brings its own content, rail and footer and is placed by the same grid. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { text, model } = useApp();
  return (
    <Announcer>
      {model.covered && <Cover />}
      <div className={styles.frame} data-covered={model.covered}>
        <SkipLink href="#content" className={styles.skip}>
          {text.frame.skipToContent}
        </SkipLink>
        <header className={styles.top}>
          <Bands />
          <TopBar />
        </header>
        {model.app.store.kind === 'open' && <StepsRail />}
        {children}
      </div>
    </Announcer>
  );
}
