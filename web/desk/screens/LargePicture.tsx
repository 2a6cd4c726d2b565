/** One picture as large as the window, and the way to the next. Escape closes, and the focus goes back. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { DossierFile } from '../../../src/desk/dossier.js';
import { Button } from './Button.js';
import { useFileUrl } from './useFileUrl.js';

export type LargePictureProps = {
  readonly caseId: string;
  readonly files: readonly DossierFile[];
  readonly at: number;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
};

export function LargePicture(props: LargePictureProps): VNode {
  const { files, at, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const file = files[at];
  const show = (step: 1 | -1) => {
    const next = files[at + step];
    if (next !== undefined) props.onShow(next.id);
  };
  return (
    <dialog
      ref={dialog}
      class="large-picture"
      aria-label={file?.name ?? 'Picture'}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
      onKeyDown={(event) => {
        // The desk's own keys are for what lies under it.
        event.stopPropagation();
        if (event.key === 'ArrowRight') show(1);
        if (event.key === 'ArrowLeft') show(-1);
      }}
    >
      {file !== undefined && <Shown key={file.id} caseId={props.caseId} file={file} />}
      <footer>
        <span class="quiet">
          {file?.name}, {at + 1} of {files.length}
        </span>
        {files.length > 1 && <Steps at={at} last={files.length - 1} show={show} />}
        <Button isFirst onPress={() => dialog.current?.close()}>
          Close
        </Button>
      </footer>
    </dialog>
  );
}

function Steps(props: {
  readonly at: number;
  readonly last: number;
  readonly show: (step: 1 | -1) => void;
}): VNode {
  return (
    <>
      <Button
        disabled={props.at === 0}
        onPress={() => {
          props.show(-1);
        }}
      >
        Previous
      </Button>
      <Button
        disabled={props.at === props.last}
        onPress={() => {
          props.show(1);
        }}
      >
        Next
      </Button>
    </>
  );
}

function Shown(props: { readonly caseId: string; readonly file: DossierFile }): VNode {
  const picture = useFileUrl(props.caseId, props.file.id);
  if (picture.kind === 'failed') {
    return <p class="fault">This picture can't be loaded. It may have been deleted.</p>;
  }
  return picture.kind === 'shown' ? <img src={picture.url} alt={props.file.name} /> : <div />;
}
