import { useApp } from '../../app-context.ts';
import { ArchivedDelivery } from './ArchivedDelivery.tsx';
import { ArchiveScreen } from './ArchiveScreen.tsx';

/** The list of everything that was sent, or one receipt of it. */
export function ArchivePlace() {
  const { submissionId } = useApp().model.archive;
  return submissionId === null ? <ArchiveScreen /> : <ArchivedDelivery key={submissionId} submissionId={submissionId} />;
}
