/** The chat page: puts connection, Web Chat and what stands around it together. */
import { aboutLine } from './chat/aboutLine.js';
import { createChat } from './chat/chat.js';
import { connectHost } from './chat/host.js';
import { personButton } from './chat/personButton.js';
import { repairCards } from './chat/repairCards.js';
import { showFromTop } from './chat/showFromTop.js';
import { showSpeaker } from './chat/status.js';
import { straightenTabOrder } from './chat/tabOrder.js';
import { followTheme } from './chat/theme.js';
import { showTrouble } from './chat/trouble.js';

const transcript = document.getElementById('chat');
if (transcript !== null) {
  const chat = createChat(transcript, {
    onSpeaker: showSpeaker,
    onTrouble: showTrouble,
  });
  aboutLine();
  followTheme(chat.draw);
  repairCards(transcript);
  straightenTabOrder(transcript);
  showFromTop(transcript);
  personButton(() => {
    chat.press({ do: 'human' });
  });
  connectHost({ say: chat.say, focus: chat.focus });
  chat.start();
}
