/** What is done about an account as a whole; each is the end of an address. */
export const ACCOUNT_CHANGES = ["reset", "sessions", "factors", "closure", "reopening"] as const;

export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

export function accountChange(value: string | undefined): AccountChange | null {
	return ACCOUNT_CHANGES.find((change) => change === value) ?? null;
}

type State = { isClosed: boolean; hasFactor: boolean };

/** Whether there is anything to change. */
export function mayChange(change: AccountChange, { isClosed, hasFactor }: State): boolean {
	if (change === "factors") return hasFactor && !isClosed;
	if (change === "reopening") return isClosed;
	return !isClosed;
}

/** Takes something from her that no button gives back. */
export function isGrave(change: AccountChange): boolean {
	return change === "closure" || change === "factors";
}
