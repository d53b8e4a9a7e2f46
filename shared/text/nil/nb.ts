/** What is said of the nil return: that a co-op paid nothing that is to be reported (spec 4.6). */
export const nilNb = {
  settings: {
    title: 'For eksperter',
    on: 'La meg melde herfra at det ikke er noe å melde inn',
    onHelp:
      'Hvordan en slik leveranse skal skrives, står ikke i noen offentlig kilde. Skatteetaten kan avvise den eller forstå den på en annen måte enn du mener. Skjemaet RF-1301 på skatteetaten.no er den sikre veien.',
    spelling: 'Skrivemåten',
    leveransetype: 'Verdien i «leveransetype»',
    leveransetypeHelp: 'Forslaget «ingenOppgaver» er gjettet ut fra hvordan navnene ellers er. Det er ikke bekreftet.',
    notTaken: 'Skriv ett ord med bokstavene a–z, tall, _ eller -, høyst 50 tegn. «ordinaer» er en vanlig liste og kan ikke brukes her.',
    save: 'Lagre verdien',
    saved: 'Verdien er lagret.',
    oppgave: 'Lista over mottakere («oppgave»)',
    oppgaver: { empty: 'Tom liste', absent: 'Utelatt' },
    oppgaveoppsummering: 'Antall og sum («oppgaveoppsummering»)',
    oppsummeringer: { zero: 'Begge er 0', absent: 'Utelatt' },
    written: 'Slik blir det skrevet',
  },
  start: {
    detail: 'Skjemaet på skatteetaten.no er den sikre veien, også når du har slått på å sende herfra.',
    here: 'Send herfra i stedet …',
  },
  ordinary: 'Den vanlige veien er nettskjemaet',
  ordinaryDetail: 'Skatteetatens skjema har en egen måte å si det på, så der er det ikke noe å gjette.',
  here: 'Send herfra',
  unknown:
    'Hvordan dette skal skrives, står ikke i noen offentlig kilde. Blir det avvist, er ingenting meldt. Blir det forstått på en annen måte, vet ikke appen om det.',
  spelt: 'Skrives slik',
  change: 'Endre skrivemåten',
  tested: (date: string, status: string) => `Testmiljøet tok imot denne skrivemåten ${date}. ${status}.`,
  notTested: {
    practice:
      'Testmiljøet har ikke tatt imot denne skrivemåten ennå. Øvingsmyndigheten tar imot alle: den vet heller ikke hva som er rett.',
    test: 'Testmiljøet har ikke tatt imot denne skrivemåten ennå.',
    production: 'Testmiljøet har ikke tatt imot denne skrivemåten ennå. Før det har skjedd, blir den ikke sendt til Skatteetaten.',
  },
  yearHelp: 'Året det ikke ble betalt ut noe. Det må være over.',
  confirm: (year: number) => `Laget betalte ikke ut skattepliktig kundeutbytte i ${year}, og har ikke meldt inn noe for det året`,
  confirmHelp:
    'Appen ser bare det som er sendt herfra. Er det meldt inn noe i nettskjemaet eller fra en annen maskin, kan dette bli forstått som at det skal slettes.',
  send: {
    practice: 'Send «ingen oppgaver» i generalprøven',
    test: 'Send «ingen oppgaver» til testmiljøet',
    production: 'Send «ingen oppgaver» til Skatteetaten',
  },
  missing: {
    title: 'Dette mangler før det kan sendes',
    who: 'Fyll inn hvem som melder inn',
    environment: {
      practice: 'Bruk et øvingslag: generalprøven tar bare oppdiktede organisasjonsnumre',
      test: 'Bruk et oppdiktet lag: testmiljøet tar bare oppdiktede organisasjonsnumre',
      production: 'Organisasjonsnummeret er oppdiktet og hører ikke til i produksjon',
    },
    against: 'Se hvorfor dette laget og året ikke kan meldes slik',
    tested: 'Send den samme skrivemåten i Test først',
    confirm: 'Bekreft at det ikke er noe å melde inn',
  },
  seeIt: 'Se leveransen',
  back: 'Tilbake',
  what: 'Innhold',
  nothing: (leveransetype: string) => `Ingen oppgaver (skrevet «${leveransetype}»)`,
  line: 'Ingen oppgaver',
  held: 'Ingen oppgaver, og det er meldt',
  afterAll: 'Er det likevel noe å melde inn for året, så slipp regnearket på første side og send lista som vanlig.',
  again: 'Til skjemaet i appen',
  refused: 'Dette ble ikke tatt imot, så det er ikke meldt. Bruk nettskjemaet, eller prøv en annen skrivemåte i test.',
};

export type NilTexts = typeof nilNb;
