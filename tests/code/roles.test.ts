import { expect, test } from "vitest";
import { sourcesIn } from "#tests/support/sources.ts";

const sources = sourcesIn(["app"], /\.tsx?$/).filter(({ path }) => !/^app\/access\//.test(path));
const thatSay = (words: RegExp) =>
	sources.filter(({ text }) => words.test(text)).map(({ path }) => path);

/** Files that look at roles for something else than whether somebody may. */
const LOOK_AT_ROLES = [
	"app/audit/actor.ts", // by which of her roles somebody did it
	"app/factors/factors.server.ts", // which of them ask for a second factor
	"app/people/home.ts", // where each begins
	"app/registers/kept-register.server.ts", // whose registers rest on a phone
	"app/server/entrance.ts", // the door in front of all loaders, by the table of addresses
];

test("who may do what stands on one page", () => {
	expect(thatSay(/\bhasRole\b|\.grants\b/)).toEqual(LOOK_AT_ROLES);
});

test("the providers somebody has a role for scope queries, and decide nothing in a page or route", () => {
	const users = thatSay(/\bprovidersOf\(/);
	expect(users.length).toBeGreaterThan(30);
	const others = users.filter((path) => !/\.server\.ts$/.test(path));
	expect(others).toEqual([
		"app/assessments/learner-scope.ts",
		"app/attendance/class-scope.ts",
		"app/registers/reach.ts",
	]);
});
