export const CUSTOMER_LEVELS = ['VIP', 'GOLD', 'SILVER', 'NORMAL'] as const;
export const PAYMENT_METHODS = ['FULL', 'INSTALMENTS', 'CASH_ON_DELIVERY', 'ON_ACCOUNT'] as const;
