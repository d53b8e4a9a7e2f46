import type { DeliveryFailureTexts } from '../shape.ts';

export const deliveryFailuresEn: DeliveryFailureTexts = {
  SUBMISSION_NOT_FOUND: () => ({
    title: 'Can’t find the delivery',
    detail: 'There is no delivery with that id here.',
    todo: 'Check the id, and that it is the right folder.',
  }),
  NOT_READY: () => ({
    title: 'The spreadsheet isn’t ready to be sent',
    detail: 'There is something left to correct or accept. Nothing was sent.',
    todo: 'Go back to the check.',
  }),
  SKATTEETATEN_UNREACHABLE: () => ({
    title: 'We don’t know whether Skatteetaten got the delivery',
    detail: 'Nothing is lost: we ask again with the same key, so it can’t be delivered twice.',
    todo: 'Try again now, or when the network is back.',
  }),
  SKATTEETATEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Skatteetaten’s answer was unexpected',
    detail: 'Nothing is lost: we ask again with the same key, so it can’t be delivered twice.',
    todo: 'Try again. The same key and the same contents are used.',
  }),
  ALREADY_SENDING: () => ({
    title: 'This is already on its way',
    detail: 'The same contents have been sent, and the answer isn’t clear yet.',
    todo: 'Wait for the answer, or finish the delivery that is under way. Don’t send it again.',
  }),
  EARLIER_UNSETTLED: () => ({
    title: 'An earlier delivery has to be settled first',
    detail:
      'There is a delivery for the same organisation and income year that isn’t settled. If they arrived in the wrong order, the old list might be the one that stands.',
    todo: 'Finish the first one. If it hasn’t left this machine, you can also take it out of the outbox. Send this one afterwards.',
  }),
  SUBMISSION_MOVED_ON: () => ({
    title: 'This can’t be done with this delivery any more',
    detail: 'Something has happened to it since it was shown. Nothing has been changed now.',
    todo: 'Open it again to see where it stands.',
  }),
  ALREADY_DELIVERED: () => ({
    title: 'This has been delivered already',
    detail: 'Skatteetaten has given a receipt for exactly these contents.',
    todo: 'See the receipt. To correct something, change it first and send the whole list again.',
  }),
  NIL_SWITCHED_OFF: () => ({
    title: 'Reporting that there is nothing is switched off',
    detail: 'It is sent from here only when it has been switched on under Settings. Nothing was sent.',
    todo: 'Use the form RF-1301 at skatteetaten.no. That is the ordinary way.',
  }),
  NIL_NOT_READY: () => ({
    title: 'Something is missing before this can be sent',
    detail:
      'The organisation has to belong to the environment, the year has to be over, and you have to confirm that there is nothing to report. Nothing was sent.',
    todo: 'Look through what you have filled in.',
  }),
  NIL_NOT_TESTED: () => ({
    title: 'This spelling has not been taken in the test environment',
    detail:
      'No public source says how it is to be spelt, so the app doesn’t send it to Skatteetaten until the test environment has taken the same one. Nothing was sent.',
    todo: 'Send it in Test first, or use the form RF-1301 at skatteetaten.no.',
  }),
  NIL_AFTER_LIST: () => ({
    title: 'A list has been delivered for the organisation and year',
    detail:
      'Saying that there is nothing would then be to remove what was reported, and how that is done isn’t known. A delivery that was given up may have arrived, too. Nothing was sent.',
    todo: 'Remove the entries in the form RF-1301 at skatteetaten.no, or send a corrected list.',
  }),
  NIL_ALREADY_DELIVERED: () => ({
    title: '“Nothing to report” has been delivered already',
    detail: 'There is a receipt for it. Nothing was sent now.',
    todo: 'See the receipt in the archive. If there is something to report after all, drop the spreadsheet on the first page and send the list.',
  }),
};
