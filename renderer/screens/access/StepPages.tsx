import { Button } from '@digdir/designsystemet-react';
import { ExternalLink } from 'lucide-react';
import type { AccessPage } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import type { Checklist } from './use-checklist.ts';

/** Pages in the user's browser; main knows where they are. */
export function Pages({ checklist, pages }: { readonly checklist: Checklist; readonly pages: readonly AccessPage[] }) {
  const { access } = useApp().text;
  return (
    <ButtonRow>
      {pages.map((page) => (
        <Button key={page} variant="secondary" data-size="sm" onClick={() => void checklist.openPage(page)}>
          <ExternalLink aria-hidden="true" />
          {access.open[page]}
        </Button>
      ))}
    </ButtonRow>
  );
}
