/** In Teams nobody signs in by a link: who is not let in learns why, and can try again. */
import { render } from 'preact';
import type { VNode } from 'preact';
import type { Answer, DeskApi } from './api.js';
import type { Me } from './answers.js';
import { Button } from './screens/Button.js';
import { LadderPicture } from './screens/Icons.js';

/** Resolves when the desk has let somebody in, and leaves `root` empty. */
export async function passTeamsDoor(api: DeskApi, root: HTMLElement): Promise<void> {
  for (let answer = await api.me(); answer.kind !== 'ok'; answer = await api.me()) {
    await new Promise<void>((again) => {
      render(<Door answer={answer} onAgain={again} />, root);
    });
  }
  render(null, root);
}

function Door(props: { readonly answer: Answer<Me>; readonly onAgain: () => void }): VNode {
  const { title, text } = doorWords(props.answer);
  return (
    <main class="no-case sign-in">
      <LadderPicture />
      <h1>{title}</h1>
      <p>{text}</p>
      <Button look="primary" onPress={props.onAgain}>
        Try again
      </Button>
    </main>
  );
}

function doorWords(answer: Answer<Me>): { readonly title: string; readonly text: string } {
  switch (answer.kind) {
    case 'signedOut':
      return {
        title: 'Teams has not signed you in',
        text: 'Try again. If that does not help, the registration of the tab may need a look.',
      };
    case 'refused':
      return {
        title: 'You have no place at the desk yet',
        text: 'You are signed in. Whoever runs the help desk can make you an agent.',
      };
    default:
      return {
        title: 'The desk can’t be reached',
        text: 'Nothing is lost. Try again in a moment.',
      };
  }
}
