/** What is copied for whoever helps: everything that leads to the cause, and nothing about people, whatever an authority or a file has written. */
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../electron/delivery/outbox/outbox-log.ts';
import { deliveryDiagnostics } from '../../../../electron/delivery/send/diagnostics.ts';
import type { DocumentRecord } from '../../../../shared/core/delivery/receipt.ts';
import type { Submission, SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { failure } from '../../../../shared/core/failure.ts';

const NOW = new Date('2026-01-31T20:15:00Z');
const UUID = '6f0e2c1a-1b2c-4d3e-8f4a-5b6c7d8e9fab';
const KEY = '9c8b7a6f-5e4d-4c3b-8a2f-1e0d9c8b7a6f';
const HASH = 'ab12cd34ef56'.padEnd(64, '0');

function submission(state: SubmissionState, said = 'ordinary'): Submission {
  return {
    head: {
      submissionId: UUID,
      draftId: null,
      environmentName: said === 'ordinary' ? 'practice' : said,
      createdAt: '2026-01-31T20:00:00.000Z',
      organisasjonsnummer: '311131788',
      oppgavegiverName: said,
      inntektsaar: 2025,
      oppgavegiversLeveranseReferanse: 'KU-2025-5B6C7D8E9FAB',
      idempotencyKey: KEY,
      bodySha256: HASH,
      bodyBytes: 21_840,
      contentSha256: HASH,
      antallOppgaver: 4_711,
      sumUtbetaltBeloep: 9_876_543,
      rows: [4, 5, 6],
      file: `${said}.xlsx`,
      sheet: said,
      columns: { identifikator: 'B' },
      kontaktperson: said,
    },
    state,
  };
}

function answer(httpStatus: number, body: string, contentType = 'application/json'): Happening['answer'] {
  return { httpStatus, contentType, bodyBase64: Buffer.from(body).toString('base64'), truncated: false };
}

const at = '2026-01-31T20:01:00.000Z';

it('says what happened, when, by codes and hashes', () => {
  const busy: SubmissionState = {
    kind: 'unsure',
    at,
    failure: failure('SKATTEETATEN_UNREACHABLE', { httpStatus: 503, kode: 'GLD_023' }, true),
  };
  const refused: SubmissionState = {
    kind: 'refused',
    at: '2026-01-31T20:02:00.000Z',
    refusal: { httpStatus: 400, kode: 'GLD_010', korrelasjonsid: UUID, spesifisering: [] },
  };
  const error = {
    kode: 'GLD_010',
    melding: 'Feil',
    korrelasjonsid: UUID,
    spesifisering: [{ kode: 'GLD_1022', sti: 'leveranse/oppgave/3/utbetaltBeloep', angittVerdi: '5700' }, { kode: 'GLD_1052' }],
  };
  const history: Happening[] = [
    { state: { kind: 'sending', at: '2026-01-31T20:00:30.000Z' }, answer: undefined },
    { state: busy, answer: answer(503, '<html>sorry</html>', 'text/html') },
    { state: refused, answer: answer(400, JSON.stringify(error)) },
  ];
  const documents: DocumentRecord[] = [
    {
      version: 1,
      number: 2,
      previous: HASH,
      kind: 'document',
      at: '2026-01-31T20:10:00.000Z',
      submissionId: UUID,
      documentId: 'a'.repeat(32),
      name: 'Tilbakemelding',
      mediaType: 'application/xml',
      bytes: 900,
      sha256: HASH,
      tilbakemelding: { verdict: 'avvist', avvik: [] },
    },
  ];
  const text = deliveryDiagnostics({ submission: submission(refused), history, documents }, { Kundeutbytte: '1.2.3' }, NOW);
  expect(text).toBe(`Kundeutbytte: 1.2.3
Time: 2026-01-31T20:15:00.000Z
Environment: practice
Submission: ${UUID}
Reference: KU-2025-5B6C7D8E9FAB
Key: ${KEY}
Frozen: 2026-01-31T20:00:00.000Z
Inntektsår: 2025
Body: 21840 bytes, SHA-256 ab12cd34ef56
State: refused, HTTP 400

History:
  2026-01-31T20:00:30.000Z sending
  2026-01-31T20:01:00.000Z unsure, SKATTEETATEN_UNREACHABLE, httpStatus 503, kode GLD_023
    HTTP 503, text/html, 18 bytes, SHA-256 fdafc767d964
    no error in it that the app can read
  2026-01-31T20:02:00.000Z refused, HTTP 400
    HTTP 400, application/json, ${JSON.stringify(error).length} bytes, SHA-256 6a0688d9717b
    GLD_010, korrelasjonsid ${UUID}
    GLD_1022 at oppgave 3, utbetaltBeloep
    GLD_1052

Documents:
  2026-01-31T20:10:00.000Z 900 bytes, SHA-256 ab12cd34ef56, avvist
`);
});

describe('whatever was written', () => {
  const secrets = [
    '01019012345',
    '010190 12345',
    '010190-12345',
    '010190\u00a012345',
    '0101901234501019012345',
    'Kari Ødegård Nordmann',
    'kari.nordmann@example.no',
    '+4791234567',
    'NORDMANN',
    '9876543',
    '<script>Kari</script>',
    'Kari\nState: delivered',
    '../../home/kari/Medlemmer.xlsx',
    'https://user:Kari@evil.example/',
  ];

  it.each(secrets)('%j does not come along', (said) => {
    const body = JSON.stringify({
      kode: said,
      melding: said,
      korrelasjonsid: said,
      spesifisering: [
        { kode: said, melding: said, sti: said, angittVerdi: said },
        { kode: 'GLD_1022', sti: `leveranse/oppgave/1/${said}`, angittVerdi: said },
        said,
      ],
      [said]: said,
    });
    const xml = `<feil><kode>${said}</kode><melding>${said}</melding><korrelasjonsid>${said}</korrelasjonsid></feil>`;
    const unsure: SubmissionState = {
      kind: 'unsure',
      at,
      failure: failure('SKATTEETATEN_UNREACHABLE', { saying: said, reason: `${said} a`, list: [said] }),
    };
    const delivered: SubmissionState = {
      kind: 'delivered',
      at,
      answer: { dialogId: said, forsendelseId: said, oppgavegiversLeveranseReferanse: said, antallOppgaver: 4_711 },
    };
    const refused: SubmissionState = {
      kind: 'refused',
      at,
      refusal: {
        httpStatus: 400,
        kode: said,
        melding: said,
        korrelasjonsid: said,
        spesifisering: [{ melding: said, sti: said, cell: 'B4' }],
      },
    };
    const history: Happening[] = [
      { state: unsure, answer: answer(503, body) },
      { state: unsure, answer: answer(400, xml, 'application/xml') },
      { state: unsure, answer: answer(500, said, said) },
      { state: refused, answer: answer(400, said, 'text/plain') },
      { state: delivered, answer: answer(200, body) },
    ];
    const documents: DocumentRecord[] = [
      {
        version: 1,
        number: 2,
        previous: null,
        kind: 'document',
        at,
        submissionId: UUID,
        documentId: 'a'.repeat(32),
        name: said,
        mediaType: said,
        bytes: 1,
        sha256: HASH,
        tilbakemelding: { verdict: 'avvist', avvik: [{ kode: said, tekst: said, alvorlighetsgrad: 'avvist' }] },
      },
    ];
    for (const state of [unsure, refused, delivered]) {
      const text = deliveryDiagnostics({ submission: submission(state, said), history, documents }, { Kundeutbytte: '1.2.3' }, NOW);
      expect(text).not.toContain(said);
      for (const part of ['Kari', 'kari', '01019', '12345', '311131788', '4711', '9876543', 'Medlemmer']) expect(text).not.toContain(part);
      expect(text.match(/^State: /gm)).toHaveLength(1);
    }
  });
});
