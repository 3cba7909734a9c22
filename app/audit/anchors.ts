import type { Head } from "./chain.ts";

/** One line of the file outside: where the chain ended at that time. */
export function anchorLine(head: Head, at: Date): string {
	return `${JSON.stringify({ at: at.toISOString(), ...head })}\n`;
}

/** Position to seal; a line cut short by a full disk or a power cut is passed over. */
export function readAnchors(text: string): Map<number, string> {
	const anchors = new Map<number, string>();
	for (const line of text.split("\n")) {
		const { position, mac } = parsed(line);
		if (typeof position === "number" && typeof mac === "string") anchors.set(position, mac);
	}
	return anchors;
}

function parsed(line: string): { position?: unknown; mac?: unknown } {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === "object" && value !== null ? value : {};
	} catch (error) {
		if (error instanceof SyntaxError) return {};
		throw error;
	}
}
