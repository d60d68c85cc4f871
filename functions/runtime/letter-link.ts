/**
 * What the code on a letter leads to. The token stands behind `#`: browsers send that to no server, so it is in no log of
 * ours or of others on the way, and in no Referer. The page there takes it and sends it on in a body.
 */
export const letterLink = (portalUrl: string, token: string): string => `${portalUrl}/invitation#${token}`;
