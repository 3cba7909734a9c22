// Writes docs/dependencies.md anew: `node bin/dependencies.ts`, after every change of package-lock.json.
import { readFileSync, writeFileSync } from "node:fs";
import { type Lock, listPackages, type Package, purposesIn } from "./locked-packages.ts";

export const LIST = "docs/dependencies.md";
/** Below stands what people found out; it is kept as it is. */
const BY_HAND = "## Advisories";

/** The whole page, with the part written by hand as it stands in the old one. */
export function pageOf(lock: Lock, libraries: string, old: string): string {
	const packages = listPackages(lock);
	const byHand = old.includes(BY_HAND) ? old.slice(old.indexOf(BY_HAND)) : `${BY_HAND}\n`;
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
			["package", "version", "licence", "for", "install script"],
			direct.map((one) => [...factsOf(one), purposes.get(one.name) ?? "", scriptOf(one)]),
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
		byHand,
	].join("\n");
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
	writeFileSync(LIST, pageOf(lock, read("docs/decisions/libraries.md"), read(LIST)));
}
