/** The command was called with something it cannot work with; the message is for the user, exit code 2. */
export class UsageError extends Error {}
