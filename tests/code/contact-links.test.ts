import { expect, test } from "vitest";
import { sourcesIn } from "#tests/support/sources.ts";

test("one file makes the links to numbers and addresses that somebody typed", () => {
	const sources = sourcesIn(["app"], /\.tsx?$/);
	const makers = sources.filter(({ text }) => /["'`](tel|mailto):/.test(text));
	expect(makers.map(({ path }) => path)).toEqual(["app/enrolments/contact-links.ts"]);
});
