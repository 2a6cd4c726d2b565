/** The chat page: puts connection, Web Chat and what stands around it together. */
import { aboutLine } from './chat/aboutLine.js';
import { followAppearance } from './chat/appearance.js';
import { createChat, type Chat } from './chat/chat.js';
import { conversationText } from './chat/conversationText.js';
import { download } from './chat/download.js';
import { eraseDialog } from './chat/eraseDialog.js';
import { followAgent } from './chat/followAgent.js';
import { connectHost } from './chat/host.js';
import { headMenu } from './chat/menu.js';
import { personButton } from './chat/personButton.js';
import { repairCards } from './chat/repairCards.js';
import { createSaid, type Said } from './chat/said.js';
import { showFromTop } from './chat/showFromTop.js';
import { startScreen, type Start } from './chat/start.js';
import { createStatus } from './chat/status.js';
import { straightenTabOrder } from './chat/tabOrder.js';
import { clearRefusal, showTrouble } from './chat/trouble.js';
import { countUnread, type Unread } from './chat/unread.js';
import type { Speaker } from './connection/speaker.js';
import type { ToChat } from './messages.js';
import type { Settings } from './settings.js';

const transcript = document.getElementById('chat');
if (transcript !== null) {
  runChat(transcript);
}

function runChat(transcript: HTMLElement): void {
  const said = createSaid();
  const status = createStatus();
  const about = aboutLine();
  const follower = followAgent(transcript);
  const start = startScreen({
    say,
    choosePicture() {
      chat.choosePicture();
    },
  });
  const host = connectHost({ hear });
  const unread = countUnread((count) => {
    host.tell({ stepladder: 'unread', count });
  });
  const chat: Chat = createChat(transcript, {
    onArrival(activity) {
      [said, start, unread, follower, status].forEach(({ arrived }) => {
        arrived(activity);
      });
    },
    onSending() {
      start.begun();
      about.sending();
      clearRefusal();
    },
    onSpeaker: tellOfPerson(status.show, () => {
      host.tell({ stepladder: 'handedOver' });
    }),
    onTrouble: showTrouble,
    onTokenRefused() {
      host.tell({ stepladder: 'signInNeeded' });
    },
  });
  const appearance = followAppearance(chat.draw);
  mendWebChat(transcript);
  head(chat, start, said);
  void host.begun.then(({ settings, token }) => {
    set(settings);
    start.showSoon();
    chat.start(token);
  });

  function say(text: string) {
    start.begun();
    chat.say(text);
    chat.focus();
  }

  function set(settings: Settings) {
    appearance.apply(settings);
    start.greet(settings.greeting);
  }

  function hear(message: ToChat) {
    if (message.stepladder === 'settings') {
      set(message.settings);
    } else {
      hearHost(message, chat, start, unread);
    }
  }
}

function hearHost(message: ToChat, chat: Chat, start: Start, unread: Unread): void {
  switch (message.stepladder) {
    case 'opened':
      unread.opened();
      chat.focus();
      return;
    case 'closed':
      unread.closed();
      return;
    case 'say':
      start.begun();
      chat.say(message.text);
      return;
    case 'signIn':
      chat.signIn(message.token);
      return;
    default:
    // The first word, with which the chat begins, and what is set.
  }
}

function mendWebChat(transcript: HTMLElement): void {
  repairCards(transcript);
  straightenTabOrder(transcript);
  showFromTop(transcript);
}

function head(chat: Chat, start: Start, said: Said): void {
  personButton(() => {
    start.begun();
    chat.press({ do: 'human' });
  });
  headMenu({
    download() {
      const name = document.querySelector('.head-name')?.textContent ?? 'IT help';
      download(conversationText(said.all(), { name, now: new Date() }), 'conversation.txt');
    },
    erase: eraseDialog(chat.erase, () => {
      location.reload();
    }),
  });
}

/** `then` is called when a person takes over from the bot. */
function tellOfPerson(show: (speaker: Speaker) => void, then: () => void) {
  let before: Speaker['kind'] = 'bot';
  return (speaker: Speaker) => {
    show(speaker);
    if (speaker.kind === 'agent' && before === 'bot') {
      then();
    }
    before = speaker.kind;
  };
}
