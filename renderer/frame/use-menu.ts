import { useEffect } from 'react';
import type { Client } from '../client.ts';
import type { Commands } from '../state/commands.ts';
import type { Model } from '../state/model.ts';
import type { Message } from '../state/update.ts';

/** What was chosen in the system's menu, or clicked in a notification. Drafts and receipts need the store, and nothing leads away from a delivery under way. */
export function useMenu(client: Client, dispatch: (message: Message) => void, current: () => Model, commands: Commands): void {
  useEffect(
    () =>
      client.on('app.goTo', (to) => {
        const { app, sending } = current();
        if (to.place === 'settings' || to.place === 'about') return dispatch({ kind: 'go', place: to.place });
        if (app.store.kind !== 'open') return;
        if (to.place === 'archive') return dispatch({ kind: 'go', place: 'archive' });
        if (to.place === 'receipt') return void commands.showReceipt(to.submissionId);
        if (sending !== null) return;
        if (to.place === 'draft') return void commands.openDraft(to.draftId);
        void commands.pick();
      }),
    [client, dispatch, current, commands],
  );
}
