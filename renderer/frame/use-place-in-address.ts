/**
 * The page's address says which draft is open and where in it. When the process of the page dies, main loads the same address again, and the
 * user is back where she was; a fresh start has an address without any of it.
 */
import { useEffect, useRef } from 'react';
import type { Commands } from '../state/commands.ts';
import type { Model, Step } from '../state/model.ts';

const PLACE = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\w+)$/;
const STEPS: readonly string[] = ['sheet', 'check', 'send', 'receipt'] satisfies Step[];

export function usePlaceInAddress({ app, work, place }: Model, commands: Commands): void {
  const isBack = useRef(false);
  const draftId = work?.draft.draftId;
  const storeIsOpen = app.store.kind === 'open';

  useEffect(() => {
    if (!storeIsOpen || isBack.current) return;
    isBack.current = true;
    const [, there, step] = PLACE.exec(location.hash) ?? [];
    if (there !== undefined && isStep(step)) void commands.openDraft(there, step);
  }, [storeIsOpen, commands]);

  useEffect(() => {
    if (!isBack.current) return;
    history.replaceState(null, '', draftId !== undefined && isStep(place) ? `#${draftId}/${place}` : location.pathname);
  }, [draftId, place]);
}

function isStep(place: string | undefined): place is Step {
  return place !== undefined && STEPS.includes(place);
}
