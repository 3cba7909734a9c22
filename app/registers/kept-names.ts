import type { SheetLine } from "./sheet.ts";

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** As much of a name as may rest on a phone: the first name and an initial. */
export function keptName(name: string): string {
	const [first = "", ...more] = name.trim().split(/\s+/);
	const last = more.at(-1);
	if (!last) return first;
	const [initial] = letters.segment(last);
	return `${first} ${initial?.segment}.`;
}

/** A line as it may rest there: no language, nothing said, no number but the enrolment's. */
export function keptLine(line: SheetLine): SheetLine {
	const name = keptName(line.name);
	return { ...line, name, sayName: null, apology: null, language: "", learnerId: "" };
}
