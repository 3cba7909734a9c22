import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptOffer } from "#app/enrolments/accept-offer.server.ts";
import type { Wanted } from "#app/enrolments/changes.ts";
import { mindOffers } from "#app/enrolments/offers.server.ts";
import { type EnrolmentState, isOpen, mayMove, takesPlace } from "#app/enrolments/states.ts";
import { freshSqlite, type TestDb } from "#tests/support/databases.ts";
import { givenClass, givenIn } from "./given-places.ts";

/**
 * Any sequence of moves by anybody, beside a slow plain model that knows nothing of offers' rows or
 * of transactions: states, the hour of each offer, and how many places there are.
 */
const START = Date.parse("2026-06-30T10:20:00Z");
const HOUR = 3_600_000;
const PEOPLE = 4;
const CAPACITY = 2;

const AFTER_ANSWER = {
	accepted: "enrolled",
	declined: "declined",
	withdrawn: "waiting",
} as const satisfies Record<string, EnrolmentState>;

type Model = { state: EnrolmentState; offerEnds: number | null }[];

type Move =
	| { kind: "change"; who: number; wanted: Wanted }
	| { kind: "accept"; who: number }
	| { kind: "time"; hours: number }
	| { kind: "job" };

const who = fc.nat(PEOPLE - 1);
const wanted = fc.constantFrom<Wanted>(
	{ change: "offer", end: { day: "", hour: "" }, creche: false },
	{ change: "place", stays: [], creche: false },
	{ change: "answer", answer: "accepted", stays: [] },
	{ change: "answer", answer: "declined", stays: [] },
	{ change: "answer", answer: "withdrawn", stays: [] },
	{ change: "waiting" },
	{ change: "priority", reason: "referred" },
	{ change: "completion", outcome: "achieved", achievedOn: null, endedOn: "2026-06-29" },
	{ change: "withdrawal", reason: "work", endedOn: "2026-06-29" },
	{ change: "reinstatement" },
	{ change: "no-show" },
);
const moves = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.record({ kind: fc.constant("change" as const), who, wanted }) },
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant("accept" as const), who }) },
		fc.record({ kind: fc.constant("time" as const), hours: fc.integer({ min: 1, max: 80 }) }),
		fc.record({ kind: fc.constant("job" as const) }),
	),
	{ minLength: 5, maxLength: 30 },
);

let made: TestDb;
beforeAll(async () => {
	made = await freshSqlite();
});
afterAll(() => made.remove());

test("whatever is done in whatever order, the states are those of the model", async () => {
	await fc.assert(
		fc.asyncProperty(moves, async (sequence) => {
			await run(sequence);
		}),
		{ numRuns: 60 },
	);
}, 120_000);

async function run(sequence: readonly Move[]): Promise<void> {
	const { db } = made;
	const starts: EnrolmentState[] = ["waiting", "enquiry", "enrolled", "active"];
	const { course, change } = await givenClass(db, [], { capacity: CAPACITY });
	const ids: string[] = [];
	for (const state of starts) ids.push(await givenIn(db, course.id, state));
	const model: Model = starts.map((state) => ({ state, offerEnds: null }));
	let now = START;
	for (const move of sequence) {
		if (move.kind === "time") now += move.hours * HOUR;
		else if (move.kind === "job") await mindOffers(db, new Date(now));
		else if (move.kind === "change") {
			const end = hourAfter(now);
			const asked = move.wanted.change === "offer" ? { ...move.wanted, end } : move.wanted;
			await change(ids[move.who]!, asked, new Date(now));
		} else if (move.kind === "accept") {
			const enrolmentId = ids[move.who]!;
			await db
				.transaction()
				.execute((trx) =>
					acceptOffer(trx, { enrolmentId, courseId: course.id, stays: [] }, new Date(now)),
				);
		}
		doInModel(model, move, now);
		await compare(ids, model);
	}
	await replay(ids, starts);
}

/** A day later at the same clock hour, whole; London is an hour ahead of the sun then. */
function hourAfter(now: number) {
	const wall = new Date(now + 25 * HOUR).toISOString();
	return { day: wall.slice(0, 10), hour: `${wall.slice(11, 13)}:00` };
}

function offerEndOf(now: number): number {
	return Math.floor((now + 24 * HOUR) / HOUR) * HOUR;
}

function doInModel(model: Model, move: Move, now: number): void {
	if (move.kind === "time") return;
	// Whoever touches the class first notes what time ended.
	for (const one of model) {
		if (one.state === "offered" && one.offerEnds !== null && one.offerEnds <= now) {
			one.state = "expired";
		}
	}
	if (move.kind === "job") return;
	const one = model[move.who]!;
	const taken = model.filter(({ state }) => takesPlace(state)).length;
	if (move.kind === "accept") {
		if (one.state === "offered") one.state = "enrolled";
		return;
	}
	const { wanted: asked } = move;
	const isFree = taken < CAPACITY;
	switch (asked.change) {
		case "offer":
			if (!mayMove(one.state, "offered") || !isFree) return;
			one.state = "offered";
			one.offerEnds = offerEndOf(now);
			return;
		case "place":
			if (one.state === "offered" || (mayMove(one.state, "offered") && isFree))
				one.state = "enrolled";
			return;
		case "answer":
			if (one.state !== "offered") return;
			one.state = AFTER_ANSWER[asked.answer];
			return;
		case "waiting":
			if (mayMove(one.state, "waiting")) one.state = "waiting";
			return;
		case "completion":
			if (one.state === "active") one.state = "completed";
			return;
		case "withdrawal":
			if (one.state === "active") one.state = "withdrawn";
			return;
		case "reinstatement":
			if (one.state === "withdrawn" && isFree) one.state = "active";
			return;
		case "no-show":
			if (one.state === "enrolled") one.state = "no-show";
	}
}

async function compare(ids: readonly string[], model: Model): Promise<void> {
	const rows = await made.db
		.selectFrom("enrolment")
		.where("id", "in", ids)
		.select(["id", "state"])
		.execute();
	const states = ids.map((id) => rows.find((row) => row.id === id)?.state);
	expect(states).toEqual(model.map(({ state }) => state));
	expect(states.filter((state) => state && takesPlace(state)).length).toBeLessThanOrEqual(CAPACITY);
	const open = await made.db
		.selectFrom("offer")
		.where("enrolment_id", "in", ids)
		.where("answered_at", "is", null)
		.select("enrolment_id")
		.execute();
	const offered = ids.filter((_, index) => states[index] === "offered");
	expect(open.map(({ enrolment_id }) => enrolment_id).sort()).toEqual([...offered].sort());
}

/** The events of each, told one after the other, lead along the diagram to where she is. */
async function replay(ids: readonly string[], starts: readonly EnrolmentState[]): Promise<void> {
	for (const [index, id] of ids.entries()) {
		const events = await made.db
			.selectFrom("enrolment_event")
			.where("enrolment_id", "=", id)
			.select(["from_state", "to_state"])
			.orderBy("id")
			.execute();
		let state = starts[index]!;
		for (const { from_state: from, to_state: to } of events) {
			expect(from).toBe(state);
			expect(from === to ? isOpen(to) : mayMove(state, to)).toBe(true);
			state = to;
		}
		const row = await made.db
			.selectFrom("enrolment")
			.where("id", "=", id)
			.select("state")
			.executeTakeFirstOrThrow();
		expect(row.state).toBe(state);
	}
}
