/** First come, first served: one holder at a time of the writing connection. */
export class Lock {
	#tail: Promise<void> = Promise.resolve();

	/** Resolves, when it is this caller's turn, with the function that lets the next one in. */
	acquire(): Promise<() => void> {
		const { promise: released, resolve: release } = Promise.withResolvers<void>();
		const turn = this.#tail.then(() => release);
		this.#tail = this.#tail.then(() => released);
		return turn;
	}
}
