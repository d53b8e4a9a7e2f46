/** What each language has to have: a code without words is a type error. */
import type { FailureCode } from '../../core/failure.ts';
import type { AltinnReason, GldCode, MaskinportenCode, MaskinportenSaying, ScopeCode } from '../authority-codes.ts';
import type { Fill } from '../fill.ts';

export interface FailureText {
  /** What happened, as a heading. */
  readonly title: string;
  /** What it means. */
  readonly detail: string;
  /** What to do. */
  readonly todo: string;
}

/** Why an authority refused; the heading says which authority. */
export interface Reason {
  readonly detail: string;
  readonly todo: string;
}

/** Refusals have a sentence for each of the authority's codes and stand in tables of their own. */
export type FailureTexts = Readonly<
  Record<Exclude<FailureCode, 'MASKINPORTEN_REFUSED' | 'SKATTEETATEN_REFUSED' | AccessFailureCode>, (fill: Fill) => FailureText>
>;

/** The failures of one area, by how their codes begin; each area has its folder here. */
type Area<Code extends string> = Pick<FailureTexts, Extract<keyof FailureTexts, Code>>;

/** The file that was picked, and reading it. */
export type FileFailureTexts = Area<`FILE_${string}` | `SHEET_${string}` | `READER_${string}` | 'READ_CANCELLED' | 'TICKET_UNKNOWN'>;

/** Opening what lies on the disk, and writing to it. */
export type StoreFailureTexts = Area<`STORE_${string}` | `RECOVERY_CODE_${string}`>;

/** Working in a draft, and handing it to another machine. */
export type DraftFailureTexts = Area<`DRAFT_${string}` | `EDIT_${string}` | `PASTE_${string}` | `HANDOVER_${string}`>;

/** The app itself: its environments, its updates, the wall between main and page. */
export type AppFailureTexts = Area<
  `UPDATE_${string}` | `PROXY_${string}` | `RUNTIME_${string}` | `ENVIRONMENT_${string}` | `CALL_${string}` | 'UNEXPECTED'
>;

/** Certificates, keys and the keychain. */
export type KeyFailureTexts = Area<`P12_${string}` | `CERTIFICATE_${string}` | `KEYCHAIN_${string}` | `KEY_${string}`>;

/** Where Maskinporten gave no answer, or none that can be read. */
export type MaskinportenFailureTexts = Area<`MASKINPORTEN_${string}`>;

/** Sending, and what of it is known. */
export type DeliveryFailureTexts = Area<
  'NOT_READY' | `SUBMISSION_${string}` | `SKATTEETATEN_${string}` | `ALREADY_${string}` | `EARLIER_${string}` | `NIL_${string}`
>;

/** What comes after a delivery. */
export type DialogportenFailureTexts = Area<`DIALOGPORTEN_${string}` | `DOCUMENT_${string}`>;

export interface MaskinportenTexts {
  readonly title: string;
  readonly codes: Readonly<Record<MaskinportenCode, Reason>>;
  readonly sayings: Readonly<Record<MaskinportenSaying, Reason>>;
  /** The same codes where it isn’t the access to kundeutbytte that is wanted, but the one to Altinn or Dialogporten. */
  readonly otherScope: Readonly<Record<ScopeCode, (scope: string) => Reason>>;
  /** The clocks differ by `clockSkewSeconds`. */
  clock(fill: Fill): Reason;
  /** `code` is Maskinporten's own word for it. */
  unknown(code: string): Reason;
}

export interface GldTexts {
  readonly title: string;
  readonly codes: Readonly<Record<GldCode, Reason>>;
  unknown(kode: string): Reason;
}

export interface AltinnTexts {
  readonly title: string;
  /** `code` is Altinn's own word for it, or the HTTP status. */
  readonly reasons: Readonly<Record<AltinnReason, (code: string) => Reason>>;
  unknown(code: string): Reason;
}

/** What the checklist for access can meet, beside what Maskinporten says. */
export type AccessFailureCode = Extract<
  FailureCode,
  | `ALTINN_${string}`
  | `ACCESS_${string}`
  | `SYSTEM${string}`
  | `TEST_CALL_${string}`
  | 'BROWSER_NOT_OPENED'
  | 'MASKINPORTEN_MOVED'
  | 'ENVIRONMENT_FILE_INVALID'
>;
export type AccessFailureTexts = Readonly<Record<Exclude<AccessFailureCode, 'ALTINN_REFUSED'>, (fill: Fill) => FailureText>>;
