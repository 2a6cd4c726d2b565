/** A photo of a screen made small enough to send: phones take them larger than anybody can read. */

/** What the server takes by default. */
export const largestBytes = 4 * 1024 * 1024;
const longestSide = 2_560;
const quality = 0.86;

/** The same picture where it is small enough; null where it can not be made so. */
export async function shrink(picture: File): Promise<File | null> {
  if (picture.size <= largestBytes) {
    return picture;
  }
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const smaller = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    return smaller === null || smaller.size > largestBytes
      ? null
      : new File([smaller], picture.name.replace(/(\.\w+)?$/, '.jpg'), { type: smaller.type });
  } catch {
    return null;
  }
}
