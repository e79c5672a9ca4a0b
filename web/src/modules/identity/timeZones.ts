/// All zones that this browser knows; China's first.
export const TIME_ZONES: readonly string[] = [
  ...new Set([
    'Asia/Shanghai',
    'Asia/Hong_Kong',
    'Asia/Taipei',
    'UTC',
    ...Intl.supportedValuesOf('timeZone'),
  ]),
];
