import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Source = { path: string; text: string };

/** Every file below the folders whose name fits; throws when there is none, so that no scan looks at nothing. */
export function sourcesIn(folders: readonly string[], fits: RegExp): Source[] {
	const found = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => fits.test(name))
			.map((name) => join(folder, name)),
	);
	if (found.length === 0) throw new Error(`No file in ${folders.join(", ")} fits ${fits}.`);
	return found.sort().map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
