/** What the system shows outside the window, perhaps on a locked screen: nobody is named. */
import type { Language } from '../ipc/views.ts';

export const NOTIFICATION_TEXT: Readonly<Record<Language, { readonly title: string; readonly body: string }>> = {
  nb: { title: 'Det har kommet et dokument', body: 'Skatteetaten har svart på en leveranse. Klikk for å se kvitteringen.' },
  nn: { title: 'Det har kome eit dokument', body: 'Skatteetaten har svart på ein leveranse. Klikk for å sjå kvitteringa.' },
  en: { title: 'A document has come', body: 'Skatteetaten has answered a delivery. Click to see the receipt.' },
};
