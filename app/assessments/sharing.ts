/** Raise it with every change of the words she is asked with. */
export const SHARING_NOTICE = "share-assessments-2026-1";
