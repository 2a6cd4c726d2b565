/** The pictures that the person sent: small beside what was tried, large on a press. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Dossier, DossierFile } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import { clockTime } from '../times.js';
import { LargePicture } from './LargePicture.js';
import { useFileUrl } from './useFileUrl.js';

export function Pictures(props: { readonly dossier: Dossier }): VNode {
  const { case: summary, files } = props.dossier;
  const [openId, setOpenId] = useState<string | null>(null);
  if (files.length === 0) return <></>;
  const open = files.findIndex(({ id }) => id === openId);
  return (
    <section class="pictures" aria-labelledby="pictures-title">
      <h3 id="pictures-title">Pictures</h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <Small file={file} caseId={summary.id} onOpen={setOpenId} />
          </li>
        ))}
      </ul>
      {open !== -1 && (
        <LargePicture
          caseId={summary.id}
          files={files}
          at={open}
          onShow={setOpenId}
          onClose={() => {
            setOpenId(null);
          }}
        />
      )}
    </section>
  );
}

function Small(props: {
  readonly file: DossierFile;
  readonly caseId: string;
  readonly onOpen: (id: string) => void;
}): VNode {
  const { file } = props;
  const { nowMs } = useDesk().state;
  const picture = useFileUrl(props.caseId, file.id);
  const name = `${file.name}, ${clockTime(file.at, nowMs)}`;
  return (
    <button
      type="button"
      class="picture"
      aria-label={`Open the picture ${name}`}
      title={name}
      onClick={() => {
        props.onOpen(file.id);
      }}
    >
      {picture.kind === 'shown' && <img src={picture.url} alt="" />}
      {picture.kind === 'failed' && <span>Not loaded</span>}
    </button>
  );
}
