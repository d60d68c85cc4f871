import type { Organisation } from '../../shared/domain/organisation/organisation.ts';

/** The token stands behind `#`, as that of a letter does: browsers send it to no server, so it is in nobody's log. */
export function handoverLink({ version, handover }: Organisation, token: string) {
  if (handover === undefined) throw new Error('a link was made and is not there');
  return { version, path: `/handover#${token}`, expiresAt: handover.expiresAt };
}
