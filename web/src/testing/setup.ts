import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startI18n } from '@/i18n';

// What jsdom lacks and antd asks for.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
const realComputedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = element => realComputedStyle(element);
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;

// A machine under load is slow, not wrong; and a whole page is too long to read in a failure.
configure({ asyncUtilTimeout: 8000, getElementError: message => new Error(message?.slice(0, 2000)) });

beforeAll(async () => {
  await startI18n('zh-CN');
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
