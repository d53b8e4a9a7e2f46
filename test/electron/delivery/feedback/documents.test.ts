/** The documents that come after a delivery: fetched whole, kept as they came, and asked for nowhere else. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnDocumentUrl } from '../../../../electron/delivery/authority/document-url.ts';
import { fetchDocuments } from '../../../../electron/delivery/feedback/documents.ts';
import { PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../../../shared/core/access/environment.ts';
import { receiptStatus } from '../../../../shared/core/delivery/receipt.ts';
import { json, startLoopbackServer } from '../../access/loopback-server.ts';
import { access, asked, deliver, ledger, options, practice, store } from './after-delivery-setup.ts';

describe('the documents', () => {
  it.each(['godkjent', 'godkjent-med-avvik', 'avvist'] as const)('%s, as it was received, once', async (verdict) => {
    practice.failNext({ kind: 'feedback', verdict });
    const sent = await deliver();
    const receipt = await asked(sent);
    expect(receiptStatus(receipt.documents)).toBe(verdict);
    const [document] = receipt.documents;
    const bytes = await ledger.document(sent.head.submissionId, document?.documentId ?? '');
    expect(bytes.ok && createHash('sha256').update(bytes.value).digest('hex')).toBe(document?.sha256);
    expect(bytes.ok && bytes.value.toString('utf8')).toContain('<leveransestatus>');
    if (verdict !== 'godkjent') expect(document?.tilbakemelding?.avvik).toMatchObject([{ row: 4, cell: 'F4' }]);
    expect(await asked(sent)).toEqual(receipt);
    expect(readdirSync(join(store.directory, 'outbox', sent.head.submissionId, 'documents'))).toHaveLength(1);
  });

  it('that nobody understands is never an approval', async () => {
    practice.failNext({ kind: 'feedback', verdict: 'ukjent' });
    expect(receiptStatus((await asked(await deliver())).documents)).toBe('svar-mottatt');
  });

  it('for people alone are kept as they came, and are never an approval', async () => {
    practice.failNext({ kind: 'feedback', verdict: 'godkjent', as: 'pdf' });
    const { head } = await deliver();
    const receipt = await fetchDocuments(options, head.submissionId, access);
    const [document] = receipt.ok ? receipt.value.documents : [];
    expect(document).toMatchObject({ mediaType: 'application/pdf', tilbakemelding: null });
    expect(receiptStatus(ledger.get(head.submissionId)?.documents ?? [])).toBe('svar-mottatt');
    const bytes = await ledger.document(head.submissionId, document?.documentId ?? '');
    const text = bytes.ok ? bytes.value.toString('latin1') : '';
    expect(text).toMatch(/^%PDF-1\.4\n/);
    // Readers find the table of objects by its place, and each object by its entry.
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places.map((place) => text.slice(place, place + 7))).toEqual(['1 0 obj', '2 0 obj', '3 0 obj', '4 0 obj', '5 0 obj']);
  });

  it('haven’t come yet', async () => {
    practice.failNext({ kind: 'feedback', verdict: 'godkjent', delayMs: 60_000 });
    const receipt = await asked(await deliver());
    expect(receipt.documents).toEqual([]);
    expect(receiptStatus(receipt.documents)).toBe('levert');
  });

  it('are never fetched from a foreign host, nor after a redirect', async () => {
    const foreign = await startLoopbackServer(async () => json(200, {}));
    const own = await startLoopbackServer(async () => ({ status: 302, headers: { Location: `${foreign.origin}/steal` } }));
    for (const origin of [foreign.origin, own.origin]) {
      const dialogs = await startLoopbackServer(async () =>
        json(200, {
          id: 'd',
          attachments: [{ urls: [{ url: `${origin}/v1/dokument`, mediaType: 'application/pdf', consumerType: 'Api' }] }],
        }),
      );
      const environment = { ...access.environment, dialogporten: { baseUrl: dialogs.origin }, skatteetaten: { baseUrl: own.origin } };
      const sent = await deliver(origin === own.origin ? 101 : 100);
      const result = await fetchDocuments(options, sent.head.submissionId, { ...access, environment });
      expect(result).toMatchObject({ failure: { code: 'DOCUMENT_NOT_FETCHED' } });
      await dialogs.close();
    }
    expect(foreign.requests).toEqual([]);
    expect(own.requests).toHaveLength(1);
    await Promise.all([foreign.close(), own.close()]);
  });

  it('that are not given don’t keep the others away, and are told of afterwards', async () => {
    const own = await startLoopbackServer(async ({ url }) =>
      url === '/closed' ? json(403, { kode: 'GLD_005' }) : json(200, { leveranse: { leveransestatus: 'godkjent' } }),
    );
    const urls = ['https://example.org/guide', `${own.origin}/closed`, `${own.origin}/open`].map((url) => ({ url, consumerType: 'Api' }));
    const dialogs = await startLoopbackServer(async () => json(200, { id: 'd', attachments: [{ urls }] }));
    const environment = { ...access.environment, dialogporten: { baseUrl: dialogs.origin }, skatteetaten: { baseUrl: own.origin } };
    const { submissionId } = (await deliver()).head;
    const result = await fetchDocuments(options, submissionId, { ...access, environment });
    expect(result).toMatchObject({ failure: { code: 'DOCUMENT_NOT_FETCHED', data: { reason: 'FOREIGN_HOST' } } });
    expect(receiptStatus(ledger.get(submissionId)?.documents ?? [])).toBe('godkjent');
    await Promise.all([own.close(), dialogs.close()]);
  });

  it('are asked for as JSON when that is all there is', async () => {
    const own = await startLoopbackServer(async ({ headers }) =>
      headers.accept === 'application/json'
        ? json(200, { leveranse: { leveransestatus: 'avvist' } })
        : json(400, { kode: 'GLD_006', spesifisering: [{ kode: 'GLD_1030' }] }),
    );
    const dialogs = await startLoopbackServer(async () =>
      json(200, {
        id: 'd',
        transmissions: [{ attachments: [{ urls: [{ url: `${own.origin}/d`, mediaType: 'application/pdf', consumerType: 'Api' }] }] }],
      }),
    );
    const environment = { ...access.environment, dialogporten: { baseUrl: dialogs.origin }, skatteetaten: { baseUrl: own.origin } };
    const sent = await deliver();
    const result = await fetchDocuments(options, sent.head.submissionId, { ...access, environment });
    expect(result.ok && receiptStatus(result.value.documents)).toBe('avvist');
    await Promise.all([own.close(), dialogs.close()]);
  });
});

describe('where the token may go', () => {
  it.each([
    [TEST_ENVIRONMENT, 'https://ameldingtilbakemelding.api.skatteetaten-test.no/v1/x', true],
    [TEST_ENVIRONMENT, 'https://api-test.sits.no/api/x', true],
    [TEST_ENVIRONMENT, 'https://a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no/x', true],
    [PRODUCTION_ENVIRONMENT, 'https://api-test.sits.no/api/x', false],
    [PRODUCTION_ENVIRONMENT, 'http://a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no:8443/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no@evil.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://u@a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no.evil.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://evilapi.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://A.API.Skatteetaten.NO:443/x', true],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no./x', false],
    [PRODUCTION_ENVIRONMENT, 'https://evil.no\\@a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://evil.no#.api.skatteetaten.no', false],
    [PRODUCTION_ENVIRONMENT, 'https://evil.no%2f.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://:@evil.no/.api.skatteetaten.no', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no\u2024evil.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'ftp://a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, '//a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'urn:dialogporten:unauthorized', false],
    [PRODUCTION_ENVIRONMENT, 'not a url', false],
  ])('%#: %s', (environment, url, allowed) => {
    expect(isOwnDocumentUrl(environment, url)).toBe(allowed);
  });
});
