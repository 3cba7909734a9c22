import { describe, expect, test } from "vitest";
import { keptName } from "#app/registers/kept-names.ts";
import { answerNavigation } from "#app/registers/offline/answer-navigation.ts";
import { changeOf, laterOf, plainKey, valuesOf } from "#app/registers/offline/outbox.ts";
import { type Facts, pageState } from "#app/registers/offline/page-state.ts";

const TAP = {
	enrolment: "e1",
	values: { mark: "late", late: "15", minutes: "", left: "" },
	opened: "0",
	ifUnmarked: false,
};
const PLACE = { person: "p1", lesson: "l1" };
const change = changeOf(PLACE, { ...TAP, reason: null }, "id-1", 1);

describe("what the page says", () => {
	const facts: Facts = { unsent: [], failed: false, marked: true, asked: false, problem: null };

	test("saved only when the server has every mark", () => {
		expect(pageState(facts)).toEqual({ state: "saved", help: null });
		expect(pageState({ ...facts, marked: false })).toEqual({ state: "none", help: null });
		expect(pageState({ ...facts, unsent: [change] })).toEqual({ state: "onPhone", help: null });
	});

	test("not saved when the phone's storage or the server refuses", () => {
		expect(pageState({ ...facts, failed: true }).state).toBe("notSaved");
		const refused = { ...change, stuck: "refused" as const };
		expect(pageState({ ...facts, unsent: [change, refused] }).state).toBe("notSaved");
	});

	test("what she can do about it", () => {
		const unsent = [change];
		expect(pageState({ ...facts, unsent, problem: "session" }).help).toBe("signIn");
		expect(pageState({ ...facts, unsent, problem: "person" }).help).toBe("person");
		expect(pageState({ ...facts, unsent: [{ ...change, stuck: "reason" }] }).help).toBe("reason");
		expect(pageState({ ...facts, unsent: [{ ...change, stuck: "early" }] }).help).toBe("early");
		expect(pageState({ ...facts, unsent: [{ ...change, stuck: "conflict" }] }).help).toBe(
			"conflict",
		);
		expect(pageState({ ...facts, asked: true })).toEqual({ state: "saved", help: "asked" });
	});
});

describe("changes", () => {
	test("a learner has one place, so that her last tap counts", () => {
		const later = changeOf(PLACE, { ...TAP, reason: null }, "id-2", 2);
		expect(later.key).toBe(change.key);
		expect(plainKey({ ...change, key: `${change.key} sent` })).toBe(change.key);
	});

	test("without a reason that is asked for a change waits", () => {
		expect(changeOf(PLACE, { ...TAP, reason: "" }, "id-3", 3).stuck).toBe("reason");
		expect(changeOf(PLACE, { ...TAP, reason: "Ill" }, "id-4", 4).stuck).toBe(null);
	});

	test("the mark saved later is the one that was seen", () => {
		expect(laterOf("1.present.0.0", "12.late.5.0")).toBe("12.late.5.0");
		expect(laterOf("2.present.0.0", "1.late.5.0")).toBe("2.present.0.0");
		expect(laterOf("0", undefined)).toBe("0");
	});

	test("minutes stand in the fields only when there are some", () => {
		const saved = { result: "saved" as const, opened: "1.late.15.0", code: "late" };
		expect(valuesOf({ ...saved, late: 15, left: 0 })).toEqual({
			mark: "late",
			late: "",
			minutes: "15",
			left: "",
		});
	});
});

describe("a page that is asked for", () => {
	const page = (text: string, status = 200) => new Response(text, { status });
	const never = () => new Promise<never>(() => {});
	const atOnce = async () => {};

	async function answer(ways: Partial<Parameters<typeof answerNavigation>[0]>): Promise<string> {
		const kept = async () => page("kept");
		const all = { ask: async () => page("network"), kept, patience: never, ...ways };
		return (await answerNavigation(all)).text();
	}

	test("comes from the network when that answers", async () => {
		expect(await answer({})).toBe("network");
		expect(await answer({ ask: async () => page("not yours", 404) })).toBe("not yours");
	});

	test("comes from the phone when nobody answers, when it takes too long, or the server is ill", async () => {
		expect(await answer({ ask: () => Promise.reject(new TypeError("no network")) })).toBe("kept");
		expect(await answer({ ask: never, patience: atOnce })).toBe("kept");
		expect(await answer({ ask: async () => page("down", 503) })).toBe("kept");
	});

	test("waits for the network when the phone has none", async () => {
		const kept = async () => null;
		expect(await answer({ kept, patience: atOnce })).toBe("network");
		await expect(
			answer({ kept, ask: () => Promise.reject(new TypeError("no network")) }),
		).rejects.toThrow("no network");
	});
});

test("a name rests on a phone as first name and initial", () => {
	expect(keptName("Amina Hassan")).toBe("Amina H.");
	expect(keptName(" María José  de la Cruz ")).toBe("María C.");
	expect(keptName("Samira")).toBe("Samira");
	expect(keptName("রহিমা খাতুন")).toBe("রহিমা খা.");
});
