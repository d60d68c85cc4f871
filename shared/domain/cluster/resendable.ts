import type { MemberStatus } from './member.ts';

/** Memberships whose invitation the coordinator may send (again): it is open, or the organisation is not in. */
const resendable: ReadonlySet<MemberStatus> = new Set([
  'invited',
  'declined',
  'expired',
  'revoked',
  'left',
  'removed',
] satisfies MemberStatus[]);

export const isResendable = ({ status }: { readonly status: MemberStatus }): boolean => resendable.has(status);
