/** A picture of a case as an address for `<img>`: asked for as the page asks, since in Teams there is no cookie. */
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../deskContext.js';

export type FileUrl =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'failed' };

export function useFileUrl(caseId: string, fileId: string): FileUrl {
  const { file } = useDesk().actions;
  const [shown, setShown] = useState<FileUrl>({ kind: 'loading' });
  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    void file(caseId, fileId).then((answer) => {
      if (isGone) return;
      if (answer.kind === 'ok') url = URL.createObjectURL(answer.value);
      setShown(url === null ? { kind: 'failed' } : { kind: 'shown', url });
    });
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [file, caseId, fileId]);
  return shown;
}
