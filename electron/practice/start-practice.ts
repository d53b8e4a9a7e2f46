/**
 * Practice: Maskinporten, Skatteetaten and Altinn's Dialogporten on this machine, for rehearsals and for the tests. Nothing leaves the
 * machine and only synthetic identifiers are taken; what real authorities verify is verified for real (architecture decision 5):
 *
 * - Everywhere: only requests addressed to 127.0.0.1 or localhost, bounded bodies, and no detail of an unexpected error in an answer.
 * - Maskinporten: form and grant type; RS256/384/512 alone; `x5c` an array of base64 certificates that leads, signed and valid now, to this
 *   practice's root; the signature by the leaf's key; exactly the claims that belong in a grant; audience, client, clock (±10 s), lifetime
 *   (≤ 120 s), `jti` used once; scopes granted and on the client; an approved systembruker of the signer's own, synthetic organisation.
 * - Skatteetaten: method, path, token, scope, systembruker, Accept, Content-Type, idempotencyKey, size, JSON, exact schema, year, the right to
 *   deliver for the oppgavegiver, sums, one oppgave per oppgaveeier, every identifier. The same key gives the same answer for the same bytes,
 *   GLD_019 for others, also after a restart when a folder is given.
 * - Altinn: token, scope, the system's vendor, fields of a system and of a request by Altinn's own codes, one request at a time, what may come
 *   after what; a page where a person approves or says no, and one that stands for Digdir's portal. Roots of earlier starts still count.
 * - Dialogporten: token, scope, owner. The tilbakemelding appears after a while, with a document that Skatteetaten gives to its owner.
 */

import { X509Certificate } from 'node:crypto';
import type { Environment } from '../../shared/core/access/environment.ts';
import type { Clock } from '../ports.ts';
import { makeAltinnPlatform } from './altinn/altinn-platform.ts';
import { PORTAL_PATH } from './altinn/portal-page.ts';
import { makeDialogporten } from './dialogporten/dialogporten.ts';
import { type Fault, FaultQueue } from './http/faults.ts';
import { type Loopback, openLoopback } from './http/loopback.ts';
import { AccessState } from './known/access-state.ts';
import { AccessTokens } from './known/access-tokens.ts';
import { type PracticeDelivery, PracticeJournal } from './known/practice-journal.ts';
import { makeClients } from './maskinporten/clients.ts';
import { makeMaskinporten } from './maskinporten/maskinporten.ts';
import { createPracticeCa, type PracticeIdentity } from './maskinporten/practice-ca.ts';
import { type Judge, judgeHere } from './skatteetaten/judge/judge-in-process.ts';
import { makeSkatteetaten } from './skatteetaten/skatteetaten.ts';

/** One client for every co-op that rehearses. Always the same, so that it can stand in a profile. */
const PRACTICE_CLIENT_ID = '5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30';

const DEFAULT_FEEDBACK_DELAY_MS = 20_000;
const DEFAULT_APPROVAL_DELAY_MS = 3_000;
/** So many starts ago a certificate may have been handed out and still counts. */
const ROOTS_KEPT = 50;

export interface PracticeOptions {
  /** Where the journal of what was accepted lies, so that a rehearsal survives a restart; null keeps everything in memory. */
  readonly directory: string | null;
  readonly clock: Clock;
  /** Any free ones unless given. Altinn's platform has Dialogporten on it. */
  readonly ports?: { readonly maskinporten: number; readonly skatteetaten: number; readonly altinn: number };
  /** From the receipt to the tilbakemelding, by `clock`. */
  readonly feedbackDelayMs?: number;
  /** From the approval of a systembruker until Maskinporten knows it, by `clock`; a few seconds, as in reality, unless given. */
  readonly approvalDelayMs?: number;
  /** False: Altinn wants its own token, which Maskinporten's is exchanged for (spec 2.2). True unless given. */
  readonly altinnTakesMaskinportenTokens?: boolean;
  /** Who judges deliveries; this process itself unless given. */
  readonly judge?: Judge;
}

