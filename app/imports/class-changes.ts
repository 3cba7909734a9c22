import type { ClassSnapshot } from "./class-snapshot.ts";
import { slotText } from "./slots.ts";

/** Names of what differs, in a stated order; empty when the row brings nothing new. */
export function changesOf(before: ClassSnapshot, after: ClassSnapshot): string[] {
	const [old, now] = [flat(before), flat(after)];
	return [...new Set([...old.keys(), ...now.keys()])].filter(
		(key) => old.get(key) !== now.get(key),
	);
}

function flat({
	columns,
	texts,
	levels,
	slots,
	helperLanguages,
	tutorIds,
}: ClassSnapshot): Map<string, string> {
	return new Map([
		...Object.entries(columns).map(([name, value]) => [name, String(value)] as const),
		...texts.flatMap(({ language, title, summary, bring }) => [
			[`title ${language}`, title] as const,
			[`summary ${language}`, summary] as const,
			[`bring ${language}`, bring] as const,
		]),
		[
			"levels",
			levels
				.map(({ skill, level }) => `${skill} ${level}`)
				.sort()
				.join(";"),
		],
		["times", slots.map(slotText).sort().join(";")],
		["helper languages", [...helperLanguages].sort().join(";")],
		["tutors", [...tutorIds].sort().join(";")],
	]);
}
