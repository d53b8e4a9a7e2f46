import type { GldTexts } from '../shape.ts';

const SAME_KEY = 'Try again in a while. The same key is used, so it can’t be delivered twice.';
const APP_FAULT = 'This is probably a fault in the app. Report it with the code and the correlation id.';
const ACCESS = 'Go through the steps under Access.';
const SEE_BELOW = 'Correct what Skatteetaten points to, and send again.';
const WAIT = 'It can take some minutes until everything is in place. Try again in a while.';

export const gldEn: GldTexts = {
  title: 'Skatteetaten refused',
  unknown: (kode) => ({
    detail: `The answer has the code ${kode}, which the app doesn’t know.`,
    todo: 'Read Skatteetaten’s message. If it doesn’t help, ask them and give the correlation id.',
  }),
  codes: {
    GLD_001: { detail: 'Something went wrong at Skatteetaten (GLD_001).', todo: SAME_KEY },
    GLD_004: { detail: 'Skatteetaten didn’t accept the access token from Maskinporten (GLD_004).', todo: ACCESS },
    GLD_005: {
      detail: 'The access you have doesn’t cover this delivery (GLD_005).',
      todo: 'Check under Access that the system user (systembruker) belongs to the organisation you report for.',
    },
    GLD_006: { detail: 'There is a fault in the request (GLD_006). Nothing was registered.', todo: SEE_BELOW },
    GLD_008: { detail: 'The delivery isn’t built the way Skatteetaten expects (GLD_008). Nothing was registered.', todo: APP_FAULT },
    GLD_010: { detail: 'Skatteetaten found errors in the contents (GLD_010). Nothing was registered.', todo: SEE_BELOW },
    GLD_011: { detail: 'There is an error in the particulars of the delivery (GLD_011). Nothing was registered.', todo: SEE_BELOW },
    GLD_017: { detail: 'Something went wrong at Skatteetaten (GLD_017).', todo: SAME_KEY },
    GLD_019: {
      detail: 'The key of the delivery has been used before (GLD_019). It may have been delivered already.',
      todo: 'Look for the delivery in the Altinn inbox before you send anything again.',
    },
    GLD_021: {
      detail: 'Skatteetaten can’t find what the app asks for (GLD_021).',
      todo: 'See whether there is more below. Otherwise check environment and income year, and try again in a while.',
    },
    GLD_022: { detail: 'The address doesn’t take deliveries (GLD_022).', todo: APP_FAULT },
    GLD_023: { detail: 'A system that Skatteetaten depends on doesn’t answer (GLD_023).', todo: SAME_KEY },
    GLD_1001: { detail: 'The contents couldn’t be read as XML (GLD_1001).', todo: APP_FAULT },
    GLD_1007: { detail: 'The access token from Maskinporten was missing (GLD_1007).', todo: APP_FAULT },
    GLD_1008: { detail: 'The access token from Maskinporten isn’t valid here (GLD_1008).', todo: ACCESS },
    GLD_1015: {
      detail: 'The sender may not deliver for this oppgavegiver (GLD_1015).',
      todo: 'Check the organisation number under Send, and that the system user under Access covers it.',
    },
    GLD_1016: { detail: 'The form that is referred to doesn’t exist (GLD_1016).', todo: APP_FAULT },
    GLD_1017: { detail: 'Skatteetaten hasn’t made the dialog yet (GLD_1017).', todo: WAIT },
    GLD_1018: { detail: 'The number of sub-forms doesn’t fit (GLD_1018).', todo: APP_FAULT },
    GLD_1022: {
      detail: 'There is an error in one of the values (GLD_1022).',
      todo: 'Correct the one it is about. If none is pointed out, check the income year, and report the fault with the code.',
    },
    GLD_1023: {
      detail: 'There is no service at the address (GLD_1023). It may not be open for this year or environment.',
      todo: 'Check the environment and the income year. If it is urgent, deliver by the form at skatteetaten.no.',
    },
    GLD_1026: { detail: 'There has to be at least one sub-form (GLD_1026).', todo: APP_FAULT },
    GLD_1027: {
      detail: 'Skatteetaten doesn’t take deliveries for this income year (GLD_1027).',
      todo: 'Check that the year is right. Older years are corrected by the form at skatteetaten.no.',
    },
    GLD_1028: { detail: 'A required header is missing from the request (GLD_1028).', todo: APP_FAULT },
    GLD_1029: {
      detail: 'The submission has been confirmed already (GLD_1029).',
      todo: 'There is nothing more to do. Look for the receipt in the Altinn inbox.',
    },
    GLD_1030: { detail: 'The app asked for an answer in a format that isn’t supported (GLD_1030).', todo: APP_FAULT },
    GLD_1031: { detail: 'The contents should have been sent as XML (GLD_1031).', todo: APP_FAULT },
    GLD_1032: { detail: 'The contents couldn’t be read as JSON (GLD_1032).', todo: APP_FAULT },
    GLD_1047: { detail: 'The contents should have been marked as JSON (GLD_1047).', todo: APP_FAULT },
    GLD_1050: { detail: 'There is no such document in this forsendelse (GLD_1050).', todo: WAIT },
    GLD_1052: { detail: 'The income year in the address and in the delivery are not the same (GLD_1052).', todo: APP_FAULT },
    GLD_1053: { detail: 'A system that Skatteetaten depends on doesn’t answer (GLD_1053).', todo: SAME_KEY },
    GLD_1054: { detail: 'There is no dialog for this year and this organisation (GLD_1054).', todo: WAIT },
    GLD_1055: {
      detail: 'Skatteetaten can’t find the organisation (GLD_1055).',
      todo: 'Look the organisation number up at brreg.no and compare.',
    },
    GLD_1061: { detail: 'Skatteetaten can’t find the forsendelse (GLD_1061).', todo: WAIT },
    GLD_1062: {
      detail: 'The oppgavegiver is a sub-unit (GLD_1062), and only the main unit can deliver.',
      todo: 'Use the main unit’s organisation number. You find it at brreg.no.',
    },
    GLD_1063: {
      detail: 'The access token has no system user (GLD_1063).',
      todo: 'Go to System user under Access, and see whether it has been approved in Altinn.',
    },
    GLD_1069: { detail: 'All deliveries must be for the same income year (GLD_1069).', todo: APP_FAULT },
    GLD_1070: { detail: 'The file is broken or has a virus (GLD_1070).', todo: 'Run a virus scan on this computer, and try again.' },
    GLD_1102: { detail: 'All deliveries must be for the same oppgavegiver (GLD_1102).', todo: APP_FAULT },
    GLD_1201: {
      detail: 'The organisation number has the wrong number of digits (GLD_1201).',
      todo: 'An organisation number has 9 digits. Correct it and send again.',
    },
  },
};
