import type { UpdatesTexts } from './nb.ts';

export const updatesEn: UpdatesTexts = {
  title: 'New versions',
  impossible: {
    'from-source': 'The app runs from its source, and is updated with that.',
    'no-address': 'This copy doesn’t fetch new versions itself. Look for one where you downloaded it.',
    'package-manager': 'The app was installed by the system’s package manager, and is updated by it.',
    'not-writable': 'You aren’t allowed to write where the app lies, so it can’t replace itself. Ask whoever installed it to update it.',
  },
  notLooked: 'The app looks for new versions once a day. It always asks before anything is fetched or replaced.',
  looking: 'Looking for a new version …',
  newest: 'You have the newest version.',
  available: (version) => `Version ${version} can be fetched.`,
  found: (version) => `Version ${version} can be fetched. You find it under Settings.`,
  security: 'It closes a security hole, and should not wait.',
  downloading: (version, percent) => `Fetching version ${version}: ${percent} %`,
  ready: (version) => `Version ${version} is here and was checked. Your drafts stay as they are.`,
  trouble: {
    unreachable: 'The place where new versions lie can’t be reached. Try again when you are online.',
    'not-understood':
      'The place where new versions lie answered with something else. Do you have to sign in to the network first? Try again later.',
    'not-whole': 'What was fetched isn’t the version it says it is. It was thrown away, and the app is as before.',
    disk: 'There is no room for the new version, or the app may not write to the disk. The app is as before.',
  },
  wait: {
    season:
      'Between 1 January and 1 March the app is only replaced to close security holes, so that it stays as you know it until the deadlines are over.',
    unsent: 'A delivery isn’t settled yet. Finish it first.',
    'in-memory': 'Your drafts are in memory only, and are gone when the app starts again. Choose a passphrase first.',
  },
  look: 'Look for a new version',
  download: 'Fetch it',
  install: 'Restart with the new one',
};
