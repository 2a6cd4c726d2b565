/** *Talk to a person*: always in sight, and one press is enough. */

const restMs = 3_000;

export function personButton(press: () => void): void {
  const button = document.getElementById('person');
  button?.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    press();
    // Not `disabled`: the button keeps the focus of whoever pressed it.
    button.setAttribute('aria-disabled', 'true');
    setTimeout(() => {
      button.removeAttribute('aria-disabled');
    }, restMs);
  });
}
