import { randomUUID } from 'node:crypto';
import { Window } from 'happy-dom';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import {
  COOP,
  DIALOGPORTEN,
  deliver,
  type FakeClock,
  fakeClock,
  OTHER_COOP,
  type Reply,
  rightDelivery,
  SKATTEETATEN,
  send,
  tokenFor,
} from '../practice-client.ts';

let clock: FakeClock;
let practice: Practice;
let receipt: { dialogId: string; forsendelseId: string };

beforeEach(async () => {
  clock = fakeClock();
  practice = await startPractice({ directory: null, clock });
  onTestFinished(() => practice.close());
  receipt = JSON.parse((await deliver(practice, rightDelivery(await tokenFor(practice, clock)))).text);
});

interface As {
  readonly scope?: string;
  readonly organisasjonsnummer?: string;
  readonly systembruker?: boolean;
}

async function get(url: string, { scope = SKATTEETATEN, organisasjonsnummer = COOP, systembruker = true }: As = {}): Promise<Reply> {
  const claims = { scope, ...(systembruker ? {} : { authorization_details: undefined }) };
  return send(url, { headers: { Authorization: `Bearer ${await tokenFor(practice, clock, { organisasjonsnummer, claims })}` } });
}

const dialogUrl = (dialogId = receipt.dialogId) => `${practice.environment.dialogporten.baseUrl}/api/v1/enduser/dialogs/${dialogId}`;

async function dialog() {
  return JSON.parse((await get(dialogUrl(), { scope: DIALOGPORTEN })).text);
}

async function attachmentUrl(consumerType: 'Api' | 'Gui'): Promise<string> {
  const { transmissions } = await dialog();
  return transmissions[0].attachments[0].urls.find((url: { consumerType: string }) => url.consumerType === consumerType).url;
}

const documentUrl = (forsendelseId: string, dokumentId: string, year = 2025) =>
  `${practice.environment.skatteetaten.baseUrl}/v1/${year}/forsendelser/${forsendelseId}/dokumenter/${dokumentId}`;

function refusal({ status, text }: Reply): unknown[] {
  const { kode, spesifisering } = JSON.parse(text);
  return [status, kode, ...spesifisering.map((detail: { kode: string }) => detail.kode)];
}

