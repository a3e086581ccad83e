/** Speaks the Language Server Protocol for disclosure reports. */
export type { ServerHost } from './host.ts';
export { startServer } from './server.ts';
