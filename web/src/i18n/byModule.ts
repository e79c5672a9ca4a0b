/// `../modules/customer/texts.zh-CN.json` → namespace `customer`.
export function byModule(files: Record<string, Record<string, unknown>>) {
  const result: Record<string, Record<string, unknown>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const folder = path.split('/').at(-2);
    if (folder) result[folder] = texts;
  }
  return result;
}
