/** What the system's own dialogs say when a part of the app dies or hangs. */
import type { Language } from '../ipc/views.ts';

interface TroubleText {
  readonly hangs: string;
  readonly hangsDetail: string;
  readonly wait: string;
  readonly loadAgain: string;
  readonly bug: string;
  readonly bugDetail: string;
  readonly startAgain: string;
  readonly goOn: string;
}

export const TROUBLE_TEXT: Readonly<Record<Language, TroubleText>> = {
  nb: {
    hangs: 'Vinduet svarer ikke',
    hangsDetail: 'Det du har skrevet, er lagret. Du kan vente, eller laste vinduet på nytt; da kommer du tilbake der du var.',
    wait: 'Vent',
    loadAgain: 'Last på nytt',
    bug: 'Det oppsto en feil i Kundeutbytte',
    bugDetail: 'Det du har skrevet, er lagret. Start programmet på nytt for å være trygg. Ingenting blir sendt to ganger.',
    startAgain: 'Start på nytt',
    goOn: 'Fortsett',
  },
  nn: {
    hangs: 'Vindauget svarar ikkje',
    hangsDetail: 'Det du har skrive, er lagra. Du kan vente, eller laste vindauget på nytt; då kjem du tilbake der du var.',
    wait: 'Vent',
    loadAgain: 'Last på nytt',
    bug: 'Det oppstod ein feil i Kundeutbytte',
    bugDetail: 'Det du har skrive, er lagra. Start programmet på nytt for å vere trygg. Ingenting blir sendt to gonger.',
    startAgain: 'Start på nytt',
    goOn: 'Hald fram',
  },
  en: {
    hangs: 'The window does not respond',
    hangsDetail: 'What you have typed is saved. You can wait, or load the window again; you come back to where you were.',
    wait: 'Wait',
    loadAgain: 'Load again',
    bug: 'Something went wrong in Kundeutbytte',
    bugDetail: 'What you have typed is saved. Start the program again to be safe. Nothing is sent twice.',
    startAgain: 'Start again',
    goOn: 'Go on',
  },
};
