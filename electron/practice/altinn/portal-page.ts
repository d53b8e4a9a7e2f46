/**
 * The practice Samarbeidsportal: one page where the client is made, keys are registered, and access is applied for and put on the client;
 * and where the next failure can be chosen. Whoever grants in reality needs days; here it is at once, or a minute for the feel of waiting.
 */
import { createPublicKey, randomUUID } from 'node:crypto';
import { judgeOrganisasjonsnummer } from '../../../shared/core/values/organisasjonsnummer.ts';
import type { Language } from '../../../shared/ipc/views.ts';
import { identifier } from '../../../shared/text/format.ts';
import { practicePages } from '../../../shared/text/practice-pages.ts';
import { z } from '../../../shared/zod.ts';
import type { Clock } from '../../ports.ts';
import type { Answer } from '../http/answer.ts';
import type { FaultQueue } from '../http/faults.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import { formOf, type Html, html, isOwnForm, languageOf, pageAnswer } from '../http/page.ts';
import { type AccessState, type PracticeClient, registeredKeySchema } from '../known/access-state.ts';
import { CLIENT_SCOPES } from '../known/scopes.ts';

export const PORTAL_PATH = '/generalprove/samarbeidsportalen';
const SLOW_MS = 60_000;
const SCOPES = [...CLIENT_SCOPES].filter((scope) => !scope.startsWith('altinn:clientdelegations'));
/** What can be played next: of each authority the codes that a treasurer meets. */
const FAULTS = [
  'MP-100',
  'MP-120',
  'MP-122',
  'MP-124',
  'MP-130',
  'MP-200',
  'MP-250',
  'MP-303',
  'AUTH-00004',
  'AUTH-00009',
  'AUTH-00011',
  'AUTH-00023',
];

export interface PortalOptions {
  readonly state: AccessState;
  readonly clock: Clock;
  readonly faults: FaultQueue;
}

export async function handlePortal(options: PortalOptions, request: AuthorityRequest): Promise<Answer> {
  const language = languageOf(request);
  const text = practicePages[language].portal;
  const orgnr = request.query.get('orgnr') ?? '';
  const verdict = judgeOrganisasjonsnummer(orgnr);
  if (!verdict.valid || verdict.origin !== 'synthetic') return pageAnswer(language, text.title, html`<p>${text.onlySynthetic}</p>`, 400);
  let told = '';
  if (request.method === 'POST') {
    if (!isOwnForm(request)) return pageAnswer(language, text.title, html``, 400);
    told = (await act(options, orgnr, formOf(request))) ? text.done : text.notDone;
  } else if (request.method !== 'GET') {
    return pageAnswer(language, text.title, html``, 405);
  }
  return pageAnswer(language, text.title, content(options, orgnr, language, told));
}

async function act({ state, clock, faults }: PortalOptions, orgnr: string, form: URLSearchParams): Promise<boolean> {
  const { clients, grants } = state.data;
  const client = clients.find(({ organisasjonsnummer }) => organisasjonsnummer === orgnr);
  const change = (next: PracticeClient) => state.change({ clients: clients.map((one) => (one === client ? next : one)) });
  const scopes = form.get('scope') === 'all' ? SCOPES : SCOPES.filter((scope) => scope === form.get('scope'));
  switch (form.get('action')) {
    case 'make-client':
      if (client !== undefined) return false;
      await state.change({ clients: [...clients, { clientId: randomUUID(), organisasjonsnummer: orgnr, scopes: [], keys: [] }] });
      return true;
    case 'apply':
    case 'apply-slowly': {
      const from = new Date(clock.now().getTime() + (form.get('action') === 'apply' ? 0 : SLOW_MS)).toISOString();
      const others = grants.filter((grant) => grant.organisasjonsnummer !== orgnr || !scopes.includes(grant.scope));
      await state.change({ grants: [...others, ...scopes.map((scope) => ({ organisasjonsnummer: orgnr, scope, from }))] });
      return scopes.length > 0;
    }
    case 'add-scope':
      if (client === undefined) return false;
      await change({ ...client, scopes: [...new Set([...client.scopes, ...scopes])] });
      return scopes.length > 0;
    case 'register-keys': {
      const keys = readKeys(form.get('keys') ?? '');
      if (client === undefined || keys === undefined) return false;
      const addedAt = clock.now().toISOString();
      const kept = client.keys.filter(({ kid }) => !keys.some((key) => key.kid === kid));
      await change({ ...client, keys: [...kept, ...keys.map((key) => ({ ...key, addedAt }))] });
      return true;
    }
    case 'fault': {
      const code = FAULTS.find((one) => one === form.get('fault'));
      if (code?.startsWith('MP')) faults.add({ kind: 'status', at: 'maskinporten', status: 400, mp: code });
      else if (code !== undefined) faults.add({ kind: 'status', at: 'altinn', status: 400, auth: code });
      return code !== undefined;
    }
    default:
      return false;
  }
}

/** A JSON array of JWKs, as the real portal wants it; RSA of at least 2048 bits. */
function readKeys(text: string) {
  try {
    const keys = z.array(registeredKeySchema).min(1).max(10).parse(JSON.parse(text));
    const isLongEnough = keys.every(({ kty, n, e }) => {
      const { asymmetricKeyDetails } = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
      return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    });
    return isLongEnough ? keys : undefined;
  } catch {
    return undefined;
  }
}

function content({ state, clock }: PortalOptions, orgnr: string, language: Language, told: string): Html {
  const text = practicePages[language].portal;
  const client = state.data.clients.find(({ organisasjonsnummer }) => organisasjonsnummer === orgnr);
  const button = (action: string, label: string, scope = '') =>
    html`<form method="post"><input type="hidden" name="scope" value="${scope}"><button name="action" value="${action}">${label}</button></form>`;
  const rows = SCOPES.map((scope) => {
    const grant = state.data.grants.find((one) => one.organisasjonsnummer === orgnr && one.scope === scope);
    const granted = grant === undefined ? text.notApplied : grant.from <= clock.now().toISOString() ? text.granted : text.onTheWay;
    return html`<tr><td><code>${scope}</code></td><td>${granted}</td><td>${client?.scopes.includes(scope) ? text.onClient : text.notOnClient}</td></tr>`;
  });
  const faults = FAULTS.map((code) => html`<option>${code}</option>`);
  return html`<p>${text.intro}</p>${told === '' ? '' : html`<p role="status"><strong>${told}</strong></p>`}
<h2>${text.client}</h2>
${
  client === undefined
    ? button('make-client', text.makeClient)
    : html`<p>${text.clientId} <code id="client-id">${client.clientId}</code></p><p>${text.owner} ${identifier(orgnr)}. ${text.keys(client.keys.length)}</p><form method="post"><label>${text.keysLabel}<textarea name="keys"></textarea></label><button name="action" value="register-keys">${text.registerKeys}</button></form>`
}
<h2>${text.access}</h2>
<table><tr><th>Scope</th><th>${text.grantedHead}</th><th>${text.onClientHead}</th></tr>${rows}</table>
<p>${button('apply', text.apply, 'all')}${button('apply-slowly', text.applySlowly, 'all')}${button('add-scope', text.addScopes, 'all')}</p>
<h2>${text.faults}</h2>
<form method="post"><label>${text.faultsLabel} <select name="fault">${faults}</select></label> <button name="action" value="fault">${text.playFault}</button></form>`;
}
