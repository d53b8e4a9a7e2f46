import { useApp, useWork } from '../../../app-context.ts';
import { Who } from './Who.tsx';

/** Who reports, as the draft has it. */
export function WhoReports() {
  const { draft } = useWork();
  const { commands } = useApp();
  const { environment, oppgavegiver, oppgavegiverName } = draft;
  return (
    <Who
      form={`profile of ${draft.draftId}`}
      who={oppgavegiver && { name: oppgavegiverName, oppgavegiver }}
      isPractice={environment === 'practice'}
      onUse={({ name, oppgavegiver: chosen }) => commands.edit([{ kind: 'set-oppgavegiver', name, oppgavegiver: chosen }])}
    />
  );
}
