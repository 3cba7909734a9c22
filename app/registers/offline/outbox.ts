import type { SpokenAnswer, SyncReply } from "../spoken-answers.ts";
import type { Change, Known, Values } from "./records.ts";
import type { Store, Work } from "./store.ts";

/** A tap, before it has a name. */
export type Tap = Pick<Change, "enrolment" | "values" | "opened" | "ifUnmarked"> & {
	/** Null where the register asks for none. */
	reason: string | null;
};
export type Place = { person: string; lesson: string };

const ON_ITS_WAY = " sent";

export function changeOf({ person, lesson }: Place, tap: Tap, id: string, at: number): Change {
	const { enrolment, values, opened, ifUnmarked, reason } = tap;
	const key = `${person} ${lesson} ${enrolment}`;
	const stuck = reason === "" ? "reason" : null;
	const about = { key, id, person, lesson, at, stuck } as const;
	return { ...about, enrolment, values, opened, ifUnmarked, reason: reason ?? "" };
}

/**
 * A later tap on the same learner takes the place of one that has not left yet. What the server
 * acknowledged a moment ago counts as seen, though the page does not show it yet.
 */
export function keepChanges(store: Store, changes: readonly Change[]): Promise<void> {
	return store.update(({ known }, { put }) => {
		const opened = new Map(known.map((one) => [one.key, one.opened]));
		for (const change of changes) {
			put("change", { ...change, opened: laterOf(change.opened, opened.get(change.key)) });
		}
	});
}

export async function unsentOf(store: Store, person: string): Promise<Change[]> {
	const changes = await store.all("change");
	return changes.filter((change) => change.person === person).sort((a, b) => a.at - b.at);
}

/**
 * What goes out next, one for each learner. It may have arrived even if nobody says so, and is sent
 * again as it is, under its id; only then comes what she chose after it.
 */
export async function takeBatch(
	store: Store,
	{ person, lesson }: Place,
	passed: ReadonlySet<string>,
): Promise<Change[]> {
	let batch: Change[] = [];
	await store.update(({ changes }, { put, remove }) => {
		const ours = changes.filter((change) => change.person === person && change.lesson === lesson);
		batch = ours.filter(isOnItsWay);
		if (batch.length > 0) return;
		const next = ours.filter(({ id }) => !passed.has(id));
		batch = next.map((change) => ({ ...change, key: change.key + ON_ITS_WAY }));
		for (const { key } of next) remove("change", key);
		for (const change of batch) put("change", change);
	});
	return batch;
}

/** Writes down what the server said, in one piece. */
export function settle(
	store: Store,
	batch: readonly Change[],
	{ answers }: SyncReply,
	now: number,
): Promise<void> {
	return store.update(({ changes }, write) => {
		const later = new Map(changes.map((change) => [change.key, change]));
		for (const change of batch) {
			const answer = answers[change.id];
			if (answer) settleOne(write, change, answer, later.get(plainKey(change)), now);
		}
	});
}

function settleOne(
	{ put, remove }: Work,
	change: Change,
	answer: SpokenAnswer,
	next: Change | undefined,
	now: number,
): void {
	const key = plainKey(change);
	remove("change", change.key);
	if (answer.result === "saved") {
		put("known", knownOf(change, key, answer, now));
		if (next) put("change", { ...next, opened: answer.opened });
	} else if (answer.result !== "asked" && !next) {
		put("change", { ...change, key, stuck: answer.result });
	}
}

/** Of two marks as a page carries them, `2.late.15.0`, the one saved later. */
export function laterOf(one: string, other: string | undefined): string {
	return other !== undefined && Number.parseInt(other, 10) > Number.parseInt(one, 10) ? other : one;
}

export function plainKey({ key }: Change): string {
	return key.endsWith(ON_ITS_WAY) ? key.slice(0, -ON_ITS_WAY.length) : key;
}

function isOnItsWay({ key }: Change): boolean {
	return key.endsWith(ON_ITS_WAY);
}

type Saved = Extract<SpokenAnswer, { result: "saved" | "conflict" }>;

export function knownOf(
	{ person, lesson, enrolment }: Place & { enrolment: string },
	key: string,
	answer: Saved,
	at: number,
): Known {
	return { key, person, lesson, enrolment, opened: answer.opened, values: valuesOf(answer), at };
}

/** As the fields of the page would hold it. */
export function valuesOf({ code, late, left }: Saved): Values {
	const shown = (minutes: number) => (minutes > 0 ? String(minutes) : "");
	return { mark: code, late: "", minutes: shown(late), left: shown(left) };
}