describe('the dialog', () => {
  it('is there at once, in progress, without a transmission', async () => {
    expect(await dialog()).toMatchObject({
      id: receipt.dialogId,
      org: 'skd',
      status: 'InProgress',
      party: `urn:altinn:organization:identifier-no:${COOP}`,
      serviceResource: 'urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte',
      createdAt: '2026-01-20T10:00:00.000Z',
      updatedAt: '2026-01-20T10:00:00.000Z',
      transmissions: [],
    });
  });

  it('gets its acceptance after twenty seconds, not before', async () => {
    clock.advance(19_999);
    expect((await dialog()).transmissions).toEqual([]);
    clock.advance(1);
    expect(await dialog()).toMatchObject({
      status: 'Completed',
      updatedAt: '2026-01-20T10:00:20.000Z',
      transmissions: [
        {
          type: 'Acceptance',
          createdAt: '2026-01-20T10:00:20.000Z',
          isAuthorized: true,
          attachments: [{ urls: expect.arrayContaining([expect.objectContaining({ consumerType: 'Api', mediaType: 'application/xml' })]) }],
        },
      ],
    });
  });

  it('says the same however often it is asked', async () => {
    clock.advance(20_000);
    expect(await dialog()).toEqual(await dialog());
  });

  it.each<[string, As, number]>([
    ['another organisation', { scope: DIALOGPORTEN, organisasjonsnummer: OTHER_COOP }, 404],
    ['a token for Skatteetaten', { scope: SKATTEETATEN }, 403],
    ['a token without systembruker', { scope: DIALOGPORTEN, systembruker: false }, 403],
  ])('is not for %s', async (_, as, status) => {
    const reply = await get(dialogUrl(), as);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(reply.text)).toMatchObject({ status });
    expect(reply.text).not.toContain(COOP);
  });

  it('is not for who has no token, or a made-up one', async () => {
    for (const headers of [{}, { Authorization: 'Bearer x' }]) {
      const reply = await send(dialogUrl(), { headers });
      expect(reply.status).toBe(401);
      expect(reply.headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('does not exist under another id, and the rest of the platform not at all', async () => {
    expect((await get(dialogUrl(randomUUID()), { scope: DIALOGPORTEN })).status).toBe(404);
    const rest = await send(`${practice.environment.altinn.platformBaseUrl}/storage/api/v1/instances`);
    expect(rest.status).toBe(404);
    expect(rest.headers['content-type']).toBe('application/problem+json');
    expect((await send(dialogUrl(), { method: 'POST', body: '{}' })).status).toBe(405);
  });
});

describe('the list of dialogs', () => {
  const RESOURCE = 'urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte';
  const partyOf = (organisasjonsnummer: string) => `urn:altinn:organization:identifier-no:${organisasjonsnummer}`;
  const list = (query: Record<string, string>, as: As = {}) =>
    get(`${practice.environment.dialogporten.baseUrl}/api/v1/enduser/dialogs?${new URLSearchParams(query)}`, {
      scope: DIALOGPORTEN,
      ...as,
    });
  const ids = async (query: Record<string, string>, as?: As) =>
    JSON.parse((await list(query, as)).text).items.map(({ id }: { id: string }) => id);

  it('has one’s own, by whose, what and since when', async () => {
    expect(await ids({ party: partyOf(COOP) })).toEqual([receipt.dialogId]);
    expect(await ids({ serviceResource: RESOURCE, createdAfter: '2026-01-20T09:59:59Z', limit: '1000' })).toEqual([receipt.dialogId]);
    expect(await ids({ serviceResource: RESOURCE, createdAfter: '2026-01-20T10:00:00Z' })).toEqual([]);
    expect(await ids({ party: partyOf(COOP), serviceResource: 'urn:altinn:resource:another' })).toEqual([]);
    expect(await ids({ party: partyOf(OTHER_COOP) })).toEqual([]);
    expect(await ids({ party: partyOf(COOP) }, { organisasjonsnummer: OTHER_COOP })).toEqual([]);
  });

  it('wants to know whose or what, and is not for who has no right to it', async () => {
    expect((await list({})).status).toBe(422);
    expect((await list({ party: partyOf(COOP), createdAfter: 'yesterday' })).status).toBe(422);
    expect((await list({ party: partyOf(COOP), limit: '1001' })).status).toBe(422);
    expect((await list({ party: partyOf(COOP) }, { scope: SKATTEETATEN })).status).toBe(403);
    expect((await list({ party: partyOf(COOP) }, { systembruker: false })).status).toBe(403);
  });
});

describe('the document', () => {
  it('is where the attachment for programs says, and approves the delivery', async () => {
    clock.advance(20_000);
    const reply = await get(await attachmentUrl('Api'));
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('application/xml');
    const { DOMParser } = new Window();
    const xml = new DOMParser().parseFromString(reply.text, 'text/xml');
    const text = (name: string) => xml.getElementsByTagName(name)[0]?.textContent;
    expect(xml.documentElement.namespaceURI).toBe(
      'urn:ske:fastsetting:innsamling:grunnlagsdata:tilbakemelding:innsendingstilbakemelding:v2',
    );
    expect({
      leveransestatus: text('leveransestatus'),
      referanse: text('oppgavegiversleveransereferanse'),
      inntektsaar: text('inntektsaar'),
      antallOppgaver: text('antallOppgaver'),
      antallAvvisteOppgaver: text('antallAvvisteOppgaver'),
      forsendelseid: text('forsendelseid'),
      behandlet: text('behandletTidspunkt'),
    }).toEqual({
      leveransestatus: 'godkjent',
      referanse: 'KU-2025-1 <&>',
      inntektsaar: '2025',
      antallOppgaver: '2',
      antallAvvisteOppgaver: '0',
      forsendelseid: receipt.forsendelseId,
      behandlet: '2026-01-20T10:00:20.000Z',
    });
  });

  it('has a forsendelse of its own, as real ones have', async () => {
    clock.advance(20_000);
    expect(await attachmentUrl('Api')).not.toContain(receipt.forsendelseId);
  });

  it('is not where the attachment for people says', async () => {
    clock.advance(20_000);
    expect(refusal(await get(await attachmentUrl('Gui')))).toEqual([404, 'GLD_021', 'GLD_1023']);
  });

  it('is not there before its time', async () => {
    clock.advance(20_000);
    const url = await attachmentUrl('Api');
    clock.advance(-1);
    expect(refusal(await get(url))).toEqual([404, 'GLD_021', 'GLD_1017']);
    expect(refusal(await get(documentUrl(receipt.forsendelseId, randomUUID())))).toEqual([404, 'GLD_021', 'GLD_1017']);
  });

  it('is not found under other ids or another year', async () => {
    clock.advance(20_000);
    const url = await attachmentUrl('Api');
    expect(refusal(await get(documentUrl(receipt.forsendelseId, randomUUID())))).toEqual([404, 'GLD_021', 'GLD_1050']);
    expect(refusal(await get(url.replace(/[^/]+$/, randomUUID())))).toEqual([404, 'GLD_021', 'GLD_1050']);
    expect(refusal(await get(documentUrl(randomUUID(), randomUUID())))).toEqual([404, 'GLD_021', 'GLD_1061']);
    expect(refusal(await get(url.replace('/v1/2025/', '/v1/2024/')))).toEqual([404, 'GLD_021', 'GLD_1061']);
  });

  it('is only for its owner, with a token for Skatteetaten', async () => {
    clock.advance(20_000);
    const url = await attachmentUrl('Api');
    expect(refusal(await send(url))).toEqual([401, 'GLD_004', 'GLD_1007']);
    expect(refusal(await get(url, { scope: DIALOGPORTEN }))).toEqual([403, 'GLD_005']);
    expect(refusal(await get(url, { systembruker: false }))).toEqual([401, 'GLD_004', 'GLD_1063']);
    expect(refusal(await get(url, { organisasjonsnummer: OTHER_COOP }))).toEqual([403, 'GLD_005']);
    expect(refusal(await send(url, { method: 'POST', body: '' }))).toEqual([405, 'GLD_022']);
  });
});
