import { Button } from '@digdir/designsystemet-react';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../Announcer.tsx';
import { copyText } from './copy.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly value: string;
  /** Without words the button is an icon, and `label` is its name. */
  readonly icon?: boolean;
}

export function CopyButton({ label, value, icon = false }: CopyButtonProps) {
  const { dispatch, text } = useApp();
  const { copied, copyRefused } = text.frame;
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = () => {
    if (copyText(value)) {
      setCopied(true);
      announce(copied);
    } else {
      dispatch({ kind: 'notice', notice: { text: copyRefused, undo: null } });
    }
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <Button icon={icon} variant="tertiary" data-size="sm" aria-label={icon ? label : undefined} onClick={copy}>
      <Icon aria-hidden="true" />
      {!icon && (isCopied ? copied : label)}
    </Button>
  );
}
