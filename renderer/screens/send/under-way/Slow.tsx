import { Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useApp } from '../../../app-context.ts';
import { useSpoken } from '../../../parts/use-spoken.ts';
import styles from './Sending.module.css';

/** An answer comes within seconds as a rule; who waits for longer gets to know for how long it may last. */
const USUAL_MS = 10_000;

export function Slow({ environmentName }: { readonly environmentName: string }) {
  const { waiting } = useApp().text.send;
  const spoken = useSpoken(environmentName);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), USUAL_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={isSlow ? styles.waiting : undefined}>
      {isSlow && <Paragraph>{spoken(waiting.slow)}</Paragraph>}
    </div>
  );
}
