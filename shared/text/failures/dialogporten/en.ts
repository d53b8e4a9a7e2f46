import type { DialogportenFailureTexts } from '../shape.ts';

export const dialogportenFailuresEn: DialogportenFailureTexts = {
  DIALOGPORTEN_UNREACHABLE: () => ({
    title: 'Altinn cannot be reached',
    detail: 'The app could not ask whether the feedback has come. The delivery has been made; only the answer is waiting.',
    todo: 'Try again in a while. The app also asks by itself.',
  }),
  DIALOGPORTEN_REFUSED: () => ({
    title: 'Altinn did not let us into the dialogue',
    detail: 'Access to Dialogporten is missing or does not apply. The delivery has been made; only the answer cannot be read here.',
    todo: 'Go through the points under Access, or read the feedback in the Altinn inbox.',
  }),
  DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn answered something unexpected',
    detail: 'The app did not understand the answer about the dialogue. The delivery has been made.',
    todo: 'Try again, or read the feedback in the Altinn inbox.',
  }),
  DOCUMENT_NOT_FETCHED: () => ({
    title: 'The document could not be fetched',
    detail: 'An answer has come, but the app could not get it. The delivery has been made.',
    todo: 'Try again in a while, or read the document in the Altinn inbox.',
  }),
};
