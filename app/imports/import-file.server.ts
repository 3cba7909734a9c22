import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Told } from "#app/privacy/told.ts";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	deleteImportFile,
	deleteImportFilesBefore,
	deleteImportFilesOf,
	findImportFile,
	insertImportFile,
} from "./import-file-queries.server.ts";
import { type ImportKind, UPLOADS } from "./import-kinds.ts";
import { type Failures, openSource, type Source, type Texts } from "./import-sources.server.ts";
import type { ImportReport } from "./report.ts";
import { readUploads } from "./uploads.server.ts";

const KEPT_HOURS = 24;

type Kept = { ok: true; id: string } | { ok: false; failures: Failures; missing: boolean };
type Wanted = { kind: ImportKind; providerId: string };

/** Keeps what was sent until she has seen what it would bring; only what can be read is kept. */
export async function keepImportFile(
	db: Db,
	person: Person,
	{ kind, providerId }: Wanted,
	form: FormData,
	now: Date,
): Promise<Kept> {
	if (!canCoordinate(person, { provider_id: providerId })) throw notFound();
	const sent = await readUploads(form, kind);
	if (!sent.ok) return sent;
	const opened = await openSource(kind, sent.texts);
	if (!opened.ok) return { ...opened, missing: false };
	const id = newId();
	const content = JSON.stringify(sent.texts);
	const file = {
		id,
		provider_id: providerId,
		person_id: person.id,
		kind,
		name: sent.name,
		content,
	};
	await db.transaction().execute(async (trx) => {
		await deleteImportFilesOf(trx, person.id, providerId);
		await insertImportFile(trx, { ...file, created_at: now.toISOString() });
	});
	return { ok: true, id };
}

export type ImportFile = {
	id: string;
	kind: ImportKind;
	name: string;
	provider: { id: string; slug: string; name: string };
	headers: Source["headers"];
	report: ImportReport;
};

/** What the file would bring now; somebody else's file, and one of yesterday, does not exist. */
export async function openImportFile(
	db: Db,
	person: Person,
	id: string,
	now: Date,
): Promise<ImportFile> {
	const { row, source } = await getFile(db, person, id, now);
	const provider = { id: row.provider_id, slug: row.slug, name: row.provider };
	const report = await source.bring(db, provider, { apply: false, now });
	return { id, kind: row.kind, name: row.name, provider, headers: source.headers, report };
}

/** Brings in the very file that was shown. If the computer stops half way it is still there. */
export async function applyImportFile(
	db: Db,
	person: Person,
	id: string,
	now: Date,
	told: Told | null = null,
) {
	const { row, source } = await getFile(db, person, id, now);
	const options = { apply: true, now, by: person.id, told };
	const report = await source.bring(db, { id: row.provider_id }, options);
	await deleteImportFile(db, id);
	return { kind: row.kind, slug: row.slug, report };
}

/** Files that nobody came back to hold contacts of people, and go after a day. */
export async function forgetOldImportFiles(db: Db, now: Date): Promise<void> {
	await deleteImportFilesBefore(db, oldest(now));
}

async function getFile(db: Db, person: Person, id: string, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) throw notFound();
	const scope = { personId: person.id, providerIds, since: oldest(now) };
	const row = await findImportFile(db, id, scope);
	if (!row) throw notFound();
	const opened = await openSource(row.kind, textsOf(row.content));
	if (!opened.ok) throw new Error("An import file that was read once cannot be read again.");
	return { row, source: opened.source };
}

function oldest(now: Date): Instant {
	return new Date(now.getTime() - KEPT_HOURS * 3_600_000).toISOString();
}

function textsOf(content: string): Texts {
	const texts: unknown = JSON.parse(content);
	const [file, venues] = UPLOADS.map((name) => {
		const text = typeof texts === "object" && texts !== null && Reflect.get(texts, name);
		return typeof text === "string" ? text : "";
	});
	return { file: file ?? "", venues: venues ?? "" };
}
