import { useApp } from '../../app-context.ts';
import { ArchivedReceipt } from './ArchivedReceipt.tsx';
import { ArchiveScreen } from './ArchiveScreen.tsx';

/** The list of everything that was sent, or one receipt of it. */
export function ArchivePlace() {
  const { submissionId } = useApp().model.archive;
  return submissionId === null ? <ArchiveScreen /> : <ArchivedReceipt key={submissionId} submissionId={submissionId} />;
}
