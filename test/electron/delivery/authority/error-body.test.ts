import { describe, expect, it } from 'vitest';
import { readErrorBody } from '../../../../electron/delivery/authority/error-body.ts';

const read = (contentType: string, text: string) => readErrorBody(contentType, Buffer.from(text, 'utf8'));
const json = (value: unknown) => read('application/json', JSON.stringify(value));

describe('the error of spec 4.8', () => {
  it('is read whole, without the value that was given', () => {
    const body = json({
      kode: 'GLD_010',
      melding: 'Feil i innsending',
      korrelasjonsid: '0193b5cd-cb85',
      spesifisering: [
        { kode: 'GLD_1052', melding: 'Ulikt år', sti: '/leveranse/inntektsaar', angittVerdi: '2023' },
        { kode: 'GLD_1022', sti: 'leveranse.oppgave[1].oppgaveeier.foedselsnummer', angittVerdi: '01010012345' },
      ],
    });
    expect(body).toEqual({
      kode: 'GLD_010',
      melding: 'Feil i innsending',
      korrelasjonsid: '0193b5cd-cb85',
      details: [
        { kode: 'GLD_1052', melding: 'Ulikt år', sti: '/leveranse/inntektsaar' },
        { kode: 'GLD_1022', sti: 'leveranse.oppgave[1].oppgaveeier.foedselsnummer' },
      ],
    });
  });

  it.each(['spesifisering', 'feilspesifisering', 'spesifiseringer', 'feilspesifiseringer', 'detaljer'])('has its details in %s', (name) => {
    expect(json({ [name]: [{ kode: 'GLD_1022', ny: {} }, 'bare tekst', 17, null] })).toEqual({
      details: [{ kode: 'GLD_1022' }, { melding: 'bare tekst' }],
    });
  });

  it('is taken however little there is of it, and whatever else is in it', () => {
    expect(json({ kode: 'DAS-001' })).toEqual({ kode: 'DAS-001', details: [] });
    expect(json({ kode: 17, melding: { nb: 'x' }, nytt: [1], spesifisering: 'ingen' })).toEqual({ kode: '17', details: [] });
    expect(read('', '\ufeff{"melding":"med byte order mark"}')).toEqual({ melding: 'med byte order mark', details: [] });
  });

  it('hides the personal digits of a fødselsnummer, and no other digits', () => {
    expect(json({ melding: 'Fødselsnummer 01010012345 (010100 12345) for 310279617 i 2025, id 123456789012' })).toEqual({
      melding: 'Fødselsnummer 010100 ••••• (010100 •••••) for 310279617 i 2025, id 123456789012',
      details: [],
    });
    expect(JSON.stringify(json({ spesifisering: [{ melding: 'nr 01010012345' }, '01010012345'] }))).not.toContain('12345');
  });
});

describe('other shapes', () => {
  it('problem+json', () => {
    expect(read('application/problem+json', '{"title":"Bad Request","detail":"Noe er galt","code":"AUTH-00001","status":400}')).toEqual({
      kode: 'AUTH-00001',
      melding: 'Noe er galt',
      details: [],
    });
  });

  it('XML, with any prefix', () => {
    const xml = `<?xml version="1.0"?><f:feil xmlns:f="urn:no:skatteetaten:datasamarbeid:feil:v1">
      <f:spesifisering><f:kode>GLD_1022</f:kode><f:melding>Feil &lt;i&gt; A &amp;amp; B</f:melding><f:sti>/leveranse/oppgave/3</f:sti></f:spesifisering>
      <f:spesifisering><f:kode>GLD_1027</f:kode><f:angittVerdi>01010012345</f:angittVerdi></f:spesifisering>
      <f:kode>GLD_010</f:kode><f:melding/><f:korrelasjonsid> abc </f:korrelasjonsid></f:feil>`;
    expect(read('application/xml', xml)).toEqual({
      kode: 'GLD_010',
      korrelasjonsid: 'abc',
      details: [{ kode: 'GLD_1022', melding: 'Feil <i> A &amp; B', sti: '/leveranse/oppgave/3' }, { kode: 'GLD_1027' }],
    });
  });

  it('plain text', () => {
    expect(read('text/plain', 'Unknown instance. ID=17')).toEqual({ melding: 'Unknown instance. ID=17', details: [] });
  });
});

describe('what the authority can’t have written', () => {
  it.each([
    ['application/json', ''],
    ['application/json', '{}'],
    ['application/json', '[]'],
    ['application/json', '"GLD_010"'],
    ['application/json', '{"kode":"GLD_010"'],
    ['application/json', '{"spesifisering":[]}'],
    ['text/html', '{"kode":"GLD_010"}'],
    ['text/html', '<html><title>403</title>'],
    ['application/json', '<!DOCTYPE html><kode>GLD_010</kode>'],
    ['application/xml', '<svg></svg>'],
    ['application/octet-stream', 'hva som helst'],
  ])('%s: %s', (contentType, text) => {
    expect(read(contentType, text)).toBeUndefined();
  });
});
