export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'gendan.language';

export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/// Chinese unless this browser chose English before: the people here work in Chinese.
export function storedLanguage(): Language {
  return languageOf(localStorage.getItem(STORED));
}

export function storeLanguage(language: Language) {
  localStorage.setItem(STORED, language);
}
