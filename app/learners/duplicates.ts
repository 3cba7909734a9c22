import { readPhone } from "#app/enrolments/phone.ts";
import { foldEmail } from "#app/people/emails.ts";

export type Alike = {
	id: string;
	name_folded: string;
	phone: string | null;
	email: string | null;
};

/** `phone`: a number is shared by a family, too. */
export type Reason = "name-phone" | "name-email" | "phone";

export type Pair = { ids: readonly [string, string]; reason: Reason };

const STRONGEST_FIRST: readonly Reason[] = ["name-phone", "name-email", "phone"];

/** A number of more people than this is a hostel's or a helper's: it says nothing. */
const MOST_OF_ONE_NUMBER = 4;

/** Records that may be one person, the likeliest first; never a pair that somebody told apart. */
export function suggestPairs(learners: readonly Alike[], apart: ReadonlySet<string>): Pair[] {
	const found = new Map<string, Pair>();
	for (const reason of STRONGEST_FIRST) {
		for (const group of groupsOf(learners, reason)) {
			for (const pair of pairsOf(group, reason)) {
				const key = pairKey(...pair.ids);
				if (!apart.has(key) && !found.has(key)) found.set(key, pair);
			}
		}
	}
	return [...found.values()];
}

export function pairKey(one: string, other: string): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function groupsOf(learners: readonly Alike[], reason: Reason): Alike[][] {
	const groups = Map.groupBy(learners, (learner) => shared(learner, reason) ?? "");
	groups.delete("");
	const isTelling = (group: Alike[]) => reason !== "phone" || group.length <= MOST_OF_ONE_NUMBER;
	return [...groups.values()].filter(isTelling);
}

/** Null when she has nothing of that kind to share. */
function shared({ name_folded, phone, email }: Alike, reason: Reason): string | null {
	const number = phone === null ? null : readPhone(phone);
	if (reason === "phone") return number;
	if (reason === "name-phone") return number && `${number} ${name_folded}`;
	return email && `${foldEmail(email)} ${name_folded}`;
}

function pairsOf(group: readonly Alike[], reason: Reason): Pair[] {
	const ids = group.map(({ id }) => id).sort();
	return ids.flatMap((one, at) =>
		ids.slice(at + 1).map((other): Pair => ({ ids: [one, other], reason })),
	);
}
