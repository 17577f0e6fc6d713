/** The files of a snapshot can't be used: one is missing or has changed, or they were made by another version. */
export class UnusableSnapshotError extends Error {}
