import { Button } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState } from 'react';
import { whyNoAnswer } from '../../../shared/core/delivery/no-answer.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { useProxyText } from '../texts/use-proxy-text.ts';
import styles from './ProxyPassword.module.css';

const ProxyDialog = lazy(async () => ({ default: (await import('./ProxyDialog.tsx')).ProxyDialog }));

/** Where a proxy was in the way with its question: the answer can be given. What failed is tried again by its own button. */
export function ProxyPassword({ failure }: { readonly failure: Failure }) {
  const proxy = useProxyText();
  const [isOpen, setOpen] = useState(false);
  if (whyNoAnswer(failure.data) !== 'proxy-password') return null;
  return (
    <div className={styles.ask}>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {proxy.give}
      </Button>
      <Suspense>{isOpen && <ProxyDialog onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
