import { type RefObject, useEffect } from 'react';
import type { Texts } from '../../shared/text/shape.ts';
import type { Client } from '../client.ts';
import type { Model } from '../state/model.ts';
import type { Message } from '../state/update.ts';

/** Somebody has decided about a systembruker, perhaps days after it was asked for: said on whatever screen the user is. */
export function useAccessNews(client: Client, dispatch: (message: Message) => void, current: () => Model, text: RefObject<Texts>): void {
  useEffect(
    () =>
      client.on('access.changed', ({ name, place, lights: { systembruker } }) => {
        // There the light itself says it.
        if (current().place === 'access') return;
        const { systembrukerApproved, systembrukerTurnedDown } = text.current.frame;
        const who = name || place.organisasjonsnummer;
        const isNo = systembruker.kind === 'failed' && systembruker.failure.code === 'SYSTEMBRUKER_NOT_APPROVED';
        if (systembruker.kind === 'ok') dispatch({ kind: 'notice', notice: { text: systembrukerApproved(who), undo: null } });
        else if (isNo) dispatch({ kind: 'notice', notice: { text: systembrukerTurnedDown(who), undo: null } });
      }),
    [client, dispatch, current, text],
  );
}
