import type { ProxyTexts } from './nb.ts';

export const proxyEn: ProxyTexts = {
  give: 'Give user name and password',
  title: 'The proxy wants a user name and password',
  asking: 'Asking the proxy …',
  who: (proxy) =>
    `The proxy ${proxy} lets nobody out on the network without. Use what you log on to the network with, not your login to Altinn or Skatteetaten.`,
  readable:
    'The password goes to the proxy unencrypted, so others on this network can read it. The delivery goes encrypted, and the proxy doesn’t see it.',
  outdated: 'The password that we remembered is no longer taken, and we have forgotten it.',
  username: 'User name',
  password: 'Password',
  show: 'Show the password',
  keep: 'Remember it on this computer',
  keepHelp: 'In the computer’s keychain. Otherwise the app forgets it when it is closed.',
  empty: 'Type the user name.',
  submit: 'Give it to the proxy',
  submitting: 'Asking the proxy …',
  gone: 'No proxy asks for a password now. Try again what you were doing. If the proxy asks for one then, you can give it here.',
  done: 'The proxy let the app through. Try again now.',
  notKept:
    'The proxy let the app through. The password wasn’t remembered, because the keychain didn’t answer: it counts until the app is closed. Try again now.',
  settings: {
    title: 'Proxy',
    kept: (proxy) => `The password for the proxy ${proxy} is in the computer’s keychain.`,
    inMemory: (proxy) => `The password for the proxy ${proxy} is in memory until the app is closed.`,
    forget: 'Forget the password',
    forgotten: 'The password for the proxy is forgotten.',
  },
};
