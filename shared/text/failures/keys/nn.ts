import type { KeyFailureTexts } from '../shape.ts';

const ISSUED_FOR: Readonly<Record<string, string>> = { practice: 'generalprøve', test: 'test', production: 'produksjon' };

const IMPORT_AGAIN = 'Hent inn sertifikatfila på nytt under Tilgang, eller lag ein ny nøkkel der.';

export const keyFailuresNn: KeyFailureTexts = {
  P12_WRONG_PASSPHRASE: () => ({
    title: 'Passordet til sertifikatet stemmer ikkje',
    detail: 'Fila lèt seg ikkje opne med det.',
    todo: 'Prøv passordet du fekk frå Buypass eller Commfides. Pass på store og små bokstavar.',
  }),
  P12_NOT_READABLE: () => ({
    title: 'Dette er ikkje ei sertifikatfil',
    detail: 'Appen ventar ei fil som sluttar på .p12 eller .pfx, med nøkkel og sertifikat i. Denne er noko anna, eller er skadd.',
    todo: 'Vel fila du fekk frå Buypass eller Commfides.',
  }),
  P12_TOO_LARGE: () => ({
    title: 'Fila er for stor til å vere eit sertifikat',
    detail: 'Ei sertifikatfil er nokre få kilobyte. Denne er over 1 MB, så ho er ikkje opna.',
    todo: 'Vel fila som sluttar på .p12 eller .pfx.',
  }),
  P12_READER_STOPPED: () => ({
    title: 'Opninga av sertifikatfila stoppa',
    detail: 'Den delen av appen som opnar slike filer, vart ikkje ferdig. Ingenting er endra.',
    todo: 'Prøv igjen. Skjer det på nytt, be utferdaren om fila ein gong til.',
  }),
  P12_NO_KEY: () => ({
    title: 'Det er ingen nøkkel i fila',
    detail: 'Ho har berre sertifikat. For å signere trengst den private nøkkelen som høyrer til.',
    todo: 'Vel fila som sluttar på .p12 eller .pfx, og ikkje .cer eller .crt pakka om.',
  }),
  P12_NO_CERTIFICATE: () => ({
    title: 'Nøkkelen manglar sertifikatet sitt',
    detail: 'Ingen av sertifikata i fila høyrer til nøkkelen i ho.',
    todo: 'Be utferdaren om ei fil med både nøkkel og sertifikat.',
  }),
  P12_KEY_NOT_RSA: () => ({
    title: 'Nøkkelen er av feil type',
    detail: 'Maskinporten tek berre imot RSA-nøklar, og denne er av ein annan type, truleg EC.',
    todo: 'Bestill eit verksemdssertifikat med RSA-nøkkel, eller bruk ein nøkkel du lagar i appen.',
  }),
  P12_KEY_TOO_SHORT: (fill) => ({
    title: 'Nøkkelen er for kort',
    detail: `Han er på ${fill.text('bits')} bitar, og det må vere minst 2048.`,
    todo: 'Bestill eit nytt verksemdssertifikat, eller bruk ein nøkkel du lagar i appen.',
  }),
  P12_ENCRYPTION_ONLY: () => ({
    title: 'Dette sertifikatet kan ikkje signere',
    detail: 'Det er berre til kryptering. Eit sett frå utferdaren har eitt for signering òg, ofte i ei eiga fil.',
    todo: 'Vel fila med signeringssertifikatet.',
  }),
  P12_NO_ORGANISASJONSNUMMER: () => ({
    title: 'Sertifikatet har ikkje noko organisasjonsnummer',
    detail: 'Då er det ikkje eit verksemdssertifikat. Det kan vere eit personleg sertifikat.',
    todo: 'Vel verksemdssertifikatet frå Buypass eller Commfides.',
  }),
  P12_OTHER_KEY: () => ({
    title: 'Dette er ein annan nøkkel',
    detail: 'Fila lét seg opne, men nøkkelen i ho er ikkje den som vart vald under Tilgang.',
    todo: 'Vel den same fila som sist. Er sertifikatet fornya, hent inn det nye under Tilgang.',
  }),
  P12_CHOOSE_AGAIN: () => ({
    title: 'Vel sertifikatfila på nytt',
    detail: 'Ho var open i ti minutt, og så vart nøkkelen sleppt. Ingenting er endra.',
    todo: 'Vel fila og skriv passordet igjen.',
  }),
  CERTIFICATE_EXPIRED: (fill) => ({
    title: 'Sertifikatet har gått ut',
    detail: `Det galdt til ${fill.date('notAfter')}.`,
    todo: 'Bestill eit nytt hos Buypass eller Commfides, eller bruk ein nøkkel du lagar i appen.',
  }),
  CERTIFICATE_NOT_YET_VALID: (fill) => ({
    title: 'Sertifikatet gjeld ikkje enno',
    detail: `Det gjeld frå ${fill.date('notBefore')}. Går klokka på maskina feil, kan det òg vere grunnen.`,
    todo: 'Sjekk dato og klokke på maskina, eller vent til sertifikatet gjeld.',
  }),
  CERTIFICATE_WRONG_ENVIRONMENT: (fill) => ({
    title: 'Sertifikatet er for eit anna miljø',
    detail: `Utferdaren lagar sertifikat for ${wordOf(fill.text('issuedFor'))}, og her trengst eitt for ${wordOf(fill.text('environment'))}.`,
    todo: 'Vel sertifikatet for dette miljøet, eller byt miljø under Innstillingar.',
  }),
  CERTIFICATE_OTHER_ORGANISATION: (fill) => ({
    title: 'Sertifikatet tilhøyrer ein annan organisasjon',
    detail: `Det er utferda til ${fill.number('organisasjonsnummer')}, og klienten tilhøyrer ${fill.number('expected')}.`,
    todo: 'Bruk eit sertifikat med same organisasjonsnummer som klienten. Det skal vere hovudeininga, ikkje ei undereining.',
  }),
  KEYCHAIN_ABSENT: () => ({
    title: 'Maskina har ingen nøkkelring',
    detail: 'Nøkkelen blir berre lagd i nøkkelringen til maskina, aldri i ei fil i klartekst. Ingenting er endra.',
    todo: 'Set opp nøkkelringen og prøv igjen, eller vel å bruke sertifikatfila kvar gong.',
  }),
  KEYCHAIN_LOCKED: () => ({
    title: 'Nøkkelringen er låst',
    detail: 'Han svarar ikkje før han er låst opp. Ingenting er endra.',
    todo: 'Lås opp nøkkelringen, til dømes ved å logge inn på maskina på nytt, og prøv igjen.',
  }),
  KEYCHAIN_DENIED: () => ({
    title: 'Appen fekk ikkje bruke nøkkelringen',
    detail: 'Maskina spurde om appen kunne bruke han, og svaret var nei. Ingenting er endra.',
    todo: 'Prøv igjen og svar ja, eller vel å bruke sertifikatfila kvar gong.',
  }),
  KEYCHAIN_KEY_MISSING: () => ({
    title: 'Nøkkelen er borte frå nøkkelringen',
    detail: 'Nøkkelringen verkar, men nøkkelen ligg ikkje der lenger. Han kan vere tømd, eller maskina bytt.',
    todo: IMPORT_AGAIN,
  }),
  KEYCHAIN_KEY_DAMAGED: () => ({
    title: 'Nøkkelen i nøkkelringen er endra',
    detail: 'Det som ligg der, er ikkje den nøkkelen appen la inn. Han blir ikkje brukt.',
    todo: IMPORT_AGAIN,
  }),
  KEY_NOT_FOUND: () => ({
    title: 'Fann ikkje nøkkelen',
    detail: 'Han er fjerna frå appen.',
    todo: IMPORT_AGAIN,
  }),
  KEY_FILE_NEEDED: () => ({
    title: 'Sertifikatfila trengst for å signere',
    detail: 'Nøkkelen er ikkje lagra på maskina, slik du valde. Ingenting er sendt.',
    todo: 'Vel sertifikatfila og skriv passordet til ho.',
  }),
  KEY_TOO_OLD: (fill) => ({
    title: 'Nøkkelen er over eitt år gammal',
    detail: `Ein nøkkel på klienten varer i eitt år, og denne varte truleg til ${fill.date('notAfter')}.`,
    todo: 'Lag ein ny nøkkel under Tilgang, og legg han på klienten.',
  }),
};

function wordOf(environment: string): string {
  return ISSUED_FOR[environment] ?? environment;
}
