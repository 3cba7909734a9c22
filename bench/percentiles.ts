/** Milliseconds, to a hundredth. */
export function percentiles(times: number[]) {
	times.sort((one, other) => one - other);
	const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(2));
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
