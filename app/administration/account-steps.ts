/** What is done about an account as a whole; each is the end of an address. */
export const ACCOUNT_CHANGES = ["sessions", "closure", "reopening"] as const;

export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

export function accountChange(value: string | undefined): AccountChange | null {
	return ACCOUNT_CHANGES.find((change) => change === value) ?? null;
}

type State = { isClosed: boolean; sessions: number };

/** Whether there is anything to change. */
export function mayChange(change: AccountChange, { isClosed }: State): boolean {
	if (change === "reopening") return isClosed;
	return !isClosed;
}

/** Takes something from her that no button gives back. */
export function isGrave(change: AccountChange): boolean {
	return change === "closure";
}
