/** As a `ref`: focus goes to what has just come onto the screen because of what the user did. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus();
}
