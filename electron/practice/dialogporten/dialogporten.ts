/**
 * The practice Altinn platform: Dialogporten's end-user API with the dialog of each delivery; nothing else of the platform is here.
 * Source: spec 3.
 */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports.ts';
import { type Answer, jsonAnswer, problemAnswer } from '../http/answer.ts';
import type { Authority, AuthorityRequest } from '../http/loopback.ts';
import type { AccessTokens } from '../known/access-tokens.ts';
import type { PracticeDelivery, PracticeJournal } from '../known/practice-journal.ts';
import { DIALOGPORTEN_SCOPE } from '../known/scopes.ts';
import { type Feedback, feedbackOf, feedbackType } from './feedback.ts';

const DIALOGS_PATH = '/dialogporten/api/v1/enduser/dialogs';
const DIALOG_PATH = /^\/dialogporten\/api\/v1\/enduser\/dialogs\/([^/]+)$/;
const SERVICE_RESOURCE = 'urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte';
const MAX_BODY_BYTES = 1024;

export interface DialogportenOptions {
  /** Where Skatteetaten's documents are, for the attachments. */
  readonly skatteetatenBaseUrl: string;
  readonly tokens: AccessTokens;
  readonly journal: PracticeJournal;
  readonly clock: Clock;
  readonly feedbackDelayMs: number;
}

export function makeDialogporten(options: DialogportenOptions): Authority {
  return {
    maxBodyBytes: MAX_BODY_BYTES,
    nextFault: () => undefined,
    refuse: ({ status }) => problemAnswer(status, 'Unexpected error'),
    async handle(request) {
      const [, dialogId] = DIALOG_PATH.exec(request.path) ?? [];
      if (request.path === DIALOGS_PATH && request.method === 'GET') return listDialogs(options, request);
      if (dialogId === undefined) return problemAnswer(404, 'Not Found');
      if (request.method !== 'GET') return problemAnswer(405, 'Method Not Allowed', { Allow: 'GET' });
      return giveDialog(options, request, dialogId);
    },
  };
}

/** The organisation of the token's systembruker, or the refusal. */
function comeIn(tokens: AccessTokens, { headers }: AuthorityRequest): Result<string, Answer> {
  const token = tokens.find(headers.authorization);
  if (token === 'missing' || token === 'invalid') return fail(problemAnswer(401, 'Unauthorized', { 'WWW-Authenticate': 'Bearer' }));
  if (!token.scopes.has(DIALOGPORTEN_SCOPE) || token.systembruker === undefined) return fail(problemAnswer(403, 'Forbidden'));
  return ok(token.systembruker);
}

const LIMIT = { usual: 100, most: 1_000 };

/**
 * One's own organisation's dialogs about this kind of report, oldest first; another's, or another kind's, are as good as none. Without their
 * contents and in one page, as in the real list. A search for nobody's and nothing is refused there too (422).
 */
function listDialogs(options: DialogportenOptions, request: AuthorityRequest): Answer {
  const organisation = comeIn(options.tokens, request);
  if (!organisation.ok) return organisation.failure;
  const { query } = request;
  const [party, resource] = [query.get('party'), query.get('serviceResource')];
  const createdAfter = query.has('createdAfter') ? Date.parse(query.get('createdAfter') ?? '') : 0;
  const limit = Number(query.get('limit') ?? LIMIT.usual);
  const isWrong = Number.isNaN(createdAfter) || !Number.isInteger(limit) || limit < 1 || limit > LIMIT.most;
  if (isWrong || (party === null && resource === null)) return problemAnswer(422, 'Unprocessable Entity');
  const isMeant =
    (party ?? partyOf(organisation.value)) === partyOf(organisation.value) && (resource ?? SERVICE_RESOURCE) === SERVICE_RESOURCE;
  const own = options.journal.accepted
    .filter(({ organisasjonsnummer, at }) => isMeant && organisasjonsnummer === organisation.value && Date.parse(at) > createdAfter)
    .slice(0, limit);
  const items = own.map(({ at, answer }) => ({ id: answer.dialogId, createdAt: at, externalReference: null }));
  return jsonAnswer(200, { items, hasNextPage: false, continuationToken: null });
}

