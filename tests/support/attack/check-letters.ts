import { expect } from "vitest";
import { type Received, readable } from "#tests/support/mailbox.ts";

const HEADERS = [
	...["from", "to", "message-id", "subject", "auto-submitted", "content-type"],
	...["content-transfer-encoding", "date", "mime-version"],
];
const TURNS = /[\u202A-\u202E\u2066\u2067]/;

/** One reader, no header but ours, and a text that nothing turns round. */
export function checkLetter({ to, source }: Received): void {
	const letter = readable(source);
	const head = letter.slice(0, letter.indexOf("\n\n")).replaceAll(/\n[ \t]+/g, " ");
	const names = head.split("\n").map((line) => line.split(":")[0]!.toLowerCase());
	expect(names.filter((name) => !HEADERS.includes(name))).toEqual([]);
	expect(names).toEqual([...new Set(names)]);
	expect(to).toHaveLength(1);
	expect(letter).not.toMatch(TURNS);
}
