import { useEffect, useSyncExternalStore } from 'react';
import { useRead } from '../api/queries.ts';
import { renewed, sessionKind, subscribe } from './session.ts';

/** Whether somebody is signed in; finds out once where storage says that somebody was. */
export const useSession = (): 'unknown' | 'anonymous' | 'signed-in' => {
  const kind = useSyncExternalStore(subscribe, sessionKind, () => 'anonymous' as const);
  useEffect(() => {
    if (kind === 'unknown') renewed().catch(() => undefined);
  }, [kind]);
  return kind;
};

/** Who I am here; nothing for a visitor. */
export const useMe = () => {
  const signedIn = useSession() === 'signed-in';
  return useRead('readMe', {}, { enabled: signedIn });
};
