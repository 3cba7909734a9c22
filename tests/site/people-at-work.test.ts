import { afterAll, beforeAll, expect, test } from "vitest";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { askAt, PEOPLE } from "#tests/support/people-at-work.ts";

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

/** What each must have come to in two turns, else the hour's run would measure nothing. */
const DONE: Record<string, string[]> = {
	searcher: ["search 200", "level check 200"],
	joiner: ["class page 200", "join 200", "join 303"],
	tutor: ["sign in 303", "today 200", "register 200", "register save 303", "sign out 303"],
	coordinator: ["desk 200", "class report 200", "learners 200"],
	evaluator: ["pilots 200", "pilot report 200"],
	directory: ["open referral 200", "export 200"],
};

test("all at once, everybody comes to the end of her work and nothing fails", async () => {
	const answers = new Map<string, Set<string>>();
	const turns = Object.entries(PEOPLE).map(async ([name, person]) => {
		const said = new Set<string>();
		answers.set(name, said);
		for (let n = 0; n < 2; n++) {
			await person(async (kind, path, given) => {
				const answer = await askAt(site.origin, path, given);
				said.add(`${kind} ${answer.status}`);
				return answer;
			}, n);
		}
	});
	await Promise.all(turns);
	const all = [...answers.values()].flatMap((said) => [...said]);
	expect(all.filter((one) => / 5\d\d$/.test(one))).toEqual([]);
	for (const [name, done] of Object.entries(DONE)) {
		expect([...answers.get(name)!], name).toEqual(expect.arrayContaining(done));
	}
});
