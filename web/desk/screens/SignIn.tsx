/** Who is not signed in learns how to. */
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { Button } from './Button.js';
import { LadderPicture } from './Icons.js';

export function SignIn(): VNode {
  const { actions } = useDesk();
  return (
    <main class="no-case sign-in">
      <LadderPicture />
      <h1>Sign in to the desk</h1>
      <a class="sign-in-link" href="/desk/sign-in?to=/desk">
        Sign in with your company's account
      </a>
      <p>Where that leads back here, sign in on the machine where Stepladder runs:</p>
      <ol>
        <li>
          Run <code>npm run desk:link</code> in its folder.
        </li>
        <li>Open the link that it prints, in a browser on that machine.</li>
      </ol>
      <p>The link works once, for 10 minutes. What you wrote on this page stays here.</p>
      <Button
        onPress={() => {
          void actions.refresh();
        }}
      >
        I have signed in
      </Button>
    </main>
  );
}
