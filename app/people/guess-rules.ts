const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So many wrong ones of a kind, and how long after the first all of them are forgotten. */
export type Limit = { key: string; most: number; withinMs: number };

export type Guesser = {
	/** What was typed: counted whether anybody has it or not. */
	email: string;
	/** Where the request comes from. */
	address: string;
	/** One of hers, on which she was inside before; null on all others. */
	device: string | null;
};

/**
 * What a wrong password is counted under. A device of hers is counted for itself: whatever others do
 * elsewhere does not keep her out there, and whoever finds it does not guess for long.
 */
export function limitsOf({ email, address, device }: Guesser): Limit[] {
	if (device !== null) {
		return [
			{ key: `device ${device} ${email}`, most: 5, withinMs: 15 * MINUTE },
			{ key: `device for a day ${device} ${email}`, most: 30, withinMs: DAY },
		];
	}
	return [
		{ key: `account and address ${email} ${address}`, most: 5, withinMs: 15 * MINUTE },
		{ key: `address ${address}`, most: 60, withinMs: 10 * MINUTE },
		{ key: `account ${email}`, most: 100, withinMs: DAY },
	];
}
