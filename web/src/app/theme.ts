import type { ThemeConfig } from 'antd';

/// One theme: dense, quiet; colour carries meaning only (green done, yellow in progress, red problem, grey waiting),
/// blue is for what can be clicked.
export const theme: ThemeConfig = {
  token: {
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif',
    fontSize: 13,
    colorPrimary: '#1d5fb8',
    colorInfo: '#1d5fb8',
    colorSuccess: '#2f7d32',
    colorWarning: '#a96a00',
    colorError: '#c62828',
    colorLink: '#1d5fb8',
    colorTextBase: '#1f2328',
    colorTextPlaceholder: '#767d86',
    colorBgLayout: '#f5f6f8',
    colorBorder: '#cfd4da',
    colorBorderSecondary: '#e4e7eb',
    borderRadius: 4,
    controlHeight: 30,
    padding: 12,
    paddingLG: 16,
    margin: 12,
    marginLG: 16,
    motion: false,
    boxShadow: '0 2px 8px rgba(0, 0, 0, 0.12)',
    boxShadowSecondary: '0 2px 12px rgba(0, 0, 0, 0.14)',
  },
  components: {
    Table: {
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 8,
      headerBg: '#f0f2f5',
      headerColor: '#4a5159',
      headerSplitColor: 'transparent',
      rowHoverBg: '#eef4fc',
    },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px' },
    Menu: { itemHeight: 34, itemMarginBlock: 1, itemBg: 'transparent', subMenuItemBg: 'transparent' },
    Modal: { titleFontSize: 15 },
    Result: { titleFontSize: 17, subtitleFontSize: 13, iconFontSize: 1 },
    Descriptions: { itemPaddingBottom: 6 },
    Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0 0 12px 0' },
  },
};
