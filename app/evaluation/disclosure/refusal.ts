/** What was published before tells too much together with this; or nobody could show that it is safe. */
export type Refusal = { reason: "earlier" | "unproven"; names: readonly string[] };

export class DisclosureRefused extends Error {
	readonly refusal: Refusal;

	constructor(refusal: Refusal) {
		super(`Not safe to release (${refusal.reason}): ${refusal.names.join(", ")}`);
		this.name = "DisclosureRefused";
		this.refusal = refusal;
	}
}
