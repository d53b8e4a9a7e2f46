/** When a new version of the app may be offered and put in, and what is known of it. Pure: the clock and the updater tell, this decides. */
import { z } from '../zod.ts';

/** Why this copy of the app can't replace itself. */
const noUpdatesSchema = z.enum(['from-source', 'no-address', 'package-manager', 'not-writable']);
export type NoUpdates = z.infer<typeof noUpdatesSchema>;

/** `not-understood`: something answers there, but not with a release. `not-whole`: what came is not what the release says, byte for byte, or not signed by who signed this app. */
const updateTroubleSchema = z.enum(['unreachable', 'not-understood', 'not-whole', 'disk']);
export type UpdateTrouble = z.infer<typeof updateTroubleSchema>;

const release = { version: z.string().max(50), security: z.boolean() };

export const updateStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('impossible'), why: noUpdatesSchema }),
  z.strictObject({ kind: z.literal('not-looked') }),
  z.strictObject({ kind: z.literal('looking') }),
  z.strictObject({ kind: z.literal('newest') }),
  z.strictObject({ kind: z.literal('available'), ...release }),
  z.strictObject({ kind: z.literal('downloading'), ...release, percent: z.int().min(0).max(100) }),
  /** On this machine and checked; put in when the user says so. */
  z.strictObject({ kind: z.literal('ready'), ...release }),
  z.strictObject({ kind: z.literal('trouble'), why: updateTroubleSchema }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;

export type UpdateEvent =
  | { readonly kind: 'look' }
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly version: string; readonly security: boolean }
  | { readonly kind: 'download' }
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'failed'; readonly why: UpdateTrouble };

/** What is known after something happened. An event that doesn't fit the state changes nothing: answers may come late, or twice. */
export function nextUpdateState(state: UpdateState, event: UpdateEvent): UpdateState {
  if (state.kind === 'impossible' || (state.kind === 'ready' && event.kind !== 'failed')) return state;
  switch (event.kind) {
    case 'look':
      return state.kind === 'downloading' ? state : { kind: 'looking' };
    case 'none':
      return state.kind === 'looking' ? { kind: 'newest' } : state;
    case 'found':
      return state.kind === 'looking' ? { kind: 'available', version: event.version, security: event.security } : state;
    case 'download':
      return state.kind === 'available' ? { ...state, kind: 'downloading', percent: 0 } : state;
    case 'progress':
      return state.kind === 'downloading' ? { ...state, percent: Math.min(100, Math.max(0, Math.round(event.percent))) } : state;
    case 'downloaded':
      return state.kind === 'downloading' ? { kind: 'ready', version: state.version, security: state.security } : state;
    case 'failed':
      return state.kind === 'looking' || state.kind === 'downloading' || state.kind === 'ready'
        ? { kind: 'trouble', why: event.why }
        : state;
  }
}

/** From 1 January to the last day of corrections the app stays as its user knows it; only a hole in it is a reason to change it. */
const SEASON = { from: '01-01', to: '03-01' };

export const updateWaitSchema = z.enum(['season', 'unsent', 'in-memory']);
export type UpdateWait = z.infer<typeof updateWaitSchema>;

export interface AtWork {
  /** A delivery is frozen, on its way, or it is not known whether it arrived. */
  readonly isUnsent: boolean;
  /** There are drafts that end with the app: it has neither a keychain nor a passphrase to keep them under. */
  readonly isInMemoryOnly: boolean;
}

/**
 * Why a new version is not to be put in now; null when it may. `today` is the date in Oslo (ISO).
 */
export function updateWait(security: boolean, today: string, { isUnsent, isInMemoryOnly }: AtWork): UpdateWait | null {
  if (isUnsent) return 'unsent';
  if (isInMemoryOnly) return 'in-memory';
  const day = today.slice(5);
  return !security && day >= SEASON.from && day <= SEASON.to ? 'season' : null;
}
