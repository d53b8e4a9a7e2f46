/**
 * Puts text on the clipboard. Asking for the clipboard the modern way takes a permission that this app doesn't give to anybody, its own page
 * included; a copy that the user asked for by a click needs none. False when the browser refused.
 */
export function copyText(text: string): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener('copy', onCopy, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return done;
}
