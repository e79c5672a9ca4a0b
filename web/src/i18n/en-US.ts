import antd from 'antd/locale/en_US';
import 'dayjs/locale/en';
import { byModule } from './byModule';

export { antd };
export const dayjsLocale = 'en';
export const texts = byModule(
  import.meta.glob<Record<string, unknown>>('../**/texts.en-US.json', { eager: true, import: 'default' }),
);
