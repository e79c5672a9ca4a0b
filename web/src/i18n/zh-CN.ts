import antd from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { byModule } from './byModule';

export { antd };
export const dayjsLocale = 'zh-cn';
export const texts = byModule(
  import.meta.glob<Record<string, unknown>>('../**/texts.zh-CN.json', { eager: true, import: 'default' }),
);
