// Writes docs/dependencies.md anew: `node bin/dependencies.ts`, after every change of package-lock.json.
import { readFileSync, writeFileSync } from "node:fs";
import { ADVISORIES, ASKED_ON, NOT_ASKED, NOTHING_FOUND } from "./advisories.ts";
import { type Lock, listPackages, type Package, purposesIn } from "./locked-packages.ts";

export const LIST = "docs/dependencies.md";

/** The whole page. */
export function pageOf(lock: Lock, libraries: string): string {
	const packages = listPackages(lock);
	const direct = packages.filter(({ needs }) => needs.length === 0);
	const purposes = purposesIn(libraries);
	return [
		"# What runs in production",
		"",
		`${packages.length} packages of npm: ${direct.length} we chose, the others come with them. Made by \`node bin/dependencies.ts\` from`,
		"`package-lock.json`; a test fails when this page is not true, when a licence comes in that is not among those we take, or when",
		"a package has an install script that `allowScripts` in `package.json` does not name. Why we chose them:",
		"[libraries](decisions/libraries.md).",
		"",
		"## Chosen",
		"",
		...tableOf(
			["package", "version", "licence", "for", "install script", "advisories"],
			direct.map((one) => [
				...factsOf(one),
				...[purposes.get(one.name) ?? "", scriptOf(one), advisedOf(one.name)],
			]),
		),
		"",
		"## Come with them",
		"",
		...tableOf(
			["package", "version", "licence", "needed by", "install script"],
			packages
				.filter(({ needs }) => needs.length > 0)
				.map((one) => [...factsOf(one), one.needs.join(", "), scriptOf(one)]),
		),
		"",
		...advisoriesOf(packages),
		"",
	].join("\n");
}

function advisoriesOf(packages: readonly Package[]): string[] {
	const version = new Map(packages.map((one) => [one.name, one.version]));
	return [
		"## Advisories",
		"",
		`Looked up on ${ASKED_ON}, one by one, in the threads of the GitHub advisory database and of the projects; kept in`,
		"`bin/advisories.ts`. The registry's own audit could not be asked (it answered 405): ask `npm audit --omit=dev` wherever it",
		"answers. A row here says why one that is open does not reach us.",
		"",
		...tableOf(
			["package", "here", "known", "state"],
			ADVISORIES.map(({ packages: names, known, state }) => [
				...[names.join(", "), names.map((name) => version.get(name)).join(", "), known, state],
			]),
		),
		"",
		`Nothing was told of ${NOTHING_FOUND.join(", ")}. That is what a search by meaning found, not a proof.`,
		"",
		"Not looked up one by one: what stands as such above, and packages that come with others and have no row here.",
	];
}

/** Of one we chose. */
function advisedOf(name: string): string {
	if (ADVISORIES.some(({ packages }) => packages.includes(name))) return "see below";
	return NOTHING_FOUND.includes(name) ? "none found" : `not looked up: ${NOT_ASKED[name]}`;
}

function factsOf({ name, version, licence }: Package): string[] {
	return [name, version, licence];
}

function scriptOf({ hasScript }: Package): string {
	return hasScript ? "named" : "–";
}

function tableOf(head: readonly string[], rows: readonly string[][]): string[] {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function read(path: string): string {
	return readFileSync(path, "utf8");
}

if (import.meta.main) {
	const lock: Lock = JSON.parse(read("package-lock.json"));
	writeFileSync(LIST, pageOf(lock, read("docs/decisions/libraries.md")));
}
