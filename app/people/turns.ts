/** Before all others. */
export const FIRST = "";

type Bounds = {
	atOnce: number;
	/** Whoever comes when so many wait is sent away, except those who are `FIRST`. */
	mostWaiting: number;
};

/** Null when too many wait. */
type InTurn = <T>(lane: string, job: () => Promise<T>) => Promise<T | null>;

/**
 * Runs so many jobs at once. The others wait in lanes that are served by turns, one of each: who sends
 * a thousand makes their own lane long, and nobody else's.
 */
export function takeTurns({ atOnce, mostWaiting }: Bounds): InTurn {
	const lanes = new Map<string, (() => void)[]>();
	let free = atOnce;
	let waiting = 0;

	async function takeTurn(lane: string): Promise<void> {
		if (free === 0) {
			waiting++;
			const { promise, resolve } = Promise.withResolvers<void>();
			lanes.set(lane, [...(lanes.get(lane) ?? []), resolve]);
			return promise;
		}
		free--;
	}

	function nextOf(lane: string): (() => void) | undefined {
		const [next, ...others] = lanes.get(lane) ?? [];
		// Behind all other lanes.
		lanes.delete(lane);
		if (others.length > 0) lanes.set(lane, others);
		return next;
	}

	// A turn goes straight to who waits: were it free for a moment, a newcomer could take it too.
	function giveTurn(): void {
		const [lane] = lanes.has(FIRST) ? [FIRST] : lanes.keys();
		const next = lane === undefined ? undefined : nextOf(lane);
		if (!next) {
			free++;
			return;
		}
		waiting--;
		next();
	}

	return async (lane, job) => {
		if (lane !== FIRST && waiting >= mostWaiting) return null;
		await takeTurn(lane);
		try {
			return await job();
		} finally {
			giveTurn();
		}
	};
}
