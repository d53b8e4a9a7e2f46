import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';

/** Everything is in place: from here the environment can be the one that deliveries go to. */
export function AllGreen({ view }: { readonly view: AccessView }) {
  const { commands, model, text } = useApp();
  const { access } = text;
  const { environment } = view.place;
  return (
    <Alert data-color="success" role="status">
      <Paragraph>
        {access.allGreen} {environment !== 'practice' && model.app.environment === environment && access.inUse}
      </Paragraph>
      {model.app.environment !== environment && (
        <Button variant="secondary" data-size="sm" onClick={() => void commands.chooseEnvironment(environment)}>
          {access.useEnvironment}
        </Button>
      )}
    </Alert>
  );
}