function giveDialog(options: DialogportenOptions, request: AuthorityRequest, dialogId: string): Answer {
  const organisation = comeIn(options.tokens, request);
  if (!organisation.ok) return organisation.failure;
  const delivery = options.journal.accepted.find(({ answer }) => answer.dialogId === dialogId);
  // Somebody else's dialog isn't told apart from none.
  if (delivery?.organisasjonsnummer !== organisation.value) return problemAnswer(404, 'Not Found');
  const feedback = feedbackOf(delivery, options.feedbackDelayMs);
  const ready = options.clock.now() >= feedback.readyAt;
  return jsonAnswer(200, dialogOf(delivery, ready ? feedback : undefined, options.skatteetatenBaseUrl));
}

function dialogOf(delivery: PracticeDelivery, feedback: Feedback | undefined, skatteetatenBaseUrl: string): unknown {
  const updatedAt = feedback?.readyAt.toISOString() ?? delivery.at;
  return {
    id: delivery.answer.dialogId,
    revision: feedback?.transmissionId ?? delivery.answer.forsendelseId,
    org: 'skd',
    serviceResource: SERVICE_RESOURCE,
    party: partyOf(delivery.organisasjonsnummer),
    status: feedback === undefined ? 'InProgress' : 'Completed',
    extendedStatus: null,
    externalReference: null,
    progress: null,
    createdAt: delivery.at,
    updatedAt,
    contentUpdatedAt: updatedAt,
    dueAt: null,
    expiresAt: null,
    content: content(`Skattepliktig kundeutbytte ${delivery.inntektsaar} (GENERALPRØVE)`),
    attachments: [],
    transmissions: feedback === undefined ? [] : [transmissionOf(delivery, feedback, skatteetatenBaseUrl)],
    guiActions: [],
    apiActions: [],
    activities: [],
    isApiOnly: false,
    hasUnopenedContent: feedback !== undefined,
  };
}

function transmissionOf(delivery: PracticeDelivery, feedback: Feedback, skatteetatenBaseUrl: string): unknown {
  const document = `${delivery.inntektsaar}/forsendelser/${feedback.forsendelseId}/dokumenter/${feedback.dokumentId}`;
  return {
    id: feedback.transmissionId,
    createdAt: feedback.readyAt.toISOString(),
    type: 'Acceptance',
    extendedType: null,
    externalReference: null,
    relatedTransmissionId: null,
    isAuthorized: true,
    isOpened: false,
    authorizationAttribute: null,
    sender: { actorType: 'ServiceOwner' },
    content: content('Tilbakemelding: leveransen er godkjent (GENERALPRØVE)'),
    attachments: [
      {
        id: feedback.attachmentId,
        name: null,
        displayName: localised('Tilbakemelding'),
        expiresAt: null,
        urls: [
          // The Gui twin is for a person who is logged in to a web inbox, which practice doesn't have: it leads to no document.
          { id: feedback.transmissionId, url: `${skatteetatenBaseUrl}/web/${document}`, mediaType: 'text/html', consumerType: 'Gui' },
          { id: feedback.dokumentId, url: `${skatteetatenBaseUrl}/v1/${document}`, mediaType: feedbackType(delivery), consumerType: 'Api' },
        ],
      },
    ],
    navigationalActions: [],
  };
}

function partyOf(organisasjonsnummer: string): string {
  return `urn:altinn:organization:identifier-no:${organisasjonsnummer}`;
}

function content(title: string): unknown {
  return { title: { value: localised(title), mediaType: 'text/plain' } };
}

function localised(value: string): unknown {
  return [{ value, languageCode: 'nb' }];
}
