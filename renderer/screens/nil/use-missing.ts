import { type RefObject, useEffect, useRef, useState } from 'react';
import { useApp } from '../../app-context.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { belongsTo } from '../../state/nil.ts';
import type { WhoReports } from '../../state/profile-form.ts';
import { PROFILE_ID } from '../send/who/Who.tsx';
import { STANDING_ID } from './Standing.tsx';
import type { Standing } from './use-standing.ts';

export const CONFIRM_ID = 'nil-confirmed';

export interface Missing {
  /** From the first press on Send on, each a way to where it is done. */
  readonly shown: readonly { readonly id: string; readonly message: string }[];
  readonly summary: RefObject<HTMLDivElement | null>;
  /** Whether nothing is missing; says what is, otherwise. */
  readonly mayGoOn: () => boolean;
}

interface Said {
  readonly who: WhoReports | null;
  readonly standing: Standing;
  readonly isConfirmed: boolean;
}

export function useMissing({ who, standing: { shown }, isConfirmed }: Said): Missing {
  const { environment } = useApp().model.app;
  const { missing } = useNilText();
  const [presses, setPresses] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  // The summary appears because of a press on the button: that is where the user has to look next.
  useEffect(() => {
    if (presses > 0) summary.current?.focus();
  }, [presses]);

  const lines: { id: string; message: string }[] = [];
  if (who === null) lines.push({ id: PROFILE_ID, message: missing.who });
  else if (!belongsTo(environment, who.oppgavegiver.organisasjonsnummer))
    lines.push({ id: PROFILE_ID, message: missing.environment[environment] });
  if (shown?.against) lines.push({ id: STANDING_ID, message: missing.against });
  if (environment === 'production' && shown?.tested === null) lines.push({ id: STANDING_ID, message: missing.tested });
  if (!isConfirmed) lines.push({ id: CONFIRM_ID, message: missing.confirm });
  return {
    shown: presses > 0 ? lines : [],
    summary,
    mayGoOn: () => {
      if (lines.length > 0) setPresses(presses + 1);
      return lines.length === 0;
    },
  };
}
