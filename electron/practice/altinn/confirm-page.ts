/** Where a systembruker is approved in practice: the person at the screen plays daglig leder. Source: spec 2.5, 2.7. */
import { identifier } from '../../../shared/text/format.ts';
import { practicePages } from '../../../shared/text/practice-pages.ts';
import type { Answer } from '../http/answer.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import { formOf, html, isOwnForm, languageOf, pageAnswer } from '../http/page.ts';
import type { PracticeRequest } from '../known/access-state.ts';
import type { RequestsOptions } from './altinn-requests.ts';

/** What can become of a request here; `later` leaves it as it is. */
const DECISIONS = ['Accepted', 'Rejected', 'Denied', 'Timedout'] as const;

export function isConfirmPath(path: string): boolean {
  return path === '/accessmanagement/ui/systemuser/request' || path === '/accessmanagement/ui/systemuser/agentrequest';
}

export async function handleConfirmPage({ state, clock }: RequestsOptions, request: AuthorityRequest): Promise<Answer> {
  const language = languageOf(request);
  const text = practicePages[language].confirm;
  const found = state.data.requests.find(({ id }) => id === request.query.get('id'));
  if (found === undefined) return pageAnswer(language, text.unknown, html`<p>${text.unknownDetail}</p>`, 404);
  if (request.method === 'GET')
    return pageAnswer(language, text.title, found.status === 'New' ? question(found, text) : decided(found, text));
  const decision = DECISIONS.find((one) => one === formOf(request).get('decision'));
  if (request.method !== 'POST' || !isOwnForm(request) || decision === undefined) return pageAnswer(language, text.refused, html``, 400);
  // Decided before, perhaps in another tab: the first decision stands (AUTH-00013).
  if (found.status !== 'New') return pageAnswer(language, text.title, decided(found, text), 409);
  const settled: PracticeRequest = { ...found, status: decision, decided: clock.now().toISOString() };
  await state.change({ requests: state.data.requests.map((one) => (one === found ? settled : one)) });
  return pageAnswer(language, text.title, decided(settled, text));
}

type ConfirmTexts = (typeof practicePages)['nb']['confirm'];

function question({ partyOrgNo, systemId, rights, accessPackages }: PracticeRequest, text: ConfirmTexts) {
  const asked = [...rights, ...accessPackages].map((one) => html`<li><code>${one}</code></li>`);
  const buttons = DECISIONS.map(
    (decision) =>
      html`<button name="decision" value="${decision}" class="${decision === 'Accepted' ? 'main' : ''}">${text.button[decision]}</button>`,
  );
  return html`<p>${text.intro}</p><p>${text.owner} <strong>${identifier(partyOrgNo)}</strong>. ${text.system} <code>${systemId}</code>.</p><p>${text.asked}</p><ul>${asked}</ul><form method="post">${buttons}</form>`;
}

function decided({ status }: PracticeRequest, text: ConfirmTexts) {
  return html`<p role="status"><strong>${text.state[status]}</strong></p><p>${text.goBack}</p>`;
}
