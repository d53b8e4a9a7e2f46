import type { ProxyTexts } from './nb.ts';

export const proxyNn: ProxyTexts = {
  give: 'Gi brukarnamn og passord',
  title: 'Proxyen vil ha brukarnamn og passord',
  asking: 'Spør proxyen …',
  who: (proxy) =>
    `Proxyen ${proxy} slepper ingen ut på nettet utan. Bruk det du loggar på nettverket med, ikkje innlogginga til Altinn eller Skatteetaten.`,
  readable: 'Passordet går ukryptert til proxyen, så andre på nettet her kan lese det. Leveransen går kryptert, og proxyen ser han ikkje.',
  outdated: 'Passordet vi hugsa, blir ikkje lenger godteke, og vi har gløymt det.',
  username: 'Brukarnamn',
  password: 'Passord',
  show: 'Vis passordet',
  keep: 'Hugs det på denne maskina',
  keepHelp: 'I nøkkelringen på maskina. Elles gløymer appen det når han blir lukka.',
  empty: 'Skriv brukarnamnet.',
  submit: 'Gi det til proxyen',
  submitting: 'Spør proxyen …',
  gone: 'Ingen proxy ber om passord no. Prøv igjen det du heldt på med. Ber proxyen om passord då òg, kan du gi det her.',
  done: 'Proxyen slepte appen fram. Prøv igjen no.',
  notKept:
    'Proxyen slepte appen fram. Passordet vart ikkje hugsa, fordi nøkkelringen ikkje svara: det gjeld til appen blir lukka. Prøv igjen no.',
  settings: {
    title: 'Proxy',
    kept: (proxy) => `Passordet til proxyen ${proxy} ligg i nøkkelringen på maskina.`,
    inMemory: (proxy) => `Passordet til proxyen ${proxy} er i minnet til appen blir lukka.`,
    forget: 'Gløym passordet',
    forgotten: 'Passordet til proxyen er gløymt.',
  },
};
