/** The button that opens the chat. */

const svg = 'http://www.w3.org/2000/svg';
const ladder = 'M12.6 7.5 9.8 24.5M19.4 7.5l2.8 17M12 11.5h8M11.3 15.8h9.4M10.6 20.1h10.8';

export function createLauncher(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '6 5 20 22');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', ladder);
  picture.append(path);
  button.append(picture, 'IT help');
  return button;
}
