import { destination, type Logger, pino } from "pino";

/** One line of JSON for each event; callers give patterns and ids, never what people typed. */
export function makeLogger(level: string): Logger {
	return pino(
		{
			level,
			base: null,
			timestamp: () => `,"time":"${new Date().toISOString()}"`,
			serializers: { error: describeError },
		},
		destination({ fd: 2, sync: false }),
	);
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
