/** The chat's way into sight: a short rise, or none where people asked for no motion. */
export function rise(element: HTMLElement): void {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    element.animate([{ opacity: 0, transform: 'translateY(8px)' }, {}], {
      duration: 180,
      easing: 'ease-out',
    });
  }
}
