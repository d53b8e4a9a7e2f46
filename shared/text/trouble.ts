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
  readonly inMemory: string;
  readonly inMemoryDetail: string;
  readonly startWithout: string;
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
    inMemory: 'Kundeutbytte bør startes på nytt, men utkastene dine er ikke lagret ennå',
    inMemoryDetail:
      'Maskinen har ingen nøkkelring, så det du har gjort, ligger bare i minnet. Vent, velg en passordfrase i vinduet, og start så på nytt; da er alt med.',
    startWithout: 'Start uten utkastene',
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
    inMemory: 'Kundeutbytte bør startast på nytt, men utkasta dine er ikkje lagra enno',
    inMemoryDetail:
      'Maskina har ingen nøkkelring, så det du har gjort, ligg berre i minnet. Vent, vel ein passordfrase i vindauget, og start så på nytt; då er alt med.',
    startWithout: 'Start utan utkasta',
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
    inMemory: 'Kundeutbytte should start again, but your drafts are not saved yet',
    inMemoryDetail:
      'This machine has no keychain, so what you have done is in memory only. Wait, choose a passphrase in the window, and then start again; everything comes along.',
    startWithout: 'Start without the drafts',
  },
};