export interface Practice {
  readonly environment: Environment;
  /** Of the client that has everything, so that a delivery can be rehearsed without any set-up. */
  readonly clientId: string;
  /** The page where this organisation makes a client of its own and applies for access, to rehearse the set-up. */
  portalFor(organisasjonsnummer: string): string;
  /** A practice virksomhetssertifikat of this organisation (nine digits); the same one for as long as the practice lasts. */
  identityFor(organisasjonsnummer: string): Promise<PracticeIdentity>;
  /** What was accepted, oldest first. */
  journal(): readonly PracticeDelivery[];
  /** The exact bytes of an accepted body. Only without a directory: on disk no body is kept. */
  bodyOf(idempotencyKey: string): Buffer | undefined;
  /** Plays this failure at the next request that it is meant for, after those asked for before. */
  failNext(fault: Fault): void;
  /** What waits to be played, in its order. */
  waitingFaults(): readonly Fault[];
  /** Nothing goes wrong any more. */
  forgetFaults(): void;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

/** Rejects when a given port is taken or the directory can't be written. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const { clock, directory, feedbackDelayMs = DEFAULT_FEEDBACK_DELAY_MS, judge = judgeHere } = options;
  const ports = options.ports ?? { maskinporten: 0, skatteetaten: 0, altinn: 0 };
  const ca = await createPracticeCa(clock);
  const journal = await PracticeJournal.open(directory);
  const state = await AccessState.open(directory);
  await state.change({ roots: [...state.data.roots, ca.root.raw.toString('base64')].slice(-ROOTS_KEPT) });
  const doors = await openAll([ports.maskinporten, ports.skatteetaten, ports.altinn], clock).catch(async (error: unknown) => {
    await journal.close();
    throw error;
  });
  const [maskinporten, skatteetaten, altinn] = doors;

  const issuer = `${maskinporten.origin}/`;
  const tokens = new AccessTokens(clock);
  const faults = new FaultQueue();
  const { approvalDelayMs = DEFAULT_APPROVAL_DELAY_MS, altinnTakesMaskinportenTokens: takesMaskinportenTokens = true } = options;
  const clients = makeClients({ state, readyClientId: PRACTICE_CLIENT_ID, clock, approvalDelayMs });
  const roots = state.data.roots.map((root) => new X509Certificate(Buffer.from(root, 'base64'))).reverse();
  maskinporten.serve(makeMaskinporten({ issuer, clients, roots, tokens, faults, clock }));
  skatteetaten.serve(makeSkatteetaten({ tokens, journal, faults, clock, feedbackDelayMs, judge }));
  const dialogporten = makeDialogporten({ skatteetatenBaseUrl: skatteetaten.origin, tokens, journal, clock, feedbackDelayMs });
  altinn.serve(makeAltinnPlatform({ state, clock, tokens, faults, dialogporten, takesMaskinportenTokens, origin: () => altinn.origin }));

  return {
    environment: {
      name: 'practice',
      syntheticOnly: true,
      maskinporten: { issuer, tokenEndpoint: `${issuer}token` },
      skatteetaten: { baseUrl: skatteetaten.origin },
      dialogporten: { baseUrl: `${altinn.origin}/dialogporten` },
      altinn: { platformBaseUrl: altinn.origin },
    },
    clientId: PRACTICE_CLIENT_ID,
    portalFor: (organisasjonsnummer) => `${altinn.origin}${PORTAL_PATH}?orgnr=${organisasjonsnummer}`,
    identityFor: (organisasjonsnummer) => ca.identityFor(organisasjonsnummer),
    journal: () => journal.accepted,
    bodyOf: (idempotencyKey) => journal.bodyOf(idempotencyKey),
    failNext: (fault) => faults.add(fault),
    waitingFaults: () => faults.waiting(),
    forgetFaults: () => faults.clear(),
    async close() {
      await Promise.all(doors.map((door) => door.close()));
      await journal.close();
    },
  };
}

/** All or none: a port that is taken leaves no other one bound. */
async function openAll(ports: readonly [number, number, number], clock: Clock): Promise<readonly [Loopback, Loopback, Loopback]> {
  const opened: Loopback[] = [];
  const openNext = async (port: number) => {
    const door = await openLoopback(port, clock);
    opened.push(door);
    return door;
  };
  try {
    return [await openNext(ports[0]), await openNext(ports[1]), await openNext(ports[2])];
  } catch (error) {
    await Promise.all(opened.map((door) => door.close()));
    throw error;
  }
}
