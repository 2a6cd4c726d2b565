/** What the server takes: it looks at the bytes, a file field and a drop at this. */
export const picturesAccepted = 'image/png,image/jpeg,image/gif,image/webp';
