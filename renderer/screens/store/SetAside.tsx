import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';

/** What could not be read at the start, and that it was kept. */
export function SetAside() {
  const { model, text } = useApp();
  const files = model.app.setAside ?? [];
  if (files.length === 0) return null;
  return (
    <Alert data-color="warning">
      {files.map((file) => (
        <Paragraph key={file}>{text.store.setAside[file]}</Paragraph>
      ))}
    </Alert>
  );
}
