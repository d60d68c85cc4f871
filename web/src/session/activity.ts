/** How long a session rests before it ends (functions/session ends it after the same time). */
const idleMs = 30 * 60_000;

let lastSeen = Date.now();
for (const event of import.meta.env.SSR ? [] : ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  addEventListener(event, () => (lastSeen = Date.now()), { passive: true, capture: true });

/** Nobody has touched the page for so long that what it asks by itself must not keep the session alive. */
export const isIdle = (): boolean => Date.now() - lastSeen > idleMs;
