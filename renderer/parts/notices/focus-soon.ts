const FRAMES = 60;

/** Gives focus to an element that the screen is about to show; what never comes, or something else that the user has gone to meanwhile, is let be. */
export function focusSoon(id: string): void {
  const from = document.activeElement;
  let left = FRAMES;
  const look = () => {
    const element = document.getElementById(id);
    const isElsewhere = document.activeElement !== from && !isNowhere(document.activeElement);
    if (element !== null) {
      if (!isElsewhere) element.focus();
    } else if (left-- > 0 && !isElsewhere) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Where focus is put when the element that had it has gone: the document, or the screen's heading (use-kept-focus.ts). */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.tagName === 'H1';
}
