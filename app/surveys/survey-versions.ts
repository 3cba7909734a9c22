import { ITEMS, type Item, type ItemName } from "./items.ts";

export type Question = Item & { name: ItemName };

/** What is asked, in this order: easy things first, loneliness last. A version never changes. */
export const SURVEYS: Readonly<Record<string, readonly ItemName[]>> = {
	"1": [
		"english-people",
		"confidence-neighbours",
		"confidence-shops",
		"confidence-doctor",
		"confidence-work-school",
		"neighbours",
		"mixing",
		"belonging",
		"trust",
		"friends-ethnic",
		"friends-age",
		"friends-education",
		"volunteering",
		"ucla3-a",
		"ucla3-b",
		"ucla3-c",
		"lonely",
	],
};

const LATEST = "1";

/** The earliest wave decides: a change between two waves means something only in the same words. */
export function versionFor(
	earlier: readonly { version: string; createdAt: string }[],
	latest: string = LATEST,
): string {
	const [first] = earlier.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
	return first?.version ?? latest;
}

export function questionsOf(version: string): Question[] {
	const names = SURVEYS[version];
	if (!names) throw new Error(`There is no survey ${version}.`);
	return names.map((name) => ({ ...ITEMS[name], name }));
}
