/** What the page before did, said once on top of her page. */
export const DONE = ["told", "comes", "asked", "contact"] as const;

export type Done = (typeof DONE)[number];

export function doneOf(address: string): Done | null {
	const word = new URL(address).searchParams.get("done");
	return DONE.find((one) => one === word) ?? null;
}
