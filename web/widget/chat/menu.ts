/** The menu of the header, as a menu button by the ARIA patterns: arrows, Home, End, Escape. */

export type MenuActions = Readonly<Record<'download' | 'erase', () => void>>;

export function headMenu(actions: MenuActions): void {
  const button = document.getElementById('more');
  const menu = document.getElementById('menu');
  if (button === null || menu === null) {
    return;
  }
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const show = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const open = (at: number) => {
    show(true);
    items.at(at)?.focus();
  };
  button.addEventListener('click', () => {
    if (menu.hidden) {
      open(0);
    } else {
      show(false);
    }
  });
  button.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open(event.key === 'ArrowDown' ? 0 : -1);
    }
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // It folds the menu, not the chat.
      event.preventDefault();
      show(false);
      button.focus();
      return;
    }
    const next = nextItem(items, event.key);
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  });
  menu.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const chosen = item?.dataset['do'];
    if (chosen === 'download' || chosen === 'erase') {
      show(false);
      button.focus();
      actions[chosen]();
    }
  });
  closeWhenLeft(menu, button, () => {
    show(false);
  });
}

function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

function closeWhenLeft(menu: HTMLElement, button: HTMLElement, close: () => void): void {
  document.addEventListener('pointerdown', ({ target }) => {
    const isInside = target instanceof Node && (menu.contains(target) || button.contains(target));
    if (!isInside) {
      close();
    }
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    // Null: the focus went into nothing or to another window, which a press on an item does too.
    if (
      relatedTarget instanceof Node &&
      !menu.contains(relatedTarget) &&
      relatedTarget !== button
    ) {
      close();
    }
  });
}
