import type { DraftFile } from '../../state/model.ts';
import { OpenDraftFile } from './OpenDraftFile.tsx';
import { SaveDraftFile } from './SaveDraftFile.tsx';

/** A draft goes to a file, or comes from one. */
export function DraftFileScreen({ file }: { readonly file: DraftFile }) {
  return file.kind === 'save' ? <SaveDraftFile card={file.card} /> : <OpenDraftFile ticket={file.ticket} />;
}
