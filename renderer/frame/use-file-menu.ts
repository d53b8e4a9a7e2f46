import { useEffect } from 'react';
import type { Client } from '../client.ts';
import type { Model } from '../state/model.ts';
import { isReadOnly } from '../state/selectors.ts';
import type { Message } from '../state/update.ts';

/** What the menu offers to do with the user's own workbook: greyed where there is none, or nothing may be changed. */
export function useFileMenu(client: Client, dispatch: (message: Message) => void, { work, reading }: Model): void {
  const saveCorrected = work !== null && reading === null && work.draft.hasFile;
  const readChanges = saveCorrected && !isReadOnly(work.draft);
  useEffect(() => void client.call('app.offerInMenu', { readChanges, saveCorrected }), [client, readChanges, saveCorrected]);
  useEffect(
    () =>
      client.on('app.chosenInMenu', ({ item }) =>
        dispatch({ kind: item === 'readChanges' ? 'changes-asked' : 'corrected-asked', isAsked: true }),
      ),
    [client, dispatch],
  );
}
