export const MOVEMENT_KINDS = [
  'RECEIVED',
  'RESERVED',
  'RELEASED',
  'SHIPPED',
  'RETURNED',
  'COUNTED',
  'CORRECTED',
] as const;
