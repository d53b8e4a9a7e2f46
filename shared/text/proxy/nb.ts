export const proxyNb = {
  give: 'Gi brukernavn og passord',
  title: 'Proxyen vil ha brukernavn og passord',
  asking: 'Spør proxyen …',
  who: (proxy: string) =>
    `Proxyen ${proxy} slipper ingen ut på nettet uten. Bruk det du logger på nettverket med, ikke innloggingen til Altinn eller Skatteetaten.`,
  readable: 'Passordet går ukryptert til proxyen, så andre på nettet her kan lese det. Leveransen går kryptert, og proxyen ser den ikke.',
  outdated: 'Passordet vi husket, blir ikke lenger godtatt, og vi har glemt det.',
  username: 'Brukernavn',
  password: 'Passord',
  show: 'Vis passordet',
  keep: 'Husk det på denne maskinen',
  keepHelp: 'I maskinens nøkkelring. Ellers glemmer appen det når den lukkes.',
  empty: 'Skriv brukernavnet.',
  submit: 'Gi det til proxyen',
  submitting: 'Spør proxyen …',
  gone: 'Ingen proxy ber om passord nå. Prøv igjen det du holdt på med. Ber proxyen om passord da også, kan du gi det her.',
  done: 'Proxyen slapp appen fram. Prøv igjen nå.',
  notKept:
    'Proxyen slapp appen fram. Passordet ble ikke husket, fordi nøkkelringen ikke svarte: det gjelder til appen lukkes. Prøv igjen nå.',
  settings: {
    title: 'Proxy',
    kept: (proxy: string) => `Passordet til proxyen ${proxy} ligger i maskinens nøkkelring.`,
    inMemory: (proxy: string) => `Passordet til proxyen ${proxy} er i minnet til appen lukkes.`,
    forget: 'Glem passordet',
    forgotten: 'Passordet til proxyen er glemt.',
  },
};

export type ProxyTexts = typeof proxyNb;
