import { type DestinationStream, destination, type Logger, pino } from "pino";

/** One line of JSON for each event; callers give patterns and ids, never what people typed. */
export function makeLogger(level: string): Logger {
	const batches = inBatches(destination({ fd: 2, sync: false }));
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

/** One write for each line would cost as much as the page it tells of. */
function inBatches(out: ReturnType<typeof destination>): DestinationStream {
	let lines: string[] = [];
	const write = () => {
		process.off("exit", writeAtOnce);
		out.write(lines.join(""));
		lines = [];
	};
	const writeAtOnce = () => {
		write();
		out.flushSync();
	};
	return {
		write(line) {
			if (lines.push(line) > 1) return;
			setTimeout(write, BATCH_MS);
			process.on("exit", writeAtOnce);
		},
	};
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
