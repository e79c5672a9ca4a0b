export { Soon as AuditPage } from '@/shared/Soon';
