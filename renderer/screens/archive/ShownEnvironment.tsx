import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import type { LedgerEntryView } from '../../../shared/ipc/ledger-views.ts';
import { useApp } from '../../app-context.ts';
import { Choices } from '../../parts/form/Choice.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { environmentsOf } from '../../state/archive.ts';

/** Rehearsals and the real thing never stand in one list. Nothing to choose where there is only one of them. */
export function ShownEnvironment({ entries }: { readonly entries: readonly LedgerEntryView[] }) {
  const { dispatch, model } = useApp();
  const archive = useArchiveText();
  const { environmentName } = model.archive;
  const names = environmentsOf(entries, environmentName);
  if (names.length < 2) return null;
  const nameOf = (name: string) => {
    const known = environmentNameSchema.safeParse(name);
    return known.success ? archive.environment[known.data] : name;
  };
  return (
    <Choices
      legend={archive.shown}
      name="archive-environment"
      value={environmentName}
      options={names.map((value) => ({ value, label: nameOf(value) }))}
      onChange={async (next) => dispatch({ kind: 'archive', archive: { environmentName: next, submissionId: null } })}
    />
  );
}
