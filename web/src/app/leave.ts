import { session } from '@/api/identity';

/// Leaves for the login page with a fresh page load, so that nothing of the person before stays in memory.

export function goToLogin(keepPlace = true) {
  const here = location.pathname + location.search;
  const back =
    keepPlace && here !== '/' && !here.startsWith('/login') ? `?to=${encodeURIComponent(here)}` : '';
  location.assign(`/login${back}`);
}

export async function logOut(everywhere: boolean) {
  await (everywhere ? session.logOutEverywhere() : session.logOut());
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('gendan.')) sessionStorage.removeItem(key);
  }
  goToLogin(false);
}

/// Only a path of this program may be gone back to after login.
export function safePlace(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') && !to.startsWith('/setup') ? to : '/';
}
