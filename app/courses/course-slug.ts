import { fold } from "#app/i18n/fold.ts";

const LONGEST = 60;

/** The words of an address that a person can read out: `english-for-beginners-e17`. */
export function slugOf(...parts: readonly string[]): string {
	const words = fold(parts.join(" "))
		.replace(/[^a-z\d]+/g, "-")
		.slice(0, LONGEST)
		.replace(/^-+|-+$/g, "");
	return words || "class";
}

export function freeSlug(wanted: string, taken: readonly string[]): string {
	const used = new Set(taken);
	if (!used.has(wanted)) return wanted;
	let count = 2;
	while (used.has(`${wanted}-${count}`)) count++;
	return `${wanted}-${count}`;
}
