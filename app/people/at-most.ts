/** Runs so many jobs at once and the rest in the order they came. */
export function atMost(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
	let free = limit;
	const queue: (() => void)[] = [];

	async function takeTurn(): Promise<void> {
		if (free === 0) return new Promise((resolve) => queue.push(resolve));
		free--;
	}

	// A turn goes straight to who waits: were it free for a moment, a newcomer could take it too.
	function giveTurn(): void {
		const next = queue.shift();
		if (next) next();
		else free++;
	}

	return async (job) => {
		await takeTurn();
		try {
			return await job();
		} finally {
			giveTurn();
		}
	};
}
