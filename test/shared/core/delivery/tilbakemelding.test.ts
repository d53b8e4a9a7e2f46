import { describe, expect, it } from 'vitest';
import { readTilbakemelding, type Verdict } from '../../../../shared/core/delivery/tilbakemelding.ts';

const ABOUT = { oppgavegiversLeveranseReferanse: 'KU-2025-1', antallOppgaver: 3 };
const read = (text: string) => readTilbakemelding(text, ABOUT);

function xml(inside: string): string {
  return `<?xml version="1.0"?><!-- x --><t:tilbakemelding xmlns:t="urn:ske:x:v2"><t:fil>${inside}</t:fil></t:tilbakemelding>`;
}
const leveranse = (status: string, more = '') => `<t:leveranse a="b>c"><t:leveransestatus> ${status}
</t:leveransestatus>${more}</t:leveranse>`;
const counts = (all: number, rejected: number, warned: number) =>
  `<oppgaveoppsummering><antallOppgaver>${all}</antallOppgaver><antallAvvisteOppgaver>${rejected}</antallAvvisteOppgaver><antallOppgaverMedVarsel>${warned}</antallOppgaverMedVarsel></oppgaveoppsummering>`;
const reference = (value: string) => `<oppgavegiversleveransereferanse>${value}</oppgavegiversleveransereferanse>`;
const avvik = (severity: string) =>
  `<avvik><avvikskode>A1</avvikskode><avvikstekst>Feil for 01010112345 &amp; co</avvikstekst><alvorlighetsgrad>${severity}</alvorlighetsgrad></avvik>`;

describe('the verdict', () => {
  it.each<[string, string, Verdict]>([
    ['approved', xml(leveranse('godkjent')), 'godkjent'],
    ['approved, with our reference and counts', xml(leveranse('godkjent', reference('KU-2025-1') + counts(3, 0, 0))), 'godkjent'],
    ['approved with a warning count', xml(leveranse('godkjent', counts(3, 0, 1))), 'godkjent-med-avvik'],
    ['approved with a rejected oppgave', xml(leveranse('godkjent', counts(3, 1, 0))), 'godkjent-med-avvik'],
    ['approved with a remark', xml(leveranse('godkjent', avvik('advarsel'))), 'godkjent-med-avvik'],
    ['rejected', xml(leveranse('avvist', avvik('avvist'))), 'avvist'],
    ['rejected as a whole', xml(`<filavvik><avvikskode>F</avvikskode><alvorlighetsgrad>avvist</alvorlighetsgrad></filavvik>`), 'avvist'],
    ['another’s reference', xml(leveranse('godkjent', reference('KU-2025-2'))), 'ukjent'],
    [
      'ours beside another’s that was rejected',
      xml(leveranse('avvist', reference('X')) + leveranse('godkjent', reference('KU-2025-1'))),
      'godkjent',
    ],
    ['both at once', xml(leveranse('godkjent') + leveranse('avvist')), 'ukjent'],
    ['a new word', xml(leveranse('delvis godkjent')), 'ukjent'],
    ['another count than ours', xml(leveranse('godkjent', counts(2, 0, 0))), 'ukjent'],
    [
      'approved, but the file is rejected',
      xml(`<filavvik><avvikskode>F</avvikskode><alvorlighetsgrad>avvist</alvorlighetsgrad></filavvik>${leveranse('godkjent')}`),
      'ukjent',
    ],
    [
      'JSON with the same names',
      JSON.stringify({ tilbakemelding: { fil: [{ leveranse: [{ leveransestatus: 'godkjent' }] }] } }),
      'godkjent',
    ],
    ['JSON, rejected', JSON.stringify({ leveranse: { leveransestatus: 'avvist', avvik: [{ avvikskode: 'A' }] } }), 'avvist'],
  ])('%s', (_name, text, verdict) => {
    expect(read(text)?.verdict).toBe(verdict);
  });

  it.each([
    ['a web page', '<!doctype html><html><body>godkjent</body></html>'],
    ['another XML', '<melding>godkjent</melding>'],
    ['JSON that says something else', '{"status":"godkjent"}'],
    ['broken XML', '<tilbakemelding><leveranse><leveransestatus>godkjent</leveranse>'],
    ['cut off', xml(leveranse('godkjent')).slice(0, -20)],
    ['a document type', `<!DOCTYPE x [<!ENTITY e "godkjent">]>${xml(leveranse('&e;'))}`],
    ['too deep', `${'<a>'.repeat(200)}${leveranse('godkjent')}${'</a>'.repeat(200)}`],
    ['nothing', ''],
  ])('none from %s', (_name, text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('what it remarks on', () => {
  it('keeps the code, masks numbers in words, and knows whom it is about', () => {
    const text = xml(
      `<leveransestatus>x</leveransestatus><oppgave><oppgaveeier><foedselsnummer>13097248022</foedselsnummer></oppgaveeier>${avvik('advarsel')}</oppgave>`,
    );
    expect(read(text)?.avvik).toEqual([
      { kode: 'A1', tekst: 'Feil for 010101 ••••• & co', alvorlighetsgrad: 'advarsel', oppgaveeier: '13097248022' },
    ]);
  });

  it('is nobody’s in particular when it stands under the oppgavegiver', () => {
    const text = xml(`<oppgavegiver><organisasjonsnummer>311131788</organisasjonsnummer>${avvik('noe annet')}</oppgavegiver>`);
    expect(read(text)?.avvik).toMatchObject([{ alvorlighetsgrad: 'ukjent' }]);
    expect(read(text)?.avvik[0]).not.toHaveProperty('oppgaveeier');
  });
});
