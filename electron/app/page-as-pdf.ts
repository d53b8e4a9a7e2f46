import type { WebContents } from 'electron';

/** A4 with the page's own print style; tagged, so that a screen reader finds headings, lists and tables in it. */
export function pageAsPdf(contents: WebContents): Promise<Buffer> {
  return contents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
}
