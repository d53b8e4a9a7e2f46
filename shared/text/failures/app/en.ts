import type { AppFailureTexts } from '../shape.ts';

export const appFailuresEn: AppFailureTexts = {
  UPDATE_WAITS: () => ({
    title: 'The app can’t be replaced now',
    detail:
      'Either a delivery isn’t settled, or it is the season: between 1 January and 1 March the app is only replaced to close security holes.',
    todo: 'Finish the delivery, or wait until after 1 March.',
  }),
  PROXY_PASSWORD_REFUSED: () => ({
    title: 'The proxy didn’t take the password',
    detail: 'The user name or the password is wrong. Nothing was sent, and nothing is remembered.',
    todo: 'Type them again. Too many attempts may lock your account.',
  }),
  PROXY_NOT_OPENED: () => ({
    title: 'The proxy didn’t let the app through',
    detail: 'It didn’t say that the password was wrong, but it didn’t open the way either. The password is not remembered.',
    todo: 'Try again in a while. If it happens each time, ask whoever runs the network.',
  }),
  RUNTIME_PRACTICE_ONLY: () => ({
    title: 'Practice only',
    detail: 'The app runs on an edition of Electron that is for trying out only, and therefore refuses test and production.',
    todo: 'Install the app the usual way to send for real.',
  }),
  ENVIRONMENT_NOT_SET_UP: () => ({
    title: 'Access isn’t set up',
    detail: 'To send in this environment you need a certificate and a client id in Maskinporten.',
    todo: 'Go through the steps under Access, or practise meanwhile.',
  }),
  ENVIRONMENT_MISMATCH: () => ({
    title: 'Belongs to another environment',
    detail: 'What is to be sent was made for another environment than the one chosen. Nothing was sent.',
    todo: 'Choose the environment it was made for.',
  }),
  CALL_REFUSED: () => ({
    title: 'The app stopped a request',
    detail: 'It didn’t come from the app’s own window. Nothing was done.',
    todo: 'Close the app and open it again. If it happens once more, report it.',
  }),
  CALL_ARGUMENTS_INVALID: () => ({
    title: 'Something in the app doesn’t fit together',
    detail: 'A request from the window had the wrong shape. Nothing was done.',
    todo: 'Close the app and open it again. If it happens once more, report it.',
  }),
  UNEXPECTED: () => ({
    title: 'Something went wrong in the app',
    detail: 'It is a fault that wasn’t foreseen. What has been saved is still there.',
    todo: 'Try again. If it happens once more, report it.',
  }),
};
