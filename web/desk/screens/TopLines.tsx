/** The lines of a case that an agent reads in five seconds. */
import type { ComponentChildren, VNode } from 'preact';
import type { Dossier } from '../../../src/desk/dossier.js';
import { canWork, pcWords, reachWords, teamsCallAddress } from '../caseText.js';
import { leftWords, problemLine, triedWords } from '../desk.text.js';
import { rungsOf } from '../rungs.js';
import { GivenWords } from './GivenWords.js';
import { WithCodes } from './WithCodes.js';

export function TopLines(props: { readonly dossier: Dossier }): VNode {
  const { dossier } = props;
  const pc = pcWords(dossier);
  const work = canWork(dossier);
  const tried = triedWords(dossier);
  const left = leftWords(dossier, rungsOf(dossier));
  return (
    <dl class="top-lines">
      <Line name="Problem">
        <WithCodes text={problemLine(dossier.codes, dossier.case.title)} />
      </Line>
      <Line name="PC">
        <bdi>{pc.name}</bdi>
        <b>{pc.platform}</b>
      </Line>
      <Line name="Can work?">
        <b class={`can-work-${work.tone}`}>{work.word}</b>{' '}
        {dossier.note !== null && <GivenWords key={dossier.case.id} text={dossier.note} />}
      </Line>
      <Line name="Tried">
        <b>{tried.count}</b>
        {tried.rest}
      </Line>
      <Line name="Left">
        <b>{left.count}</b> {left.rest}
      </Line>
      <Line name="Reach">
        <bdi>{reachWords(dossier)}</bdi>{' '}
        {dossier.upn !== null && (
          <a class="call" href={teamsCallAddress(dossier.upn)} target="_blank" rel="noreferrer">
            Call in Teams
          </a>
        )}
      </Line>
    </dl>
  );
}

function Line(props: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
