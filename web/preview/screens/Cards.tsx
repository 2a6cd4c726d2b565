/** The cards of one Windows version, as Web Chat or Teams draws them, each also as plain text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ArticleSheet, SheetCard } from '../../../src/preview/articleSheet.js';
import { palettes } from '../../look/tokens.js';
import { hostConfig } from '../../widget/chat/hostConfig.js';
import { repairCards } from '../../widget/chat/repairCards.js';
import { cardLibrary, drawCard, type CardLibrary } from '../cardLibrary.js';
import { unseenWords } from '../preview.text.js';
import { teamsConfig } from '../teamsConfig.js';
import { ladderIn, variablesOf, type View } from '../view.js';
import { Choice } from './Choice.js';

export type CardsProps = {
  readonly sheet: ArticleSheet;
  readonly view: View;
  readonly onView: (changed: Partial<View>) => void;
};

export function Cards(props: CardsProps): VNode {
  const { sheet, view } = props;
  const ladder = ladderIn(sheet, view);
  const unseen = unseenWords(sheet);
  return (
    <aside class="shown" aria-label="As the person sees it">
      <h2>As the person sees it</h2>
      {ladder !== null && <Choices {...props} chosen={ladder.name} />}
      <p class="shown-note" role="status">
        {unseen ?? ''}
      </p>
      {ladder !== null && (
        // The widget's own stylesheet for cards speaks of #chat.
        <div
          id={view.look === 'chat' ? 'chat' : undefined}
          class={`cards cards-${view.look}`}
          style={{ ...variablesOf(view), colorScheme: view.theme }}
        >
          {ladder.cards.map((card, at) => (
            <OneCard key={at} card={card} view={view} />
          ))}
        </div>
      )}
    </aside>
  );
}

function Choices({ sheet, view, onView, chosen }: CardsProps & { readonly chosen: string }): VNode {
  return (
    <div class="choices">
      <Choice
        label="Windows version"
        chosen={chosen}
        options={sheet.ladders.map(({ name }) => ({
          id: name,
          name: name.replace(/^Windows /, ''),
        }))}
        onChoose={(ladder) => {
          onView({ ladder });
        }}
      />
      <Choice
        label="Where"
        chosen={view.look}
        options={[
          { id: 'chat', name: 'Chat' },
          { id: 'teams', name: 'Teams' },
        ]}
        onChoose={(look) => {
          onView({ look });
        }}
      />
      <Choice
        label="Light or dark"
        chosen={view.theme}
        options={[
          { id: 'light', name: 'Light' },
          { id: 'dark', name: 'Dark' },
        ]}
        onChoose={(theme) => {
          onView({ theme });
        }}
      />
    </div>
  );
}

function OneCard({ card, view }: { readonly card: SheetCard; readonly view: View }): VNode {
  return (
    <figure class="shown-card">
      <figcaption>{card.caption}</figcaption>
      <Drawn card={card} view={view} />
      <details>
        <summary>The same without cards</summary>
        <pre>{card.plain}</pre>
      </details>
    </figure>
  );
}

function Drawn({ card, view }: { readonly card: SheetCard; readonly view: View }): VNode {
  const place = useRef<HTMLDivElement>(null);
  const [library, setLibrary] = useState<CardLibrary | 'missing' | null>(null);
  useEffect(() => {
    cardLibrary().then(setLibrary, () => {
      setLibrary('missing');
    });
  }, []);
  useEffect(() => {
    if (place.current !== null) repairCards(place.current);
  }, []);
  const json = JSON.stringify(view.look === 'chat' ? card.chat : card.teams);
  useEffect(() => {
    if (library === null || library === 'missing') return;
    const config =
      view.look === 'chat' ? hostConfig(palettes[view.theme]) : teamsConfig(view.theme);
    const drawn = drawCard(library, JSON.parse(json), config);
    place.current?.replaceChildren(...(drawn === null ? [] : [drawn]));
  }, [library, json, view.look, view.theme]);
  return (
    <>
      <div ref={place} class="drawn" />
      {library === 'missing' && <p class="fault">The cards cannot be drawn here. Load it again.</p>}
    </>
  );
}
