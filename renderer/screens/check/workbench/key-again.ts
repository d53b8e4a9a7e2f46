/** A key or a paste that had to wait, done again where focus is now. A made-up event types nothing by itself, so here the text is put in. */

/** Undefined: the key waits for nothing, since it isn't about a cell. */
export function keyAgain(event: KeyboardEvent): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.isComposing || altKey || !(ctrlKey || metaKey ? OF_CELLS_WITH_CTRL.has(key.toLowerCase()) : isOfCells(key))) return undefined;
  return () => {
    const target = document.activeElement ?? document.body;
    const again = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true });
    if (target.dispatchEvent(again) && target instanceof HTMLInputElement) typeIn(target, again);
  };
}

export function pasteAgain(text: string): () => void {
  return () => {
    const target = document.activeElement ?? document.body;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const again = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (target.dispatchEvent(again) && target instanceof HTMLInputElement) insert(target, text);
  };
}

/** Pasting comes as an event of its own; what else the menu has keys for is the menu's. */
const OF_CELLS_WITH_CTRL = new Set([
  ...['a', 'c', 'x', 'z', 'y', 'enter', 'delete', 'backspace'],
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end'],
]);
const NAMED = new Set(['F2', 'F8', 'Enter', 'Escape', 'Delete', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown']);

function isOfCells(key: string): boolean {
  return key.length === 1 || key.startsWith('Arrow') || NAMED.has(key);
}

function typeIn(input: HTMLInputElement, { key, ctrlKey, metaKey }: KeyboardEvent): void {
  const [from, to] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') input.select();
  } else if (key.length === 1) {
    insert(input, key);
  } else if (key === 'Backspace') {
    input.setRangeText('', from === to ? Math.max(0, from - 1) : from, to, 'end');
  } else if (key === 'Delete') {
    input.setRangeText('', from, from === to ? to + 1 : to, 'end');
  } else if (key === 'Home' || key === 'End') {
    const at = key === 'Home' ? 0 : input.value.length;
    input.setSelectionRange(at, at);
  }
}

function insert(input: HTMLInputElement, text: string): void {
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
}
