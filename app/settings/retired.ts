/** Code lists of which an administrator may take entries out of use; what is kept with one keeps it. */
export const RETIRABLE = [
	"withdrawal-reasons",
	"priorities",
	"close-reasons",
	"sectors",
	"funds",
] as const;

export type RetirableList = (typeof RETIRABLE)[number];

/** Where nothing else fits these must be there. */
const ALWAYS_OFFERED = ["other", "not-known"];

export function isRetirable(list: string): list is RetirableList {
	return RETIRABLE.some((one) => one === list);
}

export function mayRetire(code: string): boolean {
	return !ALWAYS_OFFERED.includes(code);
}

/** What a form offers: all but the retired ones, and what is chosen already. */
export function offered<Code extends string>(
	codes: readonly Code[],
	retired: readonly string[],
	chosen?: string | null,
): Code[] {
	return codes.filter((code) => code === chosen || !retired.includes(code));
}
