/** As much of package-lock.json, version 3, as we read. */
export type Lock = { packages: Record<string, Entry> };

type Entry = {
	version?: string;
	license?: string;
	dev?: true;
	devOptional?: true;
	hasInstallScript?: true;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
};

export type Package = {
	name: string;
	version: string;
	licence: string;
	hasScript: boolean;
	/** Names of those that need it; none: we chose it ourselves. */
	needs: string[];
};

const FOLDER = "node_modules/";

/** Those that are there where nothing for development is installed. */
export function listPackages({ packages }: Lock): Package[] {
	const chosen = packages[""]?.dependencies ?? {};
	const running = Object.entries(packages).filter(
		([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional,
	);
	const users = usersOf(running);
	return running
		.map(([path, entry]) => {
			const name = nameOf(path);
			const isChosen = path === `${FOLDER}${name}` && Object.hasOwn(chosen, name);
			const needs = isChosen ? [] : [...(users.get(path) ?? [])].toSorted();
			return { ...factsOf(name, entry), needs };
		})
		.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** All that would run something while it is installed, for development too. */
export function listScripted({ packages }: Lock): string[] {
	const found = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
	return [...new Set(found.map(([path]) => nameOf(path)))].toSorted();
}

function factsOf(name: string, { version, license, hasInstallScript }: Entry) {
	const licence = license ?? "not said";
	return { name, version: version ?? "", licence, hasScript: hasInstallScript === true };
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
}

/** By the place each of them is found at: nearest first, as Node looks for it. */
function usersOf(running: readonly [string, Entry][]): Map<string, Set<string>> {
	const places = new Set(running.map(([path]) => path));
	const users = new Map<string, Set<string>>();
	for (const [path, entry] of running) {
		for (const name of neededBy(entry)) {
			const place = placeOf(name, path, places);
			if (place) users.set(place, (users.get(place) ?? new Set()).add(nameOf(path)));
		}
	}
	return users;
}

function neededBy({ dependencies, optionalDependencies, peerDependencies }: Entry): string[] {
	return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

function placeOf(name: string, from: string, places: ReadonlySet<string>): string | null {
	for (let at = from; ; ) {
		const place = `${at === "" ? "" : `${at}/`}${FOLDER}${name}`;
		if (places.has(place)) return place;
		if (at === "") return null;
		at = at.includes(`/${FOLDER}`) ? at.slice(0, at.lastIndexOf(`/${FOLDER}`)) : "";
	}
}

/** The first column of the table in libraries.md, for each package its second one names. */
export function purposesIn(libraries: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const line of libraries.split("\n")) {
		const [, need = "", uses = ""] = line.split("|").map((cell) => cell.trim());
		for (const name of uses.split(/[,;\s]+/)) if (name) found.set(name, need);
	}
	return found;
}

/** Free for every use, without a duty to give out what is ours. */
const TAKEN = new Set([
	...["MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "BSL-1.0"],
	...["PostgreSQL", "Unlicense", "CC0-1.0", "BlueOak-1.0.0"],
]);

/** All of what holds together, one of what may be chosen. */
export function isTaken(licence: string): boolean {
	const bare = licence.replace(/[()]/g, "");
	if (bare.includes(" OR ")) return bare.split(" OR ").some(isTaken);
	return bare.split(" AND ").every((one) => TAKEN.has(one));
}
