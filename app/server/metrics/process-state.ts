import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Family } from "./exposition.ts";
import { counter, gauge } from "./metrics.ts";

const delay = monitorEventLoopDelay({ resolution: 10 });

/** Names as other programs on Node have them, so that a dashboard made for those fits. */
export function processState(): Family[] {
	// Begins when somebody first asks; each answer tells of the time since the one before.
	delay.enable();
	const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	const families = [
		gauge("process_resident_memory_bytes", "Resident memory.", [{ value: rss }]),
		gauge("nodejs_heap_size_used_bytes", "Heap in use.", [{ value: heapUsed }]),
		gauge("nodejs_heap_size_total_bytes", "Heap taken.", [{ value: heapTotal }]),
		gauge("nodejs_external_memory_bytes", "Memory beside the heap.", [{ value: external }]),
		counter("process_cpu_seconds_total", "Processor time.", [{ value: (user + system) / 1e6 }]),
		gauge("process_start_time_seconds", "When the process began.", [{ value: startedAt }]),
		gauge("nodejs_eventloop_lag_p99_seconds", "Delay of the event loop since last asked.", [
			{ value: seconds(delay.percentile(99)) },
		]),
		gauge("nodejs_eventloop_lag_max_seconds", "Longest delay of the event loop since last asked.", [
			{ value: seconds(delay.max) },
		]),
	];
	delay.reset();
	return families;
}

const startedAt = Date.now() / 1000 - process.uptime();

/** Without a measurement yet, the longest is less than nothing. */
function seconds(nanoseconds: number): number {
	return Math.max(0, nanoseconds) / 1e9;
}
