import type { LocalDate } from "#db/columns.ts";

/** One line of the list that is kept outside the database: ids and a day, and no word. */
export type Listed =
	| { id: string; learner: string; provider: string | null; on: LocalDate }
	| { id: string; removed: string; on: LocalDate };

export function lineOf(listed: Listed): string {
	return `${JSON.stringify(listed)}\n`;
}

/** Each entry once, in the order they were written; throws at a line that is none. */
export function readList(text: string): Listed[] {
	const found = new Map<string, Listed>();
	for (const [at, line] of wholeLines(text).entries()) {
		if (line.trim() === "") continue;
		const listed = parsed(line);
		if (!listed) throw new Error(`Line ${at + 1} of the erasure list cannot be read.`);
		if (!found.has(listed.id)) found.set(listed.id, listed);
	}
	return [...found.values()];
}

/** The length of what was written whole: a last line without an end was never acknowledged. */
export function wholeLength(bytes: Buffer): number {
	return bytes.lastIndexOf("\n") + 1;
}

function wholeLines(text: string): string[] {
	return text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
}

function parsed(line: string): Listed | null {
	const kept = json(line);
	if (typeof kept !== "object" || kept === null) return null;
	const { id, learner, provider, removed, on } = Object.fromEntries(Object.entries(kept));
	if (!isText(id) || !isText(on)) return null;
	if (isText(removed)) return { id, removed, on };
	if (!isText(learner) || (provider !== null && !isText(provider))) return null;
	return { id, learner, provider, on };
}

function isText(value: unknown): value is string {
	return typeof value === "string" && value !== "";
}

function json(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
