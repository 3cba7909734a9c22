import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ADVISORIES, NOT_ASKED, NOTHING_FOUND } from "../../bin/advisories.ts";
import { LIST, pageOf } from "../../bin/dependencies.ts";
import {
	isTaken,
	type Lock,
	listPackages,
	listScripted,
	purposesIn,
} from "../../bin/locked-packages.ts";

const read = (path: string) => readFileSync(path, "utf8");
const lock: Lock = JSON.parse(read("package-lock.json"));
const libraries = read("docs/decisions/libraries.md");
const packages = listPackages(lock);

test("the list of what runs is true: if not, run node bin/dependencies.ts", () => {
	expect(packages.length).toBeGreaterThan(100);
	expect(read(LIST)).toBe(pageOf(lock, libraries));
});

test("each package we chose has its purpose in docs/decisions/libraries.md", () => {
	const purposes = purposesIn(libraries);
	const chosen = packages.filter(({ needs }) => needs.length === 0);
	expect(chosen.length).toBeGreaterThan(20);
	expect(chosen.filter(({ name }) => !purposes.get(name)).map(({ name }) => name)).toEqual([]);
});

test("of each package we chose it is said whether its advisories were looked up", () => {
	const advised = ADVISORIES.flatMap((one) => one.packages);
	const said = [...new Set(advised), ...NOTHING_FOUND, ...Object.keys(NOT_ASKED)];
	const chosen = packages.filter(({ needs }) => needs.length === 0).map(({ name }) => name);
	expect(chosen.filter((name) => !said.includes(name))).toEqual([]);
	expect(said.filter((name) => !packages.some((one) => one.name === name))).toEqual([]);
	expect(new Set(said).size).toBe(said.length);
});

test("every licence is one we take", () => {
	const others = packages.filter(({ licence }) => !isTaken(licence));
	expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test.each([
	["MIT", true],
	["(MIT OR GPL-3.0)", true],
	["(Apache-2.0 AND MIT)", true],
	["Apache-2.0 AND GPL-3.0", false],
	["AGPL-3.0-only", false],
	["not said", false],
])("of %s it is said %s", (licence, taken) => {
	expect(isTaken(licence)).toBe(taken);
});

test("what is installed has the version and the licence the lock says", () => {
	const there = packages.filter(({ name }) => existsSync(`node_modules/${name}/package.json`));
	expect(there.length).toBeGreaterThan(100);
	const wrong = there.filter(({ name, version, licence }) => {
		const found = JSON.parse(read(`node_modules/${name}/package.json`));
		return found.version === version && licenceOf(found) !== licence;
	});
	expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("no install script runs that package.json does not name", () => {
	const scripted = listScripted(lock);
	expect(scripted).toContain("node");
	const allowed: object = JSON.parse(read("package.json")).allowScripts;
	expect(scripted.filter((name) => !Object.hasOwn(allowed, name))).toEqual([]);
	expect(Object.keys(allowed).filter((name) => !scripted.includes(name))).toEqual([]);
});

test("every package's content is fixed by its hash", () => {
	const loose = Object.entries(lock.packages).filter(
		([path, entry]) => path !== "" && !("integrity" in entry),
	);
	expect(loose.map(([path]) => path)).toEqual([]);
});

function licenceOf({ license }: { license?: string | { type?: string } }): string {
	return (typeof license === "object" ? license.type : license) ?? "not said";
}
