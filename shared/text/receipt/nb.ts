import { wholeNumber } from '../format.ts';

export const receiptNb = {
  title: 'Kvittering',
  lead: (receiver: string) => `${receiver} har tatt imot leveransen.`,
  receiver: { practice: 'Øvingsmyndigheten', test: 'Testmiljøet hos Skatteetaten', production: 'Skatteetaten' },
  notApproval: 'Dette er kvittering for at den er levert, ikke for at den er godkjent.',
  practiceMark: 'Generalprøve. Ingenting er sendt til Skatteetaten.',
  at: (date: string, time: string) => `${date} kl. ${time}`,
  from: 'Fra',
  contact: 'Kontakt',
  part: 'Del',
  parts: (count: number) => `Lista gikk som ${wholeNumber(count)} leveranser, hver med sin kvittering`,
  year: 'Inntektsår',
  count: 'Oppgaver',
  sum: 'Sum utbetalt',
  delivered: 'Levert',
  dialogId: 'Dialog-ID',
  forsendelseId: 'Forsendelse-ID',
  reference: 'Vår referanse',
  idempotencyKey: 'Nøkkel for leveransen',
  sha256: 'Fingeravtrykk (SHA-256)',
  sha256Help: 'Regnet ut av nøyaktig de bytene som ble sendt.',
  file: 'Regneark',
  proof: 'Bevis',
  proofHelp: 'Ta vare på disse. Med dem kan du vise hva som ble sendt, og når.',
  copyAll: 'Kopier kvitteringen',
  next: 'Hva skjer nå',
  nextSteps: [
    'Skatteetaten kontrollerer leveransen og legger en tilbakemelding i innboksen til laget i Altinn. Les den når den kommer.',
    'Oppdager du en feil, må den rettes så fort som mulig og senest 1. mars for å komme med i skattemeldingen.',
    'Mottakerne bør få vite hva som er meldt inn om dem.',
  ],
  nextStepsPractice: [
    'På ordentlig kommer nå en tilbakemelding fra Skatteetaten i innboksen til laget i Altinn.',
    'Du har gått hele veien. Slipp ditt eget regneark når du vil, også under øving: da blir ingenting sendt.',
  ],
  seeArchive: 'Se alt som er sendt',
  newDelivery: 'Ny leveranse',
};

export type ReceiptTexts = typeof receiptNb;
