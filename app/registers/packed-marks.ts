import type { MarkCode, MarkFact } from "./rates.ts";

/** By the first two letters of its code. */
const CODES: Readonly<Record<string, MarkCode>> = {
	pr: "present",
	la: "late",
	le: "left-early",
	ab: "absent",
	au: "authorised",
};

/** The plainest marks by far: one of each is enough. */
const PLAIN: Readonly<Record<string, MarkFact>> = Object.fromEntries(
	Object.entries(CODES).map(([letters, code]) => [
		letters,
		{ code, lateMinutes: 0, leftEarlyMinutes: 0 },
	]),
);

/** Marks of one enrolment by lesson, from "l1:pr;l2:la10:0": minutes late and left early only where there are any. */
export function unpackMarks(packed: string): Map<string, MarkFact> {
	const marks = new Map<string, MarkFact>();
	if (packed === "") return marks;
	for (const one of packed.split(";")) {
		const at = one.indexOf(":");
		marks.set(one.slice(0, at), markOf(one.slice(at + 1)));
	}
	return marks;
}

function markOf(text: string): MarkFact {
	const plain = PLAIN[text];
	if (plain) return plain;
	const code = CODES[text.slice(0, 2)];
	if (!code) throw new Error(`There is no mark ${text}.`);
	const [late, leftEarly] = text.slice(2).split(":").map(Number);
	return { code, lateMinutes: late ?? 0, leftEarlyMinutes: leftEarly ?? 0 };
}
