import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { listProviders } from "./import-file-queries.server.ts";
import { type ImportKind, isImportKind } from "./import-kinds.ts";
import { listEmployers } from "./import-queries.server.ts";

export type ImportStart = {
	kind: ImportKind;
	/** Null until she has chosen one of several. */
	provider: { id: string; slug: string; name: string } | null;
	providers: readonly { slug: string; name: string }[];
	/** What the file did that she has just brought in. */
	done: Record<(typeof COUNTS)[number], number> | null;
	codes: readonly { name: string; code: string }[];
};

const COUNTS = ["new", "changed", "wrong"] as const;

/** The address holds all that she chose, so that a change of language keeps it. */
export async function openImportStart(
	db: Db,
	person: Person,
	asked: URLSearchParams,
): Promise<ImportStart> {
	const ids = providersOf(person, "coordinator");
	const providers = ids.length > 0 ? await listProviders(db, ids) : [];
	const slug = asked.get("provider");
	const chosen = slug === null ? undefined : providers.find((one) => one.slug === slug);
	if (slug !== null && !chosen) throw notFound();
	const provider = chosen ?? (providers.length === 1 ? providers[0]! : null);
	const kind = asked.get("kind");
	const done = doneIn(asked);
	const employers = done && provider ? await listEmployers(db, provider.id) : [];
	return {
		kind: isImportKind(kind) ? kind : "classes",
		provider,
		providers,
		done,
		codes: employers.map(({ name, join_code }) => ({ name, code: join_code })),
	};
}

/** Where she goes when the file is in. */
export function doneQuery(
	{ kind, slug }: { kind: ImportKind; slug: string },
	counts: Record<(typeof COUNTS)[number], number>,
): string {
	const query = new URLSearchParams({ kind, provider: slug });
	for (const name of COUNTS) query.set(name, String(counts[name]));
	return query.toString();
}

function doneIn(asked: URLSearchParams): ImportStart["done"] {
	const counts = COUNTS.map((name) => {
		const text = asked.get(name) ?? "";
		return [name, /^\d{1,6}$/.test(text) ? Number(text) : null] as const;
	});
	if (counts.some(([, count]) => count === null)) return null;
	return { new: 0, changed: 0, wrong: 0, ...Object.fromEntries(counts) };
}
