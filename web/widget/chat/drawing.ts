/** Web Chat on the page: drawn when its script is there, and again when the look changes. */
import type { Line } from '../connection/line.js';
import { signAgents } from './agentLine.js';
import type { Look } from './appearance.js';
import type { ConversationListeners } from './conversation.js';
import { createCopyAction } from './copyAction.js';
import { hostConfig } from './hostConfig.js';
import { checkPictures, takePictures } from './pictures.js';
import { strings } from './strings.js';
import { styleOptions } from './styleOptions.js';
import type { Store, StoreMiddleware } from './webChat.js';

export type Drawing = {
  /** Web Chat's script has run. */
  readonly begin: () => void;
  readonly draw: (look: Look) => void;
  readonly choosePicture: () => void;
  /** Nothing happens before it has begun. */
  readonly dispatch: (action: { readonly type: string; readonly payload: object }) => void;
};

export function createDrawing(
  element: HTMLElement,
  line: Line,
  middleware: StoreMiddleware,
  { onTrouble }: Pick<ConversationListeners, 'onTrouble'>,
): Drawing {
  const pictures = takePictures();
  let store: Store | null = null;
  let look: Look | null = null;
  const steady = {
    directLine: line,
    role: 'main' as const,
    // The server knows who this is, and writes it over whatever stands here.
    userID: 'person',
    locale: document.documentElement.lang,
    activityStatusMiddleware: signAgents,
    cardActionMiddleware: createCopyAction(element),
    overrideLocalizedStrings: strings,
  };
  const drawNow = () => {
    if (store !== null && look !== null) {
      const { palette, direction } = look;
      WebChat.renderWebChat(
        {
          ...steady,
          store,
          dir: direction,
          styleOptions: styleOptions(palette),
          adaptiveCardsHostConfig: hostConfig(palette),
        },
        element,
      );
    }
  };
  return {
    begin() {
      const made: Store = WebChat.createStore(
        {},
        middleware,
        checkPictures(() => made, onTrouble),
      );
      store = made;
      document.documentElement.dataset['drawn'] = '';
      drawNow();
      pictures.begin(made);
    },
    choosePicture: pictures.choose,
    draw(given) {
      look = given;
      drawNow();
    },
    dispatch(action) {
      store?.dispatch(action);
    },
  };
}
