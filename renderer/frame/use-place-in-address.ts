/**
 * The page's address says which draft is open and where in it. When the process of the page dies, main loads the same address again, and the
 * user is back where she was; a fresh start has an address without any of it.
 */
import { useEffect, useRef } from 'react';
import { draftIdSchema } from '../../shared/core/draft.ts';
import { z } from '../../shared/zod.ts';
import type { Commands } from '../state/commands.ts';
import type { Model } from '../state/model.ts';

const placeSchema = z.tuple([draftIdSchema, z.enum(['sheet', 'check', 'send', 'receipt'])]);

export function usePlaceInAddress({ app, work, place }: Model, commands: Commands): void {
  const isBack = useRef(false);
  const draftId = work?.draft.draftId;
  const storeIsOpen = app.store.kind === 'open';

  useEffect(() => {
    if (!storeIsOpen || isBack.current) return;
    isBack.current = true;
    const there = placeSchema.safeParse(location.hash.slice(1).split('/'));
    if (there.success) void commands.openDraft(...there.data);
  }, [storeIsOpen, commands]);

  useEffect(() => {
    if (!isBack.current) return;
    const isPlace = draftId !== undefined && placeSchema.safeParse([draftId, place]).success;
    history.replaceState(null, '', isPlace ? `#${draftId}/${place}` : location.pathname);
  }, [draftId, place]);
}
