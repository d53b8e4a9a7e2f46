/** The shape of everything on the screens. Bokmål is what the other two are written to. */
import type { AccessTexts } from './access/nb.ts';
import type { CertificateTexts } from './certificate/nb.ts';
import type { CheckTexts } from './check/nb.ts';
import type { ColumnsTexts } from './columns/nb.ts';
import type { DraftFileTexts } from './draft-file/nb.ts';
import type { FrameTexts } from './frame/nb.ts';
import type { ReceiptTexts } from './receipt/nb.ts';
import type { SendTexts } from './send/nb.ts';
import type { SettingsTexts } from './settings/nb.ts';
import type { StartTexts } from './start/nb.ts';
import type { StoreTexts } from './store/nb.ts';
import type { UpdatesTexts } from './updates/nb.ts';
import type { WorkbookTexts } from './workbook/nb.ts';

export interface Texts {
  readonly frame: FrameTexts;
  readonly start: StartTexts;
  readonly draftFile: DraftFileTexts;
  readonly columns: ColumnsTexts;
  readonly certificate: CertificateTexts;
  readonly check: CheckTexts;
  readonly send: SendTexts;
  readonly receipt: ReceiptTexts;
  readonly settings: SettingsTexts;
  readonly updates: UpdatesTexts;
  readonly store: StoreTexts;
  readonly access: AccessTexts;
  readonly workbook: WorkbookTexts;
}
