import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../../../app-context.ts';

/** Where what is wrong with the access is put right. */
export function ToAccess() {
  const { dispatch, text } = useApp();
  return (
    <Button variant="secondary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'access' })}>
      {text.send.noAccess.toAccess}
    </Button>
  );
}
