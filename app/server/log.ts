import { type DestinationStream, destination, type Logger, pino } from "pino";

/** Where lines go. */
export type LogEnd = { write: (lines: string) => unknown; flushSync: () => void };

/** One line of JSON for each event; callers give patterns and ids, never what people typed. */
export function makeLogger(
	level: string,
	end: LogEnd = destination({ fd: 2, sync: false }),
): Logger {
	const batches = inBatches(end);
	const options = {
		level,
		base: null,
		timestamp: timeOfNow,
		serializers: { error: describeError },
	};
	const log = pino(options, batches);
	written.set(log, batches);
	return log;
}

const written = new WeakMap<Logger, DestinationStream>();

/** Writes of one answer, given its number and its milliseconds. */
export type AnswerLine = (id: string, ms: number) => void;

/** The same line as `log.info` writes, for what is answered thirty thousand times a second. */
export function answerLine(log: Logger, about: Record<string, string | number>): AnswerLine {
	const stream = written.get(log);
	if (!stream || !log.isLevelEnabled("info")) return (id, ms) => log.info({ id, ...about, ms });
	const fixed = `,${JSON.stringify(about).slice(1, -1)},"ms":`;
	return (id, ms) => stream.write(`{"level":30${timeOfNow()},"id":"${id}"${fixed}${ms}}\n`);
}

const BATCH_MS = 20;
const BATCH_BYTES = 256 * 1024;

/**
 * One write for each line would cost as much as the page it tells of. Lines are copied into bytes at
 * once: kept as texts they would be carried about by the collector until the batch goes.
 */
function inBatches(out: LogEnd): DestinationStream & { flush: (done?: () => void) => void } {
	const bytes = Buffer.allocUnsafe(BATCH_BYTES);
	let length = 0;
	let timer: NodeJS.Timeout | undefined;
	const write = () => {
		process.off("exit", writeAtOnce);
		clearTimeout(timer);
		out.write(bytes.toString("utf8", 0, length));
		length = 0;
	};
	const writeAtOnce = () => {
		write();
		out.flushSync();
	};
	return {
		write(line) {
			if (length > 0 && length + mostBytes(line) > BATCH_BYTES) write();
			if (mostBytes(line) > BATCH_BYTES) {
				out.write(line);
				return;
			}
			if (length === 0) {
				timer = setTimeout(write, BATCH_MS);
				process.on("exit", writeAtOnce);
			}
			length += bytes.write(line, length);
		},
		flush(done) {
			if (length > 0) write();
			done?.();
		},
	};
}

/** In UTF-8, without looking at each letter. */
function mostBytes(line: string): number {
	return 3 * line.length;
}

let moment = 0;
let time = "";

/** A date is written in full once a millisecond, however many lines there are. */
function timeOfNow(): string {
	const now = Date.now();
	if (now !== moment) {
		moment = now;
		time = `,"time":"${new Date(now).toISOString()}"`;
	}
	return time;
}

/** Messages of a database may quote the row: only kind, code and place are kept. */
function describeError(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { kind: typeof error };
	const code = "code" in error ? String(error.code) : undefined;
	const at = error.stack
		?.split("\n")
		.filter((line) => line.trimStart().startsWith("at "))
		.slice(0, 6)
		.map((line) => line.trim());
	return { kind: error.name, code, at };
}
