/**
 * A picture of the screen goes along with the next message: chosen, pasted or dropped, seen before
 * it is sent. Web Chat sends it; what it lacks is a look at it, and paste and drop.
 */
import { picturesAccepted } from './picturesAccepted.js';
import type { Trouble } from './trouble.js';
import { shrink } from './shrink.js';
import { speak } from './spoken.js';
import { uploadMb } from './uploadLimit.js';
import type { Store, StoreMiddleware } from './webChat.js';

type Chosen = { readonly blob: File };

const setAttachments = 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS';

/** Web Chat's file field hands over whatever was chosen: what can't be sent stops here. */
export function checkPictures(
  store: () => Store,
  onTrouble: (trouble: Trouble) => void,
): StoreMiddleware {
  return () => (next) => (action) => {
    if (action.type !== setAttachments) {
      return next(action);
    }
    const { attachments = [] } = action.payload as { attachments?: readonly Chosen[] };
    const [first] = attachments;
    if (first !== undefined && !isChecked.has(first.blob)) {
      void check(first.blob, store(), onTrouble);
      return undefined;
    }
    show(first?.blob);
    return next(action);
  };
}

const isChecked = new WeakSet<File>();

async function check(
  picture: File,
  store: Store,
  onTrouble: (trouble: Trouble) => void,
): Promise<void> {
  const isPicture = picturesAccepted.split(',').includes(picture.type);
  const fit = isPicture ? await shrink(picture, uploadMb() * 1024 * 1024) : null;
  if (fit === null) {
    onTrouble(isPicture ? 'tooLarge' : 'notAPicture');
    return;
  }
  onTrouble('none');
  isChecked.add(fit);
  attach(store, fit);
  focusField();
}

function attach(store: Store, picture: File | null): void {
  // Web Chat shows a picture of the person's own only where it has a small one.
  const attachments =
    picture === null
      ? []
      : [{ blob: picture, thumbnailURL: new URL(URL.createObjectURL(picture)) }];
  store.dispatch({ type: setAttachments, payload: { attachments } });
}

let shown: string | null = null;

function show(picture: File | undefined): void {
  const bar = document.getElementById('picture');
  const image = document.getElementById('picture-seen');
  const name = document.getElementById('picture-name');
  if (bar === null || name === null || !(image instanceof HTMLImageElement)) {
    return;
  }
  bar.hidden = picture === undefined;
  keepAboveField(bar);
  if (shown !== null) {
    URL.revokeObjectURL(shown);
  }
  shown = picture === undefined ? null : URL.createObjectURL(picture);
  image.src = shown ?? 'data:,';
  name.textContent = picture?.name ?? '';
  if (picture !== undefined) {
    speak(`${picture.name} goes along with your message.`);
  }
}

/** The field grows with what is written in it; the picture stands on top of it. */
function keepAboveField(bar: HTMLElement): void {
  const field = document.querySelector<HTMLElement>('.webchat__send-box');
  if (field !== null && watched !== field) {
    watched = field;
    new ResizeObserver(() => {
      bar.style.bottom = `${field.offsetHeight}px`;
    }).observe(field);
  }
}

let watched: HTMLElement | null = null;

export type Pictures = {
  /** Web Chat is there; what was pasted before it came goes into its field now. */
  readonly begin: (store: Store) => void;
  readonly choose: () => void;
};

/** Paste and drop anywhere in the chat, a picture that is looked for, and the button that takes it out again. */
export function takePictures(): Pictures {
  let store: Store | null = null;
  let early: File | null = null;
  const take = (file: File | null | undefined) => {
    if (store === null) {
      early = file ?? null;
    } else if (file !== undefined) {
      attach(store, file);
    }
  };
  document.getElementById('picture-remove')?.addEventListener('click', () => {
    take(null);
    focusField();
  });
  document.addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (file !== undefined) {
      event.preventDefault();
      take(file);
    }
  });
  takeDropped(take);
  const looking = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: picturesAccepted,
  });
  looking.addEventListener('change', () => {
    take(looking.files?.[0]);
    looking.value = '';
  });
  return {
    begin(made) {
      store = made;
      if (early !== null) {
        attach(made, early);
      }
    },
    choose() {
      looking.click();
    },
  };
}

function takeDropped(take: (file: File) => void): void {
  const root = document.documentElement;
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault();
      root.dataset['dragging'] = '';
    }
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) {
      delete root.dataset['dragging'];
    }
  });
  document.addEventListener('drop', (event) => {
    delete root.dataset['dragging'];
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) {
      event.preventDefault();
      take(file);
    }
  });
}

function focusField(): void {
  document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
}
