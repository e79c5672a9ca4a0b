/// Whether the program can be reached: one small store that the client writes and the banner reads.

type Listener = () => void;

let lost = false;
let probing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<Listener>();
const backListeners = new Set<Listener>();
const PROBE_EVERY_MS = 3000;

function set(next: boolean) {
  if (lost === next) return;
  lost = next;
  listeners.forEach(listener => listener());
  if (!next) backListeners.forEach(listener => listener());
}

async function probe() {
  probing = undefined;
  try {
    const answer = await fetch('/api/session/state', { credentials: 'same-origin', cache: 'no-store' });
    if (answer.status < 500) {
      set(false);
      return;
    }
  } catch {
    // still away
  }
  probing = setTimeout(() => void probe(), PROBE_EVERY_MS);
}

export const connection = {
  isLost: () => lost,
  reportLost() {
    set(true);
    probing ??= setTimeout(() => void probe(), PROBE_EVERY_MS);
  },
  reportReached() {
    set(false);
  },
  retryNow() {
    clearTimeout(probing);
    void probe();
  },
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  onBack(listener: Listener) {
    backListeners.add(listener);
    return () => {
      backListeners.delete(listener);
    };
  },
};
