/** A tilbakemelding that only people can read: one page with a few lines, as small as a PDF can be (ISO 32000-1). */
const TITLE_AT = 780;
const LINE_HEIGHT = 22;

/** `lines` in the letters of WinAnsi, which has æ, ø and å; given as a string of bytes. */
export function feedbackPdf(lines: readonly string[]): string {
  const text = lines.map((line, n) => `BT /F1 12 Tf 60 ${TITLE_AT - n * LINE_HEIGHT} Td (${escaped(line)}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nb) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = pdf.length;
    pdf += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = pdf.length;
  const size = objects.length + 1;
  return `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

/** In octal where it isn't plain ASCII: what stands in the file is then one byte a sign, whatever carries it. */
function escaped(line: string): string {
  return line.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
