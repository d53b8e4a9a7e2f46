/** The nil return as the screens show it. Pure. Source: spec 4.6. */
import { DEFAULT_NIL_SPELLING, type NilSpelling, nilContent } from '../../shared/core/leveranse/nil-spelling.ts';
import { judgeOrganisasjonsnummer } from '../../shared/core/values/organisasjonsnummer.ts';
import type { ReceiptView } from '../../shared/ipc/ledger-views.ts';
import type { AppState } from '../../shared/ipc/views.ts';

const YEARS_BACK = 4;

/** As it is set; the app's own proposal until somebody has set anything. */
export function nilReturnOf({ settings }: AppState): { readonly isOn: boolean; readonly spelling: NilSpelling } {
  return settings.nilReturn ?? { isOn: false, spelling: DEFAULT_NIL_SPELLING };
}

/** The part of the body that the spelling decides, as it stands there. */
export function writtenAs(spelling: NilSpelling): string {
  return JSON.stringify(nilContent(spelling), null, 1).slice(1, -1).replace(/\s+/g, ' ').trim();
}

/** Years that are over, the latest first. */
export function yearsOver(today: string): readonly number[] {
  return Array.from({ length: YEARS_BACK }, (_, back) => Number(today.slice(0, 4)) - 1 - back);
}

export function belongsTo(environment: AppState['environment'], organisasjonsnummer: string): boolean {
  const verdict = judgeOrganisasjonsnummer(organisasjonsnummer);
  return verdict.valid && verdict.origin === (environment === 'production' ? 'real' : 'synthetic');
}

/** Whether the last thing they took, and kept, says that there is nothing to report. Receipts come latest first. */
export function isHeldAsNothing({ receipts }: { readonly receipts: readonly Pick<ReceiptView, 'status' | 'nil'>[] }): boolean {
  return (receipts.find(({ status }) => status !== 'avvist')?.nil ?? null) !== null;
}
