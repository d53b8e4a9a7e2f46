import type { NilTexts } from './nb.ts';

export const nilNn: NilTexts = {
  settings: {
    title: 'For ekspertar',
    on: 'La meg melde herifrå at det ikkje er noko å melde inn',
    onHelp:
      'Korleis ein slik leveranse skal skrivast, står ikkje i noka offentleg kjelde. Skatteetaten kan avvise han eller forstå han på ein annan måte enn du meiner. Skjemaet RF-1301 på skatteetaten.no er den sikre vegen.',
    spelling: 'Skrivemåten',
    leveransetype: 'Verdien i «leveransetype»',
    leveransetypeHelp: 'Framlegget «ingenOppgaver» er gjetta ut frå korleis namna elles er. Det er ikkje stadfesta.',
    notTaken: 'Skriv eitt ord med bokstavane a–z, tal, _ eller -, høgst 50 teikn. «ordinaer» er ei vanleg liste og kan ikkje brukast her.',
    save: 'Lagre verdien',
    saved: 'Verdien er lagra.',
    oppgave: 'Lista over mottakarar («oppgave»)',
    oppgaver: { empty: 'Tom liste', absent: 'Utelaten' },
    oppgaveoppsummering: 'Tal og sum («oppgaveoppsummering»)',
    oppsummeringer: { zero: 'Begge er 0', absent: 'Utelaten' },
    written: 'Slik blir det skrive',
  },
  start: {
    detail: 'Skjemaet på skatteetaten.no er den sikre vegen, òg når du har slått på å sende herifrå.',
    here: 'Send herifrå i staden …',
  },
  ordinary: 'Den vanlege vegen er nettskjemaet',
  ordinaryDetail: 'Skjemaet til Skatteetaten har ein eigen måte å seie det på, så der er det ikkje noko å gjette.',
  here: 'Send herifrå',
  unknown:
    'Korleis dette skal skrivast, står ikkje i noka offentleg kjelde. Blir det avvist, er ingenting meldt. Blir det forstått på ein annan måte, veit ikkje appen om det.',
  spelt: 'Blir skrive slik',
  change: 'Endre skrivemåten',
  tested: (date: string, status: string) => `Testmiljøet tok imot denne skrivemåten ${date}. ${status}.`,
  notTested: {
    practice:
      'Testmiljøet har ikkje teke imot denne skrivemåten enno. Øvingsmyndigheita tek imot alle: ho veit heller ikkje kva som er rett.',
    test: 'Testmiljøet har ikkje teke imot denne skrivemåten enno.',
    production: 'Testmiljøet har ikkje teke imot denne skrivemåten enno. Før det har skjedd, blir han ikkje send til Skatteetaten.',
  },
  yearHelp: 'Året det ikkje vart betalt ut noko. Det må vere over.',
  confirm: (year: number) => `Laget betalte ikkje ut skattepliktig kundeutbytte i ${year}, og har ikkje meldt inn noko for det året`,
  confirmHelp:
    'Appen ser berre det som er sendt herifrå. Er det meldt inn noko i nettskjemaet eller frå ei anna maskin, kan dette bli forstått som at det skal slettast.',
  send: {
    practice: 'Send «ingen oppgåver» i generalprøva',
    test: 'Send «ingen oppgåver» til testmiljøet',
    production: 'Send «ingen oppgåver» til Skatteetaten',
  },
  missing: {
    title: 'Dette manglar før det kan sendast',
    who: 'Fyll inn kven som melder inn',
    environment: {
      practice: 'Bruk eit øvingslag: generalprøva tek berre oppdikta organisasjonsnummer',
      test: 'Bruk eit oppdikta lag: testmiljøet tek berre oppdikta organisasjonsnummer',
      production: 'Organisasjonsnummeret er oppdikta og høyrer ikkje til i produksjon',
    },
    against: 'Sjå kvifor dette laget og året ikkje kan meldast slik',
    tested: 'Send den same skrivemåten i Test først',
    confirm: 'Stadfest at det ikkje er noko å melde inn',
  },
  seeIt: 'Sjå leveransen',
  back: 'Tilbake',
  what: 'Innhald',
  nothing: (leveransetype: string) => `Ingen oppgåver (skrive «${leveransetype}»)`,
  line: 'Ingen oppgåver',
  held: 'Ingen oppgåver, og det er meldt',
  afterAll: 'Er det likevel noko å melde inn for året, så slepp reknearket på første side og send lista som vanleg.',
  again: 'Til skjemaet i appen',
  refused: 'Dette vart ikkje teke imot, så det er ikkje meldt. Bruk nettskjemaet, eller prøv ein annan skrivemåte i test.',
};
