/** Bytes that a packed value may unpack to: no item of ours holds more. */
const most = 8 * 1024 * 1024;

/** Read when something is packed first: most requests pack nothing, and reading it takes 2 ms of every cold start. */
const zlib = () => process.getBuiltinModule('node:zlib');

export const packText = (text: string): Buffer => zlib().gzipSync(text);
export const unpackText = (packed: Uint8Array): string =>
  zlib().gunzipSync(packed, { maxOutputLength: most }).toString();
