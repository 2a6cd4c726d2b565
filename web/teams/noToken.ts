/** Teams does not say who it is: not consented, not registered, or cancelled. */
export class NoTokenError extends Error {}
