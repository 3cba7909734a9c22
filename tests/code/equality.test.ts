import { expect, test } from "vitest";
import { sourcesIn } from "#tests/support/sources.ts";

const sources = sourcesIn(["app"], /\.tsx?$/);
const naming = (pattern: RegExp) =>
	sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test("only its own folder and what erases or invents a whole person knows the table of profiles", () => {
	const found = naming(/equality_profile/);
	expect(found).toContain("app/equality/equality-queries.server.ts");
	// Lists of what is kept how long, and of whom, name tables and read none.
	const allowed =
		/^app\/(equality|demo|links)\/|^app\/(retention\/rules|leaving\/provider-tables)\.ts$/;
	const others = found.filter((path) => !allowed.test(path));
	expect(others).toEqual([]);
});

test("one person's answers are opened on her own page alone", () => {
	const found = naming(/equality\/(equality|seal)\.server/);
	expect(found.length).toBeGreaterThan(1);
	const own = /^app\/routes\/\$lang\.my\.\$token\.|^app\/(demo|links)\//;
	expect(found.filter((path) => !own.test(path))).toEqual([]);
});

test("totals go to who coordinates and who evaluates", () => {
	const found = naming(/equality\/totals\.server/);
	expect(found.length).toBeGreaterThan(0);
	const allowed = /^app\/routes\/\$lang\.manage\.equality\.|^app\/evaluation\//;
	expect(found.filter((path) => !allowed.test(path))).toEqual([]);
});
